package org.w3id.concert.extract.refer;

import java.util.List;
import org.w3id.concert.extract.refer.AnaphorWords.Named;

/**
 * Words that point back.
 *
 * @param named what "the treaty" may mean, in the order in which it is looked for; empty for the other forms
 */
record Anaphor(int start, int end, Form form, List<Named> named) {
    enum Form {
        STATE,
        BODY,
        NAMED,
        /** "the Conclave": the head noun of a name, with its capital. */
        SHORT,
        FORMER,
        LATTER,
        PRONOUN,
        /** "took part in it": never what its own clause begins with. */
        OBJECT,
        POSSESSIVE,
        /** "we": the body whose page it is. */
        OWN,
        /** "our". */
        OWN_POSSESSIVE
    }
}
