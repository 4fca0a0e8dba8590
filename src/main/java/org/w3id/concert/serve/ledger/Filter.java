package org.w3id.concert.serve.ledger;

import java.util.List;

/** One field of a page's form, by which its list is narrowed. */
public record Filter(String parameter, String words, List<Choice> choices) {
    public Filter {
        choices = List.copyOf(choices);
    }
}
