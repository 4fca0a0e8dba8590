package org.w3id.concert.extract.refer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.refer.Anaphor.Form;
import org.w3id.concert.extract.refer.AnaphorWords.Named;

/** Resolves "the organization", "the treaty", "it" and "its" in one document, read from its beginning to its end. */
public final class Anaphora {
    private static final Set<EntityType> LEADING = Set.of(
            EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION, EntityType.INSTRUMENT, EntityType.ORGAN);
    private static final Set<EntityType> IGNORED =
            Set.of(EntityType.DATE, EntityType.NUMBER, EntityType.PLACE, EntityType.NAME);
    private static final int REACH = 90;
    private static final int ARTICLE = 10;
    private static final int ARTICLE_LENGTH = "the ".length();
    private static final Pattern CLAUSE = Pattern.compile("[,;:]");
    private static final Pattern POSSESSIVE = Pattern.compile("[’'](?:s\\b| )");
    private final AnaphorWords words;
    private final Discourse discourse;
    private final Companies companies = new Companies();
    private final String text;
    private final boolean isOwnPage;
    private List<Mention> before = List.of();
    private List<Mention> here = List.of();
    private List<Mention> pair = List.of();
    private List<Mention> states = List.of();
    private Optional<Mention> subject = Optional.empty();
    private boolean beginsItem;

    private Anaphora(AnaphorWords words, String text, Topic topic) {
        this.words = words;
        this.text = text;
        this.isOwnPage = words.own().speaksIn(text);
        this.discourse = new Discourse(topic, text, words.introducing());
    }

    public static Anaphora of(AnaphorWords words, String text, Topic topic) {
        return new Anaphora(words, text, topic);
    }

    /**
     * "From the one to the other" is about the other.
     *
     * @param level of the heading, from 1
     */
    public void heading(List<Mention> mentions, int level) {
        boolean isWay = mentions.size() > 1
                && words.way()
                        .matcher(text.substring(
                                Math.max(0, mentions.get(0).start() - ARTICLE),
                                mentions.get(0).start()))
                        .find();
        discourse.heading(isWay ? mentions.subList(1, mentions.size()) : mentions, level);
        companies.heading(mentions);
    }

    /** Who speaks in a heading that says "we": the body whose page it is. */
    public Optional<Mention> speaker(String heading) {
        return isOwnPage && words.own().isSubject(heading) ? discourse.page() : Optional.empty();
    }

    /** The name of a body with which a paragraph begins as with its heading: below all others. */
    public void runIn(Mention name) {
        discourse.runIn(name);
    }

    /** @param mentions what a title or heading names, as it stands there */
    public void headingMission(List<Mention> mentions, int level) {
        discourse.headingMission(mentions, level);
    }

    public void paragraph() {
        pair = List.of();
        states = List.of();
        companies.paragraph();
        discourse.paragraph();
    }

    /** An item of a list, which may be about a force or an operation of its own. */
    public void item() {
        beginsItem = true;
    }

    /** Learns what is named where no sentence is read. */
    public void note(List<Mention> mentions) {
        discourse.note(mentions);
    }

    public Optional<Mention> topic() {
        return discourse.topic();
    }

    /** The last mention of each type so far. */
    public Map<EntityType, Mention> last() {
        Map<EntityType, Mention> last = new EnumMap<>(EntityType.class);
        LEADING.forEach(type -> discourse.last(type).ifPresent(mention -> last.put(type, mention)));
        return last;
    }

    /** "the force", where a sentence does not even say that: what the sentence before or the section is about. */
    public Optional<Mention> force() {
        return discourse.force();
    }

    /** The force or operation with which the paragraph or the item begins. */
    public Optional<Mention> chosen() {
        return discourse.chosen();
    }

    /** The force or operation that the section's heading names. */
    public Optional<Mention> sectionMission() {
        return discourse.sectionMission();
    }

    public Optional<Mention> body() {
        return discourse.body();
    }

    /** The organization that states belong to where the text does not say to which: none that is a part of the section's. */
    public Optional<Mention> association() {
        Optional<Mention> body = discourse.body();
        return body.filter(this::isPart).isPresent() ? discourse.topic() : body;
    }

    /** With what the last sentence begins, if it is an organization of states. */
    public Optional<Mention> subject() {
        return subject.filter(mention -> mention.type() == EntityType.ORGANIZATION && !isPart(mention));
    }

    /** Whether it has the name of an organ and the text is about a body that has not. */
    public boolean isPart(Mention mention) {
        return isOrgan(mention)
                && discourse.topic().filter(topic -> !isOrgan(topic)).isPresent();
    }

