package org.w3id.concert.extract.rule;

import java.util.List;
import org.w3id.concert.extract.pattern.Sieve;

/** Rules in their order. Immutable. */
public final class RuleSet {
    private final Sieve<Entry> entries;

    private RuleSet(Sieve<Entry> entries) {
        this.entries = entries;
    }

    /** A pattern and its rule. */
    record Entry(Rule rule, Rule.Form form) {}

    public static RuleSet of(List<Rule> rules) {
        List<Entry> entries = rules.stream()
                .flatMap(rule -> rule.forms().stream().map(form -> new Entry(rule, form)))
                .toList();
        return new RuleSet(Sieve.of(entries, entry -> entry.form().pattern().pattern()));
    }

    List<Entry> mayMatch(String text) {
        return entries.mayMatch(text);
    }
}
