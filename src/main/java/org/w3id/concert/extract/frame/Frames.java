package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.concert.extract.rule.FrameSet;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.extract.rule.Rule;
import org.w3id.concert.extract.rule.RuleFile;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleSet;
import org.w3id.concert.source.Home;

/** Applies the rules to masked sentences and makes claims of what fits. Immutable, for any number of threads. */
public final class Frames {
    private static final long STEPS = 2_000_000;
    private static final String NAMING = "rules/0-names.txt";
    private final RuleSet naming;
    private final RuleSet rules;
    private final FrameSet frames;
    private final List<String> kinds;
    private final Readings readings;
    private final ClaimMaker maker;
    private final Continuation continuation;
    private final Expectations expectations;
    private final Learned learned;

    private Frames(
            List<Rule> naming,
            List<Rule> rules,
            FrameSet frames,
            Expectations expectations,
            Learned learned,
            Macros macros,
            ClaimMaker maker) {
        this.naming = RuleSet.of(naming);
        this.rules = RuleSet.of(rules);
        this.frames = frames;
        this.kinds = kinds(rules);
        this.readings = new Readings(macros);
        this.maker = maker;
        this.continuation = new Continuation(macros);
        this.expectations = expectations;
        this.learned = learned;
    }

    public static Frames read(Home home, Macros macros, Functions functions) {
        Path folder = home.ontology().resolve("extraction");
        List<Rule> naming = RuleFile.read(folder.resolve(NAMING), macros);
        List<Rule> rules = home.files("ontology/extraction/rules", ".txt").stream()
                .filter(file -> !file.endsWith(NAMING))
                .flatMap(file -> RuleFile.read(file, macros).stream())
                .toList();
        Stances stances = Stances.read(folder.resolve("stance.txt"));
        Phrases phrases = Phrases.read(folder.resolve("phrases.txt"), macros);
        Arguments arguments = new Arguments(
                new FunctionPhrases(phrases, functions),
                new Exclusions(macros),
                new Seats(macros),
                new JoinedObjects(macros));
        ClaimMaker maker = new ClaimMaker(new Timing(stances, macros), stances, arguments);
        FrameSet frames = FrameSet.read(folder.resolve("frames.txt"), macros);
        Expectations expectations = Expectations.read(folder.resolve("expected.txt"), macros, maker);
        Learned learned = Learned.read(folder, macros, maker);
        return new Frames(naming, rules, frames, expectations, learned, macros, maker);
    }

    /** A sentence read plainly, as {@link #apply} takes it. */
    public Plain plain(Masked masked) {
        return readings.plain(masked);
    }

    /**
     * The claims of one sentence.
     *
     * @param context what the sentence may leave out
     * @param omissions learns which rules took too long
     */
    public List<Draft> apply(Plain sentence, String clean, Context context, Omissions omissions) {
        Masked masked = sentence.whole();
        Optional<Masked> members = sentence.members();
        List<RuleMatch> matches = new ArrayList<>(RuleMatch.all(naming, masked, STEPS, omissions));
        List<RuleMatch> evoked = new ArrayList<>();
        Predicate<RuleMatch> isForMembers = Frames::isMembership;
        read(
                sentence.simplified(),
                members.isEmpty() ? match -> true : isForMembers.negate(),
                context,
                matches,
                evoked,
                omissions);
        members.ifPresent(all -> read(all, isForMembers, context, matches, evoked, omissions));
        List<Draft> drafts = new ArrayList<>();
        for (RuleMatch match : matches) {
            List<Draft> made = new ArrayList<>(maker.make(match, clean, context));
            made.addAll(continuation.of(match, maker, clean, context));
            for (Draft draft : made) {
                if (drafts.stream().noneMatch(earlier -> draft.isCoveredBy(earlier, masked))) {
                    drafts.removeIf(earlier -> earlier.givesWayTo(draft, masked));
                    drafts.add(draft);
                }
            }
        }
        fallBack(evoked, drafts, masked, clean, context);
        return drafts;
    }

    /** Adds what fits in the ways in which a sentence can be read, if it is asked for: matches of rules, evoked frames. */
    private void read(
            Masked simplified,
            Predicate<RuleMatch> isAskedFor,
            Context context,
            List<RuleMatch> matches,
            List<RuleMatch> evoked,
            Omissions omissions) {
        List<Masked> whole = readings.whole(simplified, context, omissions);
        Stream.concat(whole.stream(), readings.shortened(simplified).stream())
                .flatMap(reading -> RuleMatch.all(rules, reading, STEPS, omissions).stream())
                .filter(isAskedFor)
                .forEach(matches::add);
        whole.stream()
                .flatMap(reading -> frames.of(reading, omissions).stream())
                .filter(isAskedFor)
                .forEach(evoked::add);
    }

    private static boolean isMembership(RuleMatch match) {
        return match.rule().claims().stream().allMatch(claim -> claim.kind().equals("membership"));
    }

    /**
     * What sentences say of the things of a document that no claim says yet.
     *
     * @param sentences in the plainest way in which they can be read
     * @param drafts all claims of the document
     */
    public List<Draft> expected(List<Said> sentences, List<Draft> drafts, String clean, Omissions omissions) {
        return expectations.of(sentences, drafts, clean, omissions);
    }

    /**
     * What sentences say in words that no rule knows.
     *
     * @param sentences in the plainest way in which they can be read
     * @param drafts all claims of the document, with the expected ones
     */
    public List<Draft> learned(List<Said> sentences, List<Draft> drafts, String clean) {
        return learned.of(sentences, drafts, clean);
    }

    /** What may be learned of sentences in the plainest way in which they can be read. */
    public List<Possible> possible(List<Said> sentences, List<Draft> drafts, String clean) {
        return learned.possible(sentences, drafts, clean);
    }

    /** Adds what frames say and no rule said of the same mentions in the same clause. */
    private void fallBack(List<RuleMatch> evoked, List<Draft> drafts, Masked masked, String clean, Context context) {
        List<Draft> made = new ArrayList<>();
        for (RuleMatch match : evoked) {
            boolean isDenied = match.rule().claims().stream()
                    .allMatch(claim -> claim.option("polarity").equals("-"));
            Stream.concat(
                            maker.make(match, clean, context).stream(),
                            continuation.of(match, maker, clean, context).stream())
                    .filter(draft -> draft.isStated(isDenied))
                    .forEach(made::add);
        }
        for (Draft draft : made) {
            if (drafts.stream().noneMatch(draft::isSaidBy)) {
                drafts.add(draft);
            }
        }
    }

    /** The kinds of claims that the rules make. */
    public List<String> kinds() {
        return kinds;
    }

    private static List<String> kinds(List<Rule> rules) {
        TreeSet<String> kinds = new TreeSet<>();
        rules.forEach(rule -> rule.claims().forEach(claim -> kinds.add(claim.kind())));
        return List.copyOf(kinds);
    }
}