    private boolean isOrgan(Mention mention) {
        return words.organ().matcher(mention.entity().fullName()).find();
    }

    /** The force or operation whose states the text speaks of here; empty where it speaks of an organization. */
    public Optional<Mention> mission() {
        return discourse.joinedMission();
    }

    /** The treaty whose parties the text speaks of here; empty where it speaks of an organization. */
    public Optional<Mention> treaty() {
        return discourse.treaty();
    }

    /** The mentions of a sentence together with its anaphors, in order. */
    public List<Mention> resolve(int start, int end, List<Mention> mentions) {
        if (beginsItem && mentions.stream().anyMatch(Discourse::isMission)) {
            discourse.item();
        }
        beginsItem = false;
        discourse.next();
        List<Mention> all = new ArrayList<>(words.governments().of(text, start, mentions));
        for (Anaphor anaphor : AnaphorFinder.find(
                words, text, start, end, mentions, discourse.state().isPresent(), isOwnPage)) {
            List<Mention> earlier = all.stream()
                    .filter(mention -> mention.end() <= anaphor.start())
                    .toList();
            antecedent(anaphor, start, earlier)
                    .map(target -> pointing(anaphor, target))
                    .ifPresent(mention -> {
                        all.removeIf(mention::overlaps);
                        all.add(mention);
                        all.sort(Comparator.comparingInt(Mention::start));
                    });
        }
        Optional<Mention> leading = leading(start, all);
        subject = leading.filter(first -> first.isAnaphor()
                || words.opening().matcher(text.substring(start, first.start())).matches());
        discourse.sentence(start, all, leading);
        leading.filter(first -> first.via() == Via.POSSESSIVE)
                .flatMap(first -> possessed(first.end(), all))
                .ifPresent(discourse::subject);
        discourse.state(state(start, all));
        companies.sentence(all);
        before = here;
        here = all;
        states = several(before);
        return all;
    }

    /** Learns of an operation without a name, of which the last sentence turned out to tell. */
    public void deployed(Mention operation) {
        boolean begins = here.stream()
                .filter(mention -> !IGNORED.contains(mention.type()))
                .allMatch(mention -> mention.start() >= operation.start());
        discourse.deployed(operation, begins);
    }

    /** "both organizations": those of the sentence before the last one, of the paragraph or of the document, if they are two. */
    public List<Mention> both() {
        return Stream.of(before, discourse.ofParagraph(), discourse.pair())
                .map(mentions ->
                        distinct(mentions.stream().filter(mention -> mention.type() == EntityType.ORGANIZATION)))
                .filter(bodies -> bodies.size() == 2)
                .findFirst()
                .orElse(List.of());
    }

    /** "none of the three": the bodies of which the text before the last sentence speaks together, the nearest first. */
    public List<List<Mention>> companies() {
        return companies.all();
    }

    /** "all three", "they": the states that the sentence before the last one names, if they are several, or one before it. */
    public List<Mention> states() {
        return states;
    }

    /** Those of a sentence; where it names no state, those of which the text spoke before it. */
    private List<Mention> several(List<Mention> sentence) {
        List<Mention> named = distinct(
                sentence.stream().filter(mention -> mention.type() == EntityType.STATE && !mention.isAdjective()));
        return named.isEmpty() ? states : named.size() > 1 ? named : List.of();
    }

    /** "these documents": the instruments that the sentence before the last one names, if they are several. */
    public List<Mention> texts() {
        List<Mention> texts = distinct(
                before.stream().filter(mention -> mention.type() == EntityType.INSTRUMENT && !mention.isAnaphor()));
        return texts.size() > 1 ? texts : List.of();
    }

    private static List<Mention> distinct(Stream<Mention> mentions) {
        Map<Entity, Mention> first = new LinkedHashMap<>();
        mentions.forEach(mention -> first.putIfAbsent(mention.entity(), mention));
        return List.copyOf(first.values());
    }

