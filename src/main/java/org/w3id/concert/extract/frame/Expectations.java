package org.w3id.concert.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.extract.rule.Rule;
import org.w3id.concert.extract.rule.RuleFile;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleSet;

/**
 * What a document may be expected to say of each mission, treaty or body that it names: where and when, by whom. Rules
 * that are too loose to be read everywhere look for it in the whole document, the surest first, and only where nothing
 * else was said of it (slot filling; <a href="https://tac.nist.gov/2017/KBP/">TAC KBP</a>). Immutable.
 */
final class Expectations {
    /** How the name of such a rule begins. */
    static final String MARK = "expected ";

    /** Kinds of what a thing has several of. */
    private static final Set<String> MANY = Set.of("function");

    private static final long STEPS = 200_000;
    /** More signs than a sentence has in which what stands together belongs together. */
    private static final int LONGEST = 600;

    private final RuleSet rules;
    private final Map<Rule, Integer> ranks;
    private final ClaimMaker maker;

    private Expectations(List<Rule> rules, ClaimMaker maker) {
        this.rules = RuleSet.of(rules);
        this.ranks = IntStream.range(0, rules.size()).boxed().collect(Collectors.toMap(rules::get, rank -> rank));
        this.maker = maker;
    }

    static Expectations read(Path file, Macros macros, ClaimMaker maker) {
        List<Rule> rules = RuleFile.read(file, macros).stream()
                .flatMap(rule -> rule.apart(MARK + rule.name()).stream())
                .toList();
        return new Expectations(rules, maker);
    }

    /** A match and what its sentence may leave out. */
    private record Found(RuleMatch match, Context context) {}

    /** What is found of that in a document. */
    List<Draft> of(List<Said> sentences, List<Draft> drafts, String clean, Omissions omissions) {
        Set<String> known = new HashSet<>();
        drafts.forEach(draft -> known.add(slot(draft)));
        List<Draft> added = new ArrayList<>();
        for (Found found : matches(sentences, omissions)) {
            List<Draft> made = maker.make(found.match(), clean, found.context()).stream()
                    .filter(draft -> draft.isStated(false) && !known.contains(slot(draft)))
                    .filter(draft ->
                            Stream.concat(drafts.stream(), added.stream()).noneMatch(draft::isBetterSaidBy))
                    .toList();
            made.forEach(draft -> known.add(slot(draft)));
            added.addAll(made);
        }
        added.sort(Comparator.comparingInt(Draft::start));
        return added;
    }

    /** All matches, those of the surest patterns first. */
    private List<Found> matches(List<Said> sentences, Omissions omissions) {
        return sentences.stream()
                .filter(said -> said.masked().text().length() <= LONGEST)
                .flatMap(said -> RuleMatch.all(rules, said.masked(), STEPS, omissions).stream()
                        .map(match -> new Found(match, said.context())))
                .sorted(Comparator.comparing(found -> ranks.get(found.match().rule())))
                .toList();
    }

    /** What there is one of: a property of a thing; of a state and of functions, which are many, with its object. */
    static String slot(Draft draft) {
        boolean isOfState = draft.subject()
                .mention()
                .filter(mention -> mention.type() == EntityType.STATE)
                .isPresent();
        String object =
                isOfState || MANY.contains(draft.kind()) ? draft.object().label() : "";
        return String.join("\u001f", draft.kind(), draft.subject().label(), draft.property(), object);
    }
}
