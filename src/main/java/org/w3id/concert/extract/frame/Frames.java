package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.rule.Coordination;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.Rule;
import org.w3id.concert.extract.rule.RuleFile;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleSet;
import org.w3id.concert.source.Home;

/** Applies the rules to masked sentences and makes claims of what fits. Immutable, for any number of threads. */
public final class Frames {
    private static final long STEPS = 2_000_000;
    private final RuleSet naming;
    private final RuleSet rules;
    private final List<String> kinds;
    private final Pattern otherNames;
    private final Pattern ownAct;
    private final ClaimMaker maker;
    private final Continuation continuation;
    private final Coordination coordination;
    private final Stances stances;

    private Frames(
            RuleSet naming,
            RuleSet rules,
            List<String> kinds,
            Pattern otherNames,
            Pattern ownAct,
            ClaimMaker maker,
            Continuation continuation,
            Coordination coordination,
            Stances stances) {
        this.naming = naming;
        this.rules = rules;
        this.kinds = List.copyOf(kinds);
        this.otherNames = otherNames;
        this.ownAct = ownAct;
        this.maker = maker;
        this.continuation = continuation;
        this.coordination = coordination;
        this.stances = stances;
    }

    public static Frames read(Home home) {
        Path folder = home.ontology().resolve("extraction");
        Macros macros = Macros.of(Sections.read(folder.resolve("words.txt")));
        List<Rule> naming = RuleFile.read(folder.resolve("rules/0-names.txt"), macros);
        List<Rule> rules = new ArrayList<>();
        home.files("ontology/extraction/rules", ".txt").stream()
                .filter(file -> !file.endsWith("0-names.txt"))
                .forEach(file -> rules.addAll(RuleFile.read(file, macros)));
        Pattern otherNames = macros.compile("<other-names>");
        Pattern ownAct = macros.compile("\\b<own-act>\\b");
        Stances stances = Stances.read(folder.resolve("stance.txt"));
        Functions functions = Functions.read(home);
        ClaimMaker maker = new ClaimMaker(
                new Timing(stances),
                stances,
                new Arguments(Phrases.read(folder.resolve("phrases.txt"), macros), functions));
        return new Frames(
                RuleSet.of(naming),
                RuleSet.of(rules),
                kinds(rules),
                otherNames,
                ownAct,
                maker,
                Continuation.of(macros),
                Coordination.of(macros),
                stances);
    }

    public Stances stances() {
        return stances;
    }

    /**
     * The claims of one sentence.
     *
     * @param context what the sentence may leave out
     * @param exhausted takes the names of rules that needed too long for it
     */
    public List<Draft> apply(Masked masked, String clean, Context context, List<String> exhausted) {
        List<Draft> drafts = new ArrayList<>();
        List<RuleMatch> matches = new ArrayList<>(RuleMatch.all(naming, masked, STEPS, exhausted));
        Masked simplified = masked.simplified(otherNames);
        matches.addAll(RuleMatch.all(rules, simplified, STEPS, exhausted));
        coordination.of(simplified).ifPresent(all -> matches.addAll(RuleMatch.all(rules, all, STEPS, exhausted)));
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
        return drafts;
    }

    /** A word in the names of what a body gives itself. */
    public Pattern ownAct() {
        return ownAct;
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
