package org.w3id.concert.extract.lexicon;

/** One form by which texts call an entity. */
public record Label(String form, Entity entity, Use use) {
    /** How the form is used, which decides how strictly its letters must agree. */
    public enum Use {
        /** A name: each word that begins with a capital in the form must do so in the text. */
        NAME,
        /** An abbreviation: capitals and small letters must agree. */
        ABBREVIATION,
        /** An adjective or a word for its people. */
        ADJECTIVE
    }
}
