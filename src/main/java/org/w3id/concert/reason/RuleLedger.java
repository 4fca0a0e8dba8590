package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.graph.Tally;
import org.w3id.concert.vocab.Base;

/**
 * The domain rules' conclusions with the number of solutions that each rests on. A change of the premises is followed
 * through the rules in their order: each is solved again only where a changed triple reaches it, before and after. The
 * rules may be any whose patterns {@link RuleScope} reads. Not thread-safe, but for reading.
 */
final class RuleLedger {
    private final Base base;
    private final List<RulePlan> rules;
    private final Graph premises;
    private final List<RuleSolutions> solutions = new ArrayList<>();
    private final List<Map<Binding, Drawn>> drawn = new ArrayList<>();
    private final List<Tally> concluded = new ArrayList<>();
    private final List<Tally> concludedBefore = new ArrayList<>(List.of(new Tally()));
    private final Tally derived = new Tally();

    /** What each rule starts from; the last is what is known after all rules. */
    private final List<Facts> facts = new ArrayList<>();

    /** @param premises which change only with {@link #accept} from here on */
    RuleLedger(Graph premises, List<RuleFile> rules, Base base) {
        this.base = base;
        this.rules = rules.stream().map(RulePlan::of).toList();
        this.premises = premises;
        this.rules.forEach(this::solve);
        IntStream.rangeClosed(0, rules.size()).forEach(rule -> facts.add(new Facts(before(rule))));
    }

    private void solve(RulePlan rule) {
        Map<Triple, Integer> conclusions = new HashMap<>();
        Map<Triple, Integer> derivations = new HashMap<>();
        Set<Binding> solved = rule.solutions(known());
        Map<Binding, Drawn> each = new HashMap<>();
        solved.forEach(solution -> each.put(solution, draw(rule, solution)));
        each.values().forEach(one -> one.count(1, conclusions, derivations));
        drawn.add(each);
        solutions.add(new RuleSolutions(solved));
        Tally tally = new Tally();
        tally.change(conclusions);
        derived.change(derivations);
        concluded.add(tally);
        concludedBefore.add(sum(concluded));
    }

    /**
     * What follows from a change, before it is accepted.
     *
     * @param premises what changes of them
     * @param known the premises and all conclusions as they are then
     * @param solutions by rule, which come and which go
     * @param conclusions by rule, by how many supports each changes
     */
    record Outcome(
            Revision premises,
            Revised known,
            List<RuleSolutions.Difference> solutions,
            List<Map<Triple, Integer>> conclusions,
            Map<Triple, Integer> derivations) {
        void addTo(Balance balance) {
            conclusions.forEach(
                    rule -> rule.forEach((triple, by) -> balance.inferred().merge(triple, by, Integer::sum)));
            derivations.forEach((triple, by) -> balance.derivations().merge(triple, by, Integer::sum));
        }
    }

    /** What there is from the beginning. */
    void begin(Balance balance) {
        concluded.forEach(tally -> tally.addTo(balance.inferred()));
        derived.addTo(balance.derivations());
    }

    /** The premises with the conclusions, as they are at the time. */
    Graph known() {
        return before(concluded.size());
    }

    /** The same, found by what was asked for before. */
    TripleSource facts() {
        return facts.get(rules.size());
    }

    /** The conclusions alone. */
    Graph concluded() {
        return concludedBefore.get(rules.size()).graph();
    }

    Graph derivations() {
        return derived.graph();
    }

    Graph derivations(Outcome outcome) {
        return new Revised(new Facts(derived.graph()), derived.under(outcome.derivations()));
    }

    /** @param change of the premises, really: what is withdrawn is there, and what is added is not */
    Outcome under(Revision change) {
        List<RuleSolutions.Difference> differences = new ArrayList<>();
        List<Map<Triple, Integer>> conclusions = new ArrayList<>();
        Map<Triple, Integer> derivations = new HashMap<>();
        Revised so = new Revised(facts.get(0), change);
        for (int each = 0; each < rules.size(); each++) {
            RuleSolutions.Difference difference = difference(each, so);
            Map<Triple, Integer> counts = new HashMap<>();
            count(each, difference, counts, derivations);
            differences.add(difference);
            conclusions.add(counts);
            Tally tally = concluded.get(each);
            so = so.within(facts.get(each + 1), tally.graph(), tally.under(counts));
        }
        return new Outcome(change, so, differences, conclusions, derivations);
    }

    /** Makes the conclusions what the outcome says; the premises change with it. */
    void accept(Outcome outcome) {
        facts.forEach(each -> each.forget(outcome.premises()));
        for (int each = 0; each < rules.size(); each++) {
            RuleSolutions.Difference difference = outcome.solutions().get(each);
            solutions.get(each).accept(difference);
            Map<Binding, Drawn> known = drawn.get(each);
            RulePlan rule = rules.get(each);
            difference.gone().forEach(known::remove);
            difference.come().forEach(solution -> known.put(solution, draw(rule, solution)));
            Map<Triple, Integer> change = outcome.conclusions().get(each);
            concluded.get(each).change(change);
            facts.subList(each + 1, facts.size())
                    .forEach(after -> change.keySet().forEach(after::forget));
            concludedBefore.subList(each + 1, concludedBefore.size()).forEach(tally -> tally.change(change));
        }
        derived.change(outcome.derivations());
    }

    /** The premises and what the rules before this one conclude. */
    private Graph before(int rule) {
        return new Stack(List.of(premises, concludedBefore.get(rule).graph()));
    }

    private static Tally sum(List<Tally> tallies) {
        Map<Triple, Integer> counts = new HashMap<>();
        tallies.forEach(tally -> tally.addTo(counts));
        Tally sum = new Tally();
        sum.change(counts);
        return sum;
    }

    private RuleSolutions.Difference difference(int rule, Revised known) {
        RulePlan plan = rules.get(rule);
        Set<Binding> reached = plan.scope().reached(known);
        return reached.isEmpty()
                ? RuleSolutions.Difference.NONE
                : solutions.get(rule).difference(reached, plan.solutions(reached, known));
    }

    private void count(
            int number,
            RuleSolutions.Difference difference,
            Map<Triple, Integer> conclusions,
            Map<Triple, Integer> derivations) {
        RulePlan rule = rules.get(number);
        Map<Binding, Drawn> known = drawn.get(number);
        difference.gone().forEach(solution -> known.get(solution).count(-1, conclusions, derivations));
        difference.come().forEach(solution -> draw(rule, solution).count(1, conclusions, derivations));
    }

    private Drawn draw(RulePlan rule, Binding solution) {
        Conclusions conclusions = new Conclusions(base);
        new DomainRules(base, conclusions).conclude(rule.rule(), solution);
        return new Drawn(
                conclusions.inferred().getGraph().find().toList(),
                conclusions.derivations().getGraph().find().toList());
    }

    /** What one solution gives. */
    private record Drawn(List<Triple> conclusions, List<Triple> derivations) {
        void count(int by, Map<Triple, Integer> ofConclusions, Map<Triple, Integer> ofDerivations) {
            conclusions.forEach(triple -> ofConclusions.merge(triple, by, Integer::sum));
            derivations.forEach(triple -> ofDerivations.merge(triple, by, Integer::sum));
        }
    }
}
