package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final List<Tally> concluded = new ArrayList<>();
    private final List<Tally> concludedBefore = new ArrayList<>(List.of(new Tally()));
    private final Tally derived = new Tally();

    /** @param premises which change only with {@link #accept} from here on */
    RuleLedger(Graph premises, List<RuleFile> rules, Base base) {
        this.base = base;
        this.rules = rules.stream().map(RulePlan::of).toList();
        this.premises = premises;
        for (RulePlan rule : this.rules) {
            Map<Triple, Integer> conclusions = new HashMap<>();
            Map<Triple, Integer> derivations = new HashMap<>();
            Set<Binding> solved = rule.solutions(known());
            solved.forEach(solution -> count(rule, solution, 1, conclusions, derivations));
            solutions.add(new RuleSolutions(solved));
            Tally tally = new Tally();
            tally.change(conclusions);
            derived.change(derivations);
            concluded.add(tally);
            concludedBefore.add(sum(concluded));
        }
    }

    /**
     * What follows from a change, before it is accepted.
     *
     * @param known the premises and all conclusions as they are then
     * @param change of these
     * @param solutions by rule, which come and which go
     * @param conclusions by rule, by how many supports each changes
     */
    record Outcome(
            Graph known,
            Revision change,
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

    /** The conclusions alone. */
    Graph concluded() {
        return concludedBefore.get(rules.size()).graph();
    }

    Graph derivations() {
        return derived.graph();
    }

    Graph derivations(Outcome outcome) {
        return new Revised(derived.graph(), derived.under(outcome.derivations()));
    }

    /** @param change of the premises, really: what is withdrawn is there, and what is added is not */
    Outcome under(Revision change) {
        List<RuleSolutions.Difference> differences = new ArrayList<>();
        List<Map<Triple, Integer>> conclusions = new ArrayList<>();
        Map<Triple, Integer> derivations = new HashMap<>();
        Revised so = new Revised(premises, change);
        for (int each = 0; each < rules.size(); each++) {
            RuleSolutions.Difference difference = difference(each, so);
            Map<Triple, Integer> counts = new HashMap<>();
            RulePlan rule = rules.get(each);
            difference.gone().forEach(solution -> count(rule, solution, -1, counts, derivations));
            difference.come().forEach(solution -> count(rule, solution, 1, counts, derivations));
            differences.add(difference);
            conclusions.add(counts);
            Tally tally = concluded.get(each);
            so = so.within(before(each + 1), tally.graph(), tally.under(counts));
        }
        return new Outcome(so, so.change(), differences, conclusions, derivations);
    }

    /** Makes the conclusions what the outcome says; the premises change with it. */
    void accept(Outcome outcome) {
        for (int each = 0; each < rules.size(); each++) {
            solutions.get(each).accept(outcome.solutions().get(each));
            Map<Triple, Integer> change = outcome.conclusions().get(each);
            concluded.get(each).change(change);
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
        Set<Binding> reached = plan.scope().reached(known.changed(), known.either());
        return reached.isEmpty()
                ? RuleSolutions.Difference.NONE
                : solutions.get(rule).difference(reached, plan.solutions(reached, known));
    }

    private void count(
            RulePlan rule,
            Binding solution,
            int by,
            Map<Triple, Integer> conclusions,
            Map<Triple, Integer> derivations) {
        Conclusions drawn = new Conclusions(base);
        new DomainRules(base, drawn).conclude(rule.rule(), solution);
        drawn.inferred().getGraph().find().forEach(triple -> conclusions.merge(triple, by, Integer::sum));
        drawn.derivations().getGraph().find().forEach(triple -> derivations.merge(triple, by, Integer::sum));
    }
}