    private Optional<Mention> antecedent(Anaphor anaphor, int start, List<Mention> here) {
        return switch (anaphor.form()) {
            case STATE -> discourse.state();
            case BODY ->
                begunWith(anaphor, start, here)
                        .or(discourse::body)
                        .or(discourse::mission)
                        .or(() -> firstOf(here, EntityType.ORGANIZATION));
            case NAMED ->
                anaphor.named().stream()
                        .flatMap(named -> named(named, anaphor, start, here).stream())
                        .findFirst();
            case SHORT -> discourse.shortened(text.substring(anaphor.start() + ARTICLE_LENGTH, anaphor.end()));
            case FORMER -> pair(here).stream().findFirst();
            case LATTER -> (pair.isEmpty() ? pair(here) : pair).stream().skip(1).findFirst();
            case PRONOUN -> pronoun(anaphor, start, here);
            case OBJECT -> text(anaphor, start).or(() -> pronoun(anaphor, start, beforeClause(anaphor, here)));
            case OWN, OWN_POSSESSIVE -> discourse.page();
            case POSSESSIVE -> owner(here, () -> subject(anaphor, words.partsOfMissions()));
        };
    }

    /** "denounced it": the treaty that the text speaks of. */
    private Optional<Mention> text(Anaphor anaphor, int start) {
        boolean isText =
                words.ofTexts().matcher(text.substring(start, anaphor.start())).find();
        return isText ? discourse.text() : Optional.empty();
    }

    private Optional<Mention> named(Named named, Anaphor anaphor, int start, List<Mention> here) {
        return discourse
                .named(named.types(), named.word(), here)
                .or(() -> named.orBody() ? begunWith(anaphor, start, here).or(discourse::group) : Optional.empty());
    }

    /** "The Forum began when its leaders founded the group": a paragraph's first sentence may itself name its topic. */
    private Optional<Mention> begunWith(Anaphor anaphor, int start, List<Mention> here) {
        return discourse.isParagraphOpen()
                ? leading(start, beforeClause(anaphor, here))
                        .filter(first ->
                                first.type() == EntityType.ORGANIZATION && !first.isAnaphor() && !isPart(first))
                : Optional.empty();
    }

    private Optional<Mention> pronoun(Anaphor anaphor, int start, List<Mention> here) {
        Set<EntityType> agreeing = agreeing(anaphor);
        List<Mention> fitting = here.stream()
                .filter(mention -> !LEADING.contains(mention.type()) || agreeing.contains(mention.type()))
                .filter(mention -> !isAside(start, mention))
                .toList();
        return spokenOf(start, fitting)
                .filter(first -> LEADING.contains(first.type()))
                .or(() -> onlyOf(fitting))
                .or(() -> earlier(anaphor, agreeing));
    }

    /** What "it" may be, going by what it does. */
    private Set<EntityType> agreeing(Anaphor anaphor) {
        return does(anaphor, words.deedsOfTreaties())
                ? Set.of(EntityType.INSTRUMENT)
                : does(anaphor, words.deedsOfBodies())
                        ? Set.of(EntityType.ORGANIZATION, EntityType.ORGAN)
                        : does(anaphor, words.deedsOfMissions())
                                ? Set.of(EntityType.FORCE, EntityType.OPERATION)
                                : LEADING;
    }

    private boolean does(Anaphor anaphor, Pattern deeds) {
        return deeds.matcher(text).region(anaphor.end(), text.length()).lookingAt();
    }

    /** "Authorised by the Council, it …": named in what stands before the subject. */
    private boolean isAside(int start, Mention mention) {
        int end = Math.min(text.length(), mention.end() + REACH);
        String around =
                text.substring(start, mention.start()) + AnaphorWords.ASIDE + text.substring(mention.end(), end);
        return words.aside().matcher(around).lookingAt();
    }

    private Optional<Mention> earlier(Anaphor anaphor, Set<EntityType> agreeing) {
        if (agreeing.equals(Set.of(EntityType.INSTRUMENT))) {
            return discourse.subjectTreaty();
        }
        return agreeing.contains(EntityType.ORGAN) && agreeing.size() == 2
                ? discourse.subjectBody()
                : subject(anaphor, words.deedsOfMissions());
    }

    /** What the sentence has named before the clause of the anaphor. */
    private List<Mention> beforeClause(Anaphor anaphor, List<Mention> here) {
        return here.stream()
                .filter(mention -> CLAUSE.matcher(text.substring(mention.end(), anaphor.start()))
                        .find())
                .toList();
    }

    /** What the sentence before was about, or, where only a force or an operation can be meant, the last of these. */
    private Optional<Mention> subject(Anaphor anaphor, Pattern ofMissions) {
        boolean isMission =
                ofMissions.matcher(text).region(anaphor.end(), text.length()).lookingAt();
        return isMission ? discourse.subjectMission().or(discourse::subject) : discourse.subject();
    }

