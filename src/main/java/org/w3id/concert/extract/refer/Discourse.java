package org.w3id.concert.extract.refer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * What a text speaks of, as far as it was read: the topics of document, section and paragraph, and what was named last.
 * Topic goes before recency: measured on reports, "the organization" is the topic's more often than the last one's.
 */
final class Discourse {
    private static final Set<EntityType> SUBJECTS = Set.of(
            EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION, EntityType.INSTRUMENT, EntityType.ORGAN);
    private static final Set<EntityType> MISSIONS = Set.of(EntityType.FORCE, EntityType.OPERATION);
    private static final int ARTICLE = 4;
    private static final int RUN_IN = 99;
    private static final Pattern POSSESSIVE = Pattern.compile("[’'](?:s\\b| )");
    private final Topic document;
    private final Headings headings;
    private final String text;
    private Optional<Mention> paragraphMission = Optional.empty();
    private Optional<Mention> chosen = Optional.empty();
    private Optional<Mention> fresh = Optional.empty();
    private Optional<Mention> paragraph = Optional.empty();
    private Optional<Mention> earlierParagraph = Optional.empty();
    private Optional<Mention> paragraphTreaty = Optional.empty();
    private boolean namesBody;
    private boolean isFirst;
    private int paragraphStart;
    private Optional<Mention> subject = Optional.empty();
    private Optional<Mention> pending = Optional.empty();
    private Optional<Mention> state = Optional.empty();
    private Optional<Mention> begun = Optional.empty();
    private Optional<Mention> lastActor = Optional.empty();
    private Optional<Mention> lastBody = Optional.empty();
    private final List<Mention> named = new ArrayList<>();
    private final Map<EntityType, Mention> missions = new EnumMap<>(EntityType.class);
    private final Pattern introducing;

    /** @param introducing what stands before the name of what the next sentence is about */
    Discourse(Topic document, String text, Pattern introducing) {
        this.document = document;
        this.headings = new Headings(document);
        this.text = text;
        this.introducing = introducing;
    }

    void heading(List<Mention> mentions, int level) {
        headings.read(mentions, level);
        paragraph();
        earlierParagraph = Optional.empty();
        named.addAll(mentions);
    }

    /** A paragraph with a heading of its own; the next ones go on with it until another heading follows. */
    void runIn(Mention name) {
        if (isBody(name)) {
            headings.read(List.of(name), RUN_IN);
        }
    }

    void headingMission(List<Mention> mentions, int level) {
        headings.readMission(mentions, level);
    }

    /** The one state that the sentence before was about. */
    Optional<Mention> state() {
        return state;
    }

    void state(Optional<Mention> spokenOf) {
        state = spokenOf;
    }

    void paragraph() {
        state = Optional.empty();
        earlierParagraph = paragraph.or(() -> earlierParagraph);
        paragraph = Optional.empty();
        paragraphTreaty = Optional.empty();
        paragraphMission = Optional.empty();
        chosen = Optional.empty();
        namesBody = false;
        isFirst = true;
        missions.clear();
        subject = Optional.empty();
        begun = Optional.empty();
        lastActor = Optional.empty();
        pending = Optional.empty();
        paragraphStart = named.size();
    }

    /** An item that names a force or an operation speaks of that, not of what the items before named. */
    void item() {
        paragraphMission = Optional.empty();
        chosen = Optional.empty();
        begun = begun.filter(spokenOf -> !isMission(spokenOf));
        missions.clear();
        isFirst = true;
        subject = subject.filter(spokenOf -> !isMission(spokenOf));
        pending = pending.filter(spokenOf -> !isMission(spokenOf));
        paragraphStart = named.size();
    }

    /** What the sentence before named later than at its beginning may be what the next one is about. */
    void next() {
        subject = pending.or(() -> subject);
        begun = pending.or(() -> begun);
        pending = Optional.empty();
    }

