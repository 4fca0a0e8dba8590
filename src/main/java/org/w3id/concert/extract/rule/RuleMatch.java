package org.w3id.concert.extract.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/** A rule that fits a stretch of a masked sentence. Indexes count in the masked text. */
public record RuleMatch(Rule rule, Masked masked, int from, int to, Map<String, Span> groups) {
    private static final int MOST = 50;

    public RuleMatch {
        groups = Map.copyOf(groups);
    }

    /** Where a group stands. */
    public record Span(int from, int to) {}

    /** All matches of the rules' patterns, in the order of the rules; of a pattern that needs too long those found so far. */
    public static List<RuleMatch> all(RuleSet rules, Masked masked, long steps, Omissions omissions) {
        return rules.mayMatch(masked.text()).stream()
                .flatMap(entry -> of(entry.rule(), entry.form(), masked, steps, omissions).stream())
                .toList();
    }

    private static List<RuleMatch> of(Rule rule, Rule.Form form, Masked masked, long steps, Omissions omissions) {
        List<RuleMatch> matches = new ArrayList<>();
        Matcher matcher = form.pattern().matcher(BoundedText.of(masked.text(), steps));
        int from = 0;
        try {
            while (matches.size() < MOST && from <= masked.text().length() && matcher.find(from)) {
                matches.add(new RuleMatch(rule, masked, matcher.start(), matcher.end(), groups(form, matcher)));
                from = Math.max(matcher.start() + 1, Math.min(matcher.end(), matcher.start() + 2));
            }
        } catch (BoundedText.Exhausted e) {
            omissions.rule(rule.name(), masked.start(0));
        }
        return matches;
    }

    private static Map<String, Span> groups(Rule.Form form, Matcher matcher) {
        Map<String, Span> groups = new LinkedHashMap<>();
        for (String name : form.groups()) {
            if (matcher.start(name) >= 0) {
                groups.putIfAbsent(name, new Span(matcher.start(name), matcher.end(name)));
            }
        }
        return groups;
    }

    public Optional<Span> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    /** The mentions of a group, without those in brackets, dates and numbers; a group of one mention is that mention. */
    public List<Mention> mentions(String name) {
        Span span = groups.get(name);
        if (span == null) {
            return List.of();
        }
        List<Mention> all = masked.mentions(span.from, span.to);
        if (span.to - span.from == 2) {
            return all;
        }
        return all.stream()
                .filter(mention -> mention.type() != EntityType.DATE && mention.type() != EntityType.NUMBER)
                .filter(mention -> !isInBrackets(span, mention))
                .toList();
    }

    private boolean isInBrackets(Span span, Mention mention) {
        String before = masked.text().substring(span.from, masked.indexOf(mention, span.from));
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }
}