    /** The two things that the sentence has named so far, or else the one before it: bodies, forces, treaties or states. */
    private List<Mention> pair(List<Mention> sentence) {
        pair = Stream.of(sentence, here)
                .flatMap(mentions -> Stream.of(LEADING, Set.of(EntityType.STATE))
                        .map(types -> distinct(mentions.stream()
                                .filter(mention -> types.contains(mention.type()) && !mention.isAdjective()))))
                .filter(mentions -> mentions.size() == 2)
                .findFirst()
                .orElse(List.of());
        return pair;
    }

    /** What the sentence names besides states, if it is one thing. */
    private static Optional<Mention> onlyOf(List<Mention> here) {
        List<Mention> named = here.stream()
                .filter(mention -> LEADING.contains(mention.type()))
                .toList();
        boolean isOne = named.stream().map(Mention::entity).distinct().count() == 1;
        return isOne ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** "its": what the sentence began with, unless a state stands between. */
    private static Optional<Mention> owner(List<Mention> here, Supplier<Optional<Mention>> before) {
        List<Mention> candidates = here.stream()
                .filter(mention -> !IGNORED.contains(mention.type()))
                .filter(mention -> !mention.isAdjective())
                .toList();
        if (candidates.isEmpty()) {
            return before.get();
        }
        Mention first = candidates.get(0);
        Mention last = candidates.get(candidates.size() - 1);
        if (last.type() == EntityType.STATE) {
            return Optional.empty();
        }
        return LEADING.contains(first.type()) ? Optional.of(first) : Optional.of(last);
    }

    private static Optional<Mention> firstOf(List<Mention> here, EntityType type) {
        return here.stream().filter(mention -> mention.type() == type).findFirst();
    }

    private static Mention pointing(Anaphor anaphor, Mention target) {
        Mention root = target.isAnaphor() ? target.antecedent().orElse(target) : target;
        boolean isPossessive = anaphor.form() == Form.POSSESSIVE || anaphor.form() == Form.OWN_POSSESSIVE;
        Via via = isPossessive ? Via.POSSESSIVE : Via.ANAPHOR;
        return new Mention(anaphor.start(), anaphor.end(), root.entity(), via, Optional.of(root), root.owner());
    }

    /** The state that a sentence is about: with which it begins, and no list does. */
    private Optional<Mention> state(int start, List<Mention> mentions) {
        List<Mention> named = mentions.stream()
                .filter(mention -> !IGNORED.contains(mention.type()))
                .toList();
        if (named.isEmpty()) {
            return discourse.state();
        }
        Mention first = named.get(0);
        boolean isListed = named.size() > 1
                && named.get(1).type() == EntityType.STATE
                && words.listed()
                        .matcher(text.substring(first.end(), named.get(1).start()))
                        .matches();
        boolean begins = first.type() == EntityType.STATE
                && !first.isAdjective()
                && words.opening().matcher(text.substring(start, first.start())).matches();
        return begins && !isListed ? Optional.of(first) : Optional.empty();
    }

    /** What a sentence is about: its first mention that stands in no aside, if it is no state and near the beginning. */
    private Optional<Mention> leading(int start, List<Mention> mentions) {
        return spokenOf(start, mentions)
                .map(first -> named(first, mentions))
                .filter(first -> LEADING.contains(first.type()))
                .filter(first -> first.start() - start <= REACH
                        && !POSSESSIVE
                                .matcher(text)
                                .region(first.end(), text.length())
                                .lookingAt());
    }

    /** "The Union's predecessor, the name, …": that of which it is the name; else the first itself. */
    private Mention named(Mention first, List<Mention> mentions) {
        Matcher owner = POSSESSIVE.matcher(text).region(first.end(), text.length());
        return owner.lookingAt() ? possessed(owner.end(), mentions).orElse(first) : first;
    }

    /** "Its second mission, the name, …": the next sentence is about what the name is of. */
    private Optional<Mention> possessed(int its, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.start() > its && LEADING.contains(mention.type()))
                .findFirst()
                .filter(name -> words.possessed()
                        .matcher(text.substring(its, name.start()))
                        .matches());
    }

    /** "Under the Treaty, the Union …": the first that no word before it sets aside. */
    private Optional<Mention> spokenOf(int start, List<Mention> mentions) {
        List<Mention> named = mentions.stream()
                .filter(mention -> !IGNORED.contains(mention.type()))
                .filter(mention -> !words.notLeading()
                        .matcher(text.substring(start, mention.start()))
                        .find())
                .toList();
        return named.stream()
                .filter(mention -> !isAside(start, mention))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