    /**
     * @param start of the sentence
     * @param leading what the sentence begins with, if it is something that may be its subject
     */
    void sentence(int start, List<Mention> mentions, Optional<Mention> leading) {
        if (named.isEmpty()) {
            headings.beginText(leading);
        }
        boolean begins =
                leading.filter(first -> first.start() - start <= ARTICLE).isPresent();
        headings.beginSection(leading.filter(first -> begins));
        fresh = mentions.stream()
                .filter(Discourse::isMission)
                .findFirst()
                .filter(mission -> !mission.isAnaphor() && isNew(mission));
        if (paragraph.isEmpty() && paragraphTreaty.isEmpty()) {
            paragraphMission = leading.filter(Discourse::isMission).or(() -> paragraphMission);
        }
        Optional<Mention> body = leading.filter(Discourse::isBody).or(() -> leading.flatMap(Discourse::owner));
        if (paragraph.isEmpty() && (begins || paragraphMission.isEmpty())) {
            paragraph = body;
        }
        leading.filter(first -> isMission(first)
                        && (isFirst && begins || chosen.isPresent() && (begins || !first.isAnaphor() && isNew(first))))
                .map(first -> first.antecedent().orElse(first))
                .ifPresent(this::begin);
        boolean mayBeTreaty = isFirst || headings.body().isEmpty();
        isFirst = false;
        paragraphTreaty = paragraphTreaty.or(() -> leading.filter(it -> mayBeTreaty)
                .filter(first -> first.type() == EntityType.INSTRUMENT && first.start() - start <= ARTICLE));
        namesBody = namesBody || mentions.stream().anyMatch(Discourse::isBody);
        lastActor = leading.filter(Discourse::isBody).or(() -> lastActor);
        begun = leading.or(() -> begun);
        subject = introduced(leading.map(Mention::end).orElse(start), mentions, leading)
                .or(() -> leading)
                .or(() -> subject);
        pending = leading.isPresent()
                ? Optional.empty()
                : mentions.stream()
                        .filter(mention -> SUBJECTS.contains(mention.type()))
                        .filter(mention -> !POSSESSIVE
                                .matcher(text)
                                .region(mention.end(), text.length())
                                .lookingAt())
                        .findFirst();
        MISSIONS.forEach(type -> salient(type, mentions).ifPresent(mission -> missions.put(type, mission)));
        for (Mention mention : mentions) {
            if (!mention.isAnaphor()) {
                named.add(mention);
                lastBody = isBody(mention) ? Optional.of(mention) : lastBody;
            }
        }
    }

    /** "The Union launched the operation": what the text names for the first time, as what was founded, sent or signed. */
    private Optional<Mention> introduced(int from, List<Mention> mentions, Optional<Mention> leading) {
        boolean isOfBody = leading.filter(Discourse::isBody).isPresent();
        return mentions.stream()
                .filter(mention -> SUBJECTS.contains(mention.type()) && !mention.isAnaphor() && mention.start() > from)
                .filter(mention -> !isOfBody || mention.type() != EntityType.INSTRUMENT)
                .filter(mention -> isNew(mention)
                        && introducing
                                .matcher(text.substring(from, mention.start()))
                                .find())
                .findFirst();
    }

    private boolean isNew(Mention mention) {
        return named.stream().map(Mention::entity).noneMatch(mention.entity()::equals);
    }

    /** A paragraph about what its section is about turns to nothing else. */
    private void begin(Mention mission) {
        boolean isOfSection = headings.mission()
                .map(Mention::entity)
                .equals(chosen.or(() -> Optional.of(mission)).map(Mention::entity));
        chosen = isOfSection ? headings.mission() : Optional.of(mission);
    }

    /** Of several forces or operations of a sentence the first one that is new to the text, or else the first. */
    private Optional<Mention> salient(EntityType type, List<Mention> mentions) {
        List<Mention> all = mentions.stream()
                .filter(mention -> mention.type() == type && mention.via() != Via.POSSESSIVE)
                .map(mention -> mention.antecedent().orElse(mention))
                .toList();
        return all.stream().filter(this::isNew).findFirst().or(() -> all.stream()
                .findFirst());
    }

    /** The next sentence is about this, though the last one began with something else. */
    void subject(Mention spokenOf) {
        subject = Optional.of(spokenOf);
        begun = subject;
    }

    /**
     * An operation without a name, of which the last sentence told.
     *
     * @param begins whether nothing that may be the subject stands before it
     */
    void deployed(Mention operation, boolean begins) {
        named.add(operation);
        if (begins) {
            subject = Optional.of(operation);
            begun = subject;
            pending = Optional.empty();
        }
    }

    /** Learns what is named where no sentence is read: in the value of a field. */
    void note(List<Mention> mentions) {
        named.addAll(mentions);
    }

    /** The treaty whose parties the text speaks of: the section's, the paragraph's if that names no organization, the title's. */
    Optional<Mention> treaty() {
        return paragraph.isPresent() || namesBody && headings.treaty().isEmpty()
                ? Optional.empty()
                : headings.treaty().or(() -> paragraphTreaty).or(() -> document.treaty()
                        .filter(treaty -> headings.body().isEmpty()));
    }

