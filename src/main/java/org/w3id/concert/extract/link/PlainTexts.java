package org.w3id.concert.extract.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * Instruments that a text names in small letters: "a mutual defence pact", "the agreement on fisheries", "a treaty
 * establishing the ABC". A noun alone names none; what it is about, or what kind it is of, does. Immutable.
 */
final class PlainTexts {
    private static final int REACH = 40;
    /** More characters than any sentence has: each name is compared with all that stand beside it. */
    private static final int LONGEST = 20_000;

    private static final Set<EntityType> MATTERS = Set.of(
            EntityType.ORGANIZATION,
            EntityType.FORCE,
            EntityType.OPERATION,
            EntityType.ORGAN,
            EntityType.STATE,
            EntityType.PLACE,
            EntityType.NAME);
    /** What each of them has: looked for first, since most sentences have none. */
    private final Pattern noun;

    private final Pattern name;
    private final Pattern beforeName;
    private final Pattern toName;
    private final Pattern apposed;

    PlainTexts(Sections sections) {
        String before = "(?<= )(?<=%s)(?:[a-z-]+ ){0,2}?(?<!%s)"
                .formatted(sections.any("before a text"), sections.any("not before a text"));
        String matter =
                "(?:(?!%s\\b)[a-z][a-z-]{2,})(?: (?:(?:and|or|of|against|for) (?:the )?)?(?:(?!%s\\b)[a-z][a-z-]{2,})){0,5}+"
                        .formatted(sections.any("matter ends"), sections.any("matter ends"));
        String noun = sections.any("texts");
        String kind = sections.any("kinds of text");
        String about = sections.any("about a matter");
        String described = "(?:%s )+%s(?: %s (?:the )?%s)?".formatted(kind, noun, about, matter);
        String plain = "%s %s (?:an? |the )?%s".formatted(noun, about, matter);
        String text =
                "(?<name>(?:%s|%s|%s)(?![\\p{L}-]))".formatted(described, plain, sections.any("texts by themselves"));
        this.noun = Pattern.compile("(?i)\\b(?:%s|%s)".formatted(noun, sections.any("texts by themselves")));
        this.name = Pattern.compile(before + text);
        this.beforeName = Pattern.compile(before
                + "(?<name>(?:%s )*(?i:%s) %s (?:the )?)(?=\\p{Lu})"
                        .formatted(kind, noun, sections.any("about a body")));
        this.toName = Pattern.compile(" (?:of|against|with) (?:the )?");
        this.apposed = Pattern.compile(sections.any("before what a text is"));
    }

    /** The mentions of a sentence, in order, with those of such instruments; these may end in a name, and take it in. */
    List<Mention> among(List<Mention> mentions, String text, int start, int end) {
        boolean hasNoun =
                noun.matcher(text).region(start, end).useTransparentBounds(true).find();
        if (!hasNoun || end - start > LONGEST) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>(mentions);
        Matcher matcher = beforeName.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            at(mentions, matcher.end()).ifPresent(body -> add(all, text, matcher.start("name"), body.end()));
        }
        matcher.usePattern(name).region(start, end);
        while (matcher.find()) {
            Matcher joint = toName.matcher(text).region(matcher.end(), end);
            int last = joint.lookingAt()
                    ? at(mentions, joint.end()).map(Mention::end).orElse(matcher.end())
                    : matcher.end();
            add(all, text, matcher.start("name"), last);
        }
        return all;
    }

    /** "X, a defence pact", "X is a defence pact": what another is. */
    private boolean isSaidOf(Mention other, String text, int start) {
        return start - other.end() < REACH
                && apposed.matcher(text.substring(other.end(), start)).matches();
    }

    private static Optional<Mention> at(List<Mention> mentions, int start) {
        return mentions.stream()
                .filter(mention -> mention.start() == start && MATTERS.contains(mention.type()))
                .findFirst();
    }

    /** Adds what begins outside all that is there, and takes out what it swallows. */
    private void add(List<Mention> all, String text, int start, int end) {
        boolean isFree = all.stream()
                .allMatch(other -> other.type() == EntityType.INSTRUMENT
                        ? other.start() >= end || other.end() <= start && !isSaidOf(other, text, start)
                        : other.end() <= start || other.start() >= end || start < other.start() && other.end() <= end);
        if (isFree) {
            all.removeIf(other -> start < other.end() && other.start() < end);
            String name = text.substring(start, end).replaceAll("\\s+", " ");
            all.add(Mention.of(start, end, Entity.of(EntityType.INSTRUMENT, name), Via.PHRASE));
            all.sort(Comparator.comparingInt(Mention::start));
        }
    }
}
