package org.w3id.concert.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.rule.Coordination;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.extract.rule.StateSets;

/**
 * The ways in which rules read a sentence: as it stands, with its subject repeated before each verb, without what stands
 * between a name and its verb, with states in the place of words for them. Immutable.
 */
final class Readings {
    private static final char STATE = 'S';
    private final Pattern otherNames;
    private final Pattern bodyNoun;
    private final Pattern contrasted;
    private final Pattern numbering;
    private final Pattern cleft;
    private final Pattern likeStates;
    private final List<Pattern> shortenings;
    private final Coordination coordination;
    private final StateSets sets;

    Readings(Macros macros) {
        this.otherNames = macros.compile("<other-names>");
        this.bodyNoun = macros.compile("<body-noun>");
        this.contrasted = macros.compile("<contrasted>");
        this.numbering = macros.compile("<numbering>");
        this.cleft = macros.compile("<cleft>");
        this.likeStates = macros.compile("<like-states>");
        this.shortenings = List.of(
                macros.compile("<states-named-behind>"),
                macros.compile("<defined-as>"),
                macros.compile("<clause-aside>"));
        this.coordination = new Coordination(macros);
        this.sets = new StateSets(macros);
    }

    /** The sentence without its asides and without its number, "5.3 ", behind which it begins. */
    Plain plain(Masked sentence) {
        Masked shorter = sentence.simplified(otherNames)
                .without(numbering)
                .without(bodyNoun)
                .without(contrasted);
        Masked simplified = shorter.reduced(cleft).orElse(shorter);
        return new Plain(sentence, simplified, simplified.counting(likeStates, STATE));
    }

    /** A simplified sentence, and with what it leaves out or says in other words. */
    List<Masked> whole(Masked simplified, Context context, Omissions omissions) {
        return Stream.of(
                        Optional.of(simplified),
                        coordination.of(simplified, omissions),
                        sets.of(simplified, List.of(context.named(), context.states())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A simplified sentence without its inner parts. */
    List<Masked> shortened(Masked simplified) {
        return shortenings.stream()
                .flatMap(shortening -> simplified.reduced(shortening).stream())
                .toList();
    }
}