    /** The organization whose charter, force or mission it is, as far as its name says so. */
    private static Optional<Mention> owner(Mention mention) {
        return mention.owner().map(body -> Mention.of(mention.start(), mention.end(), body, Via.CONTEXT));
    }

    private static boolean isBody(Mention mention) {
        return mention.type() == EntityType.ORGANIZATION;
    }

    /** "the organization", "the bloc". */
    Optional<Mention> body() {
        return paragraph
                .or(() -> subject.filter(Discourse::isBody))
                .or(headings::body)
                .or(() -> earlierParagraph.filter(body -> headings.isShared()))
                .or(document::title)
                .or(headings::treaty)
                .or(document::frequent)
                .or(() -> lastBody);
    }

    /** The body that the document is about, wherever in it. */
    Optional<Mention> page() {
        return document.body();
    }

    static boolean isMission(Mention mention) {
        return MISSIONS.contains(mention.type());
    }

    /** The force or operation that the paragraph begins with, or else the one that the section's heading names. */
    Optional<Mention> mission() {
        return paragraphMission.or(headings::headed).or(this::nearMission).or(headings::mission);
    }

    /** Where the text only began with a force or an operation, another one of the paragraph goes before that. */
    private Optional<Mention> nearMission() {
        List<Mention> near = named.subList(paragraphStart, named.size());
        return headings.mission().flatMap(first -> MISSIONS.stream()
                .flatMap(
                        type -> Optional.ofNullable(missions.get(type)).or(() -> last(near, Set.of(type), "")).stream())
                .max(Comparator.comparingInt(Mention::start)));
    }

    Optional<Mention> sectionMission() {
        return headings.mission();
    }

    /** What states belong to where the paragraph is about a force or an operation. */
    Optional<Mention> joinedMission() {
        boolean isOfBody = paragraph.isPresent() || namesBody && paragraphMission.isEmpty();
        return begun.filter(Discourse::isMission).or(() -> isOfBody ? Optional.empty() : mission());
    }

    /** "it": what the sentence before was about. */
    Optional<Mention> subject() {
        return subject.or(this::mission).or(this::body);
    }

    /** "it" that is signed or denounced: the subject if it is an instrument, or else the last one of the paragraph. */
    Optional<Mention> text() {
        Set<EntityType> texts = Set.of(EntityType.INSTRUMENT);
        return subject.filter(mention -> texts.contains(mention.type()))
                .or(() -> last(named.subList(paragraphStart, named.size()), texts, ""))
                .or(headings::treaty);
    }

    /** "it" that has soldiers: the subject if it is a force or an operation, or else the last one of the paragraph or section. */
    Optional<Mention> subjectMission() {
        return subject.filter(Discourse::isMission)
                .or(() -> last(named.subList(paragraphStart, named.size()), MISSIONS, ""))
                .or(headings::mission);
    }

    /**
     * The last mention of a type, but the first force or operation of a sentence rather than the one it came with or handed
     * over to: in the paragraph, or else the section's force or operation, or else of the text.
     */
    Optional<Mention> last(EntityType type) {
        Optional<Mention> near = Optional.ofNullable(missions.get(type))
                .or(() -> last(named.subList(paragraphStart, named.size()), Set.of(type), ""));
        boolean isOfSection = headings.mission().isPresent() && MISSIONS.contains(type);
        return near.or(() -> isOfSection
                ? headings.mission().filter(mission -> mission.type() == type)
                : last(named, Set.of(type), ""));
    }

    /** "It" that sends or admits somebody: the last organization that a sentence of the paragraph began with, or its topic. */
    Optional<Mention> subjectBody() {
        return subject.filter(Discourse::isBody).or(() -> lastActor).or(this::body);
    }

    /** "It" that is signed or provides for something: the last treaty of the paragraph. */
    Optional<Mention> subjectTreaty() {
        return subject.filter(spokenOf -> spokenOf.type() == EntityType.INSTRUMENT)
                .or(() -> last(named.subList(paragraphStart, named.size()), Set.of(EntityType.INSTRUMENT), ""));
    }

    /** "The group": the organization of the paragraph, or the force that the paragraph is about, or another organization. */
    Optional<Mention> group() {
        return paragraph
                .or(() -> subject.filter(Discourse::isBody))
                .or(() -> subject.filter(Discourse::isMission))
                .or(() -> paragraphMission)
                .or(this::body);
    }

    boolean isParagraphOpen() {
        return paragraph.isEmpty();
    }

