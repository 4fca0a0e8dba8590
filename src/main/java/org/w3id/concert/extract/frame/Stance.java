package org.w3id.concert.extract.frame;

/** How something is said: modality and polarity as in the annotation schema, and by whom, empty for the document itself. */
public record Stance(String modality, String polarity, String attribution) {
    static final Stance PLAIN = new Stance("fact", "+", "");

    Stance with(String otherModality, String otherPolarity) {
        return new Stance(
                otherModality.isEmpty() ? modality : otherModality,
                otherPolarity.isEmpty() ? polarity : otherPolarity,
                attribution);
    }
}
