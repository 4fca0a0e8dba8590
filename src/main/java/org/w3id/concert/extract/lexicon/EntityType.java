package org.w3id.concert.extract.lexicon;

import java.util.Optional;

/** What a mention in a text stands for; each type has one letter, by which rules name it. */
public enum EntityType {
    ORGANIZATION('O'),
    STATE('S'),
    INSTRUMENT('I'),
    FORCE('F'),
    OPERATION('P'),
    ORGAN('G'),
    PLACE('L'),
    DATE('D'),
    NUMBER('N'),
    /** A name in capitals of which nothing more is known. */
    NAME('U');

    private final char letter;

    EntityType(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    public static Optional<EntityType> of(char letter) {
        for (EntityType type : values()) {
            if (type.letter == letter) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
