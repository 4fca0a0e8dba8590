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

    boolean is(String sign) {
        return text.equals(sign);
    }

    long capitals() {
        return text.chars().filter(Character::isUpperCase).count();
    }
}
