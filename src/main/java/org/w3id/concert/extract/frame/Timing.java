package org.w3id.concert.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/**
 * Which date belongs to an event: that of the list item; else that with which its words end; else the first after the words of the event in the same
 * clause; else the last within them; else the nearest before them; else one with which the sentence begins.
 */
final class Timing {
    private static final int REACH = 110;
    private static final int LONGEST_PREPOSITION = 10;
    private final Stances stances;
    private static final int LONGEST_THING = 40;
    private final Pattern datedThing;
    private final Pattern ofThing;
    private final Pattern beforeDate;
    private final Pattern inBrackets;
    private final Pattern sameItem;
    private final Pattern otherEvent;
    private final Pattern respectively;

    Timing(Stances stances, Macros macros) {
        this.stances = stances;
        this.ofThing = macros.compile("<thing-of-date>$");
        this.datedThing = macros.compile(" ?<dated-thing>");
        this.beforeDate = macros.compile("(?:^|\\b)<before-date>$");
        this.inBrackets = macros.compile("<date-in-brackets>");
        this.otherEvent = macros.compile("<other-event>");
        this.respectively = macros.compile("<respectively>");
        this.sameItem = macros.compile("<before-same-item> .{2}[^(]*");
    }

    Optional<Mention> near(RuleMatch match) {
        Masked masked = match.masked();
        String text = masked.text();
        int begin = stances.clauseStart(text, match.from());
        int end = sameEvent(text, match.to(), Math.min(stances.clauseEnd(text, match.to()), match.to() + REACH));
        return first(masked, Math.max(match.from(), match.to() - 2), match.to())
                .or(() -> first(masked, match.to(), end))
                .or(() -> last(masked, match.from(), match.to()))
                .or(() -> last(masked, begin, match.from()))
                .or(() -> opening(masked, match));
    }

    /** Up to where the words behind an event may date it: "… after the treaty had been signed in" dates another. */
    private int sameEvent(String text, int from, int to) {
        Matcher other = otherEvent.matcher(text).region(from, Math.max(from, Math.min(to, text.length())));
        return other.find() ? other.start() : to;
    }

    private Optional<Mention> opening(Masked masked, RuleMatch match) {
        List<Mention> dates = dates(masked, 0, Math.min(match.from(), 30));
        boolean opens = dates.size() == 1 && masked.indexOf(dates.get(0)) <= 16;
        return opens && dates(masked, 0, masked.text().length()).size() == 1
                ? Optional.of(dates.get(0))
                : Optional.empty();
    }

    private Optional<Mention> first(Masked masked, int from, int to) {
        return dates(masked, from, to).stream().findFirst();
    }

    private Optional<Mention> last(Masked masked, int from, int to) {
        List<Mention> dates = dates(masked, from, to);
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    private List<Mention> dates(Masked masked, int from, int to) {
        return masked.mentions(from, Math.max(from, to)).stream()
                .filter(mention -> mention.type() == EntityType.DATE)
                .filter(date -> !isAttributive(masked, date) && !isInBrackets(masked, date, from))
                .toList();
    }

    /** "the 1975 Treaty", "the Treaty of 1975": the date is the treaty's. */
    private boolean isAttributive(Masked masked, Mention date) {
        int index = masked.indexOf(date);
        String text = masked.text();
        if (ofThing.matcher(text.substring(Math.max(0, index - LONGEST_THING), index))
                .find()) {
            return true;
        }
        return !beforeDate
                        .matcher(text.substring(Math.max(0, index - LONGEST_PREPOSITION), index))
                        .find()
                && datedThing.matcher(text).region(index + 2, text.length()).lookingAt();
    }

    private static boolean isInBrackets(Masked masked, Mention date, int from) {
        String before = masked.text().substring(from, Math.max(from, masked.indexOf(date)));
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** "A (1984) and B (since 1995)": the date in the brackets behind a name. */
    Optional<Mention> inBrackets(RuleMatch match, Mention name) {
        String text = match.masked().text();
        int from = Math.max(
                        match.masked().indexOf(name, match.from()),
                        match.masked().indexOf(name))
                + 2;
        Matcher brackets = inBrackets.matcher(text).region(Math.max(0, from), text.length());
        return from > 1 && brackets.lookingAt()
                ? match.masked().mentions(from, brackets.end()).stream().findFirst()
                : Optional.empty();
    }

    /** "A and B joined in 1999 and 2004 respectively": as many dates before that word as the list has items. */
    Optional<Mention> respective(RuleMatch match, String group, Mention item) {
        Masked masked = match.masked();
        Span list = match.group(group).orElse(new Span(0, 0));
        Matcher word = respectively
                .matcher(masked.text())
                .region(list.to(), masked.text().length());
        if (list.to() == 0 || !word.lookingAt()) {
            return Optional.empty();
        }
        List<Mention> items = masked.mentions(list.from(), list.to()).stream()
                .filter(mention -> mention.type() == item.type())
                .toList();
        List<Mention> dates = masked.mentions(list.to(), word.end()).stream()
                .filter(mention -> mention.type() == EntityType.DATE && !isAttributive(masked, mention))
                .toList();
        int at = items.indexOf(item);
        return at >= 0 && items.size() > 1 && items.size() == dates.size()
                ? Optional.of(dates.get(at))
                : Optional.empty();
    }

    /** The date of an item of a list: its own, or that of the items after it. */
    Optional<Mention> ofItem(RuleMatch match, String group, Mention item) {
        Optional<Span> span = match.group(group);
        if (span.isEmpty() || span.get().to() - span.get().from() <= 2) {
            return Optional.empty();
        }
        int from = match.masked().indexOf(item, span.get().from());
        return match.masked().mentions(from, span.get().to()).stream()
                .filter(mention -> mention.type() == EntityType.DATE)
                .findFirst();
    }

    /** The date that an item of a list has for itself, before the next item begins. */
    Optional<Mention> inItem(RuleMatch match, String group, Mention item) {
        int from =
                match.masked().indexOf(item, match.group(group).map(Span::from).orElse(0)) + 2;
        return ofItem(match, group, item)
                .filter(date -> isSameItem(match.masked(), from, match.masked().indexOf(date, from)));
    }

    private boolean isSameItem(Masked masked, int from, int to) {
        String between = masked.text().substring(from, Math.max(from, to));
        return between.indexOf('‖') < 0
                && (masked.mentions(from, to).isEmpty()
                        || sameItem.matcher(between).matches());
    }
}
