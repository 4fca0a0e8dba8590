package org.w3id.concert.extract.link;

/**
 * A word, a number or one other sign.
 *
 * @param start in the clean text
 * @param key the form in which labels are compared: without accents, in small letters, spelling evened out
 */
record Token(String text, String key, int start, int end) {
    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isHyphen() {
        return text.length() == 1 && "-–—‐‑".contains(text);
    }

    /** A hyphen or a short dash, which may join the parts of a name; a long dash parts names. */
    boolean isJoint() {
        return isHyphen() && !text.equals("—");
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    long capitals() {
        return text.chars().filter(Character::isUpperCase).count();
    }
}
