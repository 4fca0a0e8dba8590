package org.w3id.concert.extract.frame;

/** How something is said: modality and polarity as in the annotation schema, and by whom, empty for the document itself. */
public record Stance(String modality, String polarity, String attribution) {
    public static final Stance PLAIN = new Stance("fact", "+", "");

    /** Whether somebody says that it is so; else it is planned, proposed, possible or a judgement. */
    boolean isStatement() {
        return modality.equals("fact") || modality.equals("reported");
    }

    /** The kind of a claim that says that something may, will or should be, and so not that it is. */
    String kind() {
        return switch (modality) {
            case "proposal" -> "proposal";
            case "opinion" -> "position";
            default -> "forecast";
        };
    }

    /** @param otherModality not empty where a rule says how it is meant; what is a fact then is nobody's word */
    Stance with(String otherModality, String otherPolarity) {
        return new Stance(
                otherModality.isEmpty() ? modality : otherModality,
                otherPolarity.isEmpty() ? polarity : otherPolarity,
                otherModality.equals("fact") ? "" : attribution);
    }
}
