package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.regex.Pattern;

/** What a masked sentence must look like, and the claims that follow from it. */
public record Rule(String name, List<ClaimTemplate> claims, List<Form> forms) {
    public Rule {
        claims = List.copyOf(claims);
        forms = List.copyOf(forms);
    }

    /** One rule for each of its patterns. */
    public List<Rule> apart(String otherName) {
        return forms.stream()
                .map(form -> new Rule(otherName, claims, List.of(form)))
                .toList();
    }

    /** A pattern and the names of its groups. */
    record Form(Pattern pattern, List<String> groups) {
        Form {
            groups = List.copyOf(groups);
        }
    }
}