    /**
     * The force or operation that the text speaks of: the one that the sentence introduces, with which the paragraph begins,
     * which the section is about, or else the one named last.
     */
    Optional<Mention> force() {
        return fresh.or(() -> chosen)
                .or(headings::headed)
                .or(this::nearMission)
                .or(headings::mission)
                .or(() -> paragraphMission)
                .or(() -> MISSIONS.stream()
                        .flatMap(type -> last(type).stream())
                        .max(Comparator.comparingInt(Mention::start)));
    }

    /** The force or operation with which the paragraph or the item begins. */
    Optional<Mention> chosen() {
        return chosen;
    }

    /** What the paragraph has named so far. */
    List<Mention> ofParagraph() {
        return List.copyOf(named.subList(paragraphStart, named.size()));
    }

    /** The two organizations that the document is about, if it is about two. */
    List<Mention> pair() {
        return document.pair();
    }

    Optional<Mention> topic() {
        return headings.body().or(document::body);
    }

    /**
     * The last mention of one of the types whose full name has the word; topics first where they fit. A force or an
     * operation of the same paragraph need not have it: "the mission" is the one spoken of.
     */
    Optional<Mention> named(Set<EntityType> types, String word, List<Mention> here) {
        boolean isForce = types.contains(EntityType.FORCE) || types.contains(EntityType.OPERATION);
        if (!isForce
                && !word.isEmpty()
                && paragraphMission.filter(mission -> has(mission, word)).isPresent()) {
            return paragraphMission;
        }
        for (Optional<Mention> topic :
                isForce ? List.<Optional<Mention>>of() : List.of(headings.body(), paragraph, document.body())) {
            if (topic.isPresent() && types.contains(topic.get().type()) && has(topic.get(), word)) {
                return topic;
            }
        }
        Optional<Mention> near = last(here, types, word);
        if (isForce) {
            List<Mention> nearby = named.subList(paragraphStart, named.size());
            near = near.or(() -> paragraphMission.filter(
                            first -> types.contains(first.type()) && !first.isAnaphor() && has(first, word)))
                    .or(() -> last(nearby, types, word))
                    .or(() -> last(here, types, ""))
                    .or(() -> last(nearby, types, ""))
                    .or(() -> headings.mission().filter(mission -> types.contains(mission.type())));
        }
        List<Mention> ofParagraph = named.subList(paragraphStart, named.size());
        return near.or(() -> last(ofParagraph, types, word))
                .or(() -> isForce ? last(named, types, word) : often(types, word));
    }

    /** Of the things whose name has the word the one that the text names most often; the last of several. */
    private Optional<Mention> often(Set<EntityType> types, String word) {
        Map<Entity, Long> counts = named.stream()
                .filter(mention -> types.contains(mention.type()) && !mention.isAnaphor() && has(mention, word))
                .collect(Collectors.groupingBy(Mention::entity, Collectors.counting()));
        return named.stream()
                .filter(mention -> counts.containsKey(mention.entity()))
                .reduce((best, mention) -> counts.get(mention.entity()) >= counts.get(best.entity()) ? mention : best);
    }

    /** The last thing named whose name has the word as its head noun: "the Conclave". */
    Optional<Mention> shortened(String word) {
        return Stream.concat(
                        Stream.of(headings.body(), document.body()).flatMap(Optional::stream),
                        IntStream.range(0, named.size()).mapToObj(at -> named.get(named.size() - 1 - at)))
                .filter(mention -> SUBJECTS.contains(mention.type()))
                .filter(mention -> isHead(word, mention.entity().fullName())
                        || isHead(word, text.substring(mention.start(), mention.end())))
                .findFirst();
    }

    private static boolean isHead(String word, String name) {
        String[] words = name.split(" (?=\\p{Ll})", 2)[0].split(" ");
        return name.length() > word.length() && words[words.length - 1].equals(word);
    }

    private Optional<Mention> last(List<Mention> mentions, Set<EntityType> types, String word) {
        for (int at = mentions.size() - 1; at >= 0; at--) {
            Mention mention = mentions.get(at);
            if (types.contains(mention.type()) && !mention.isAnaphor() && has(mention, word)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** Whether the word is in the full name, or in what the text calls it there: a former name. */
    private boolean has(Mention mention, String word) {
        boolean isCalled = mention.via() != Via.CONTEXT && has(text.substring(mention.start(), mention.end()), word);
        return isCalled || has(mention.entity().fullName(), word);
    }

    private static boolean has(String name, String word) {
        return name.toLowerCase(Locale.ROOT).replace('s', 'z').contains(word.replace('s', 'z'));
    }
}
