package org.w3id.concert.reason.measure;

/** That one body is nested in another (N1 of Alter and Meunier 2009), and by what, so that such pairs can be told apart. */
public record Nested(String inner, String outer, By by) {
    /** By law, by members alone where functions differ or are silent, or by members and functions. */
    public enum By {
        LAW("law"),
        MEMBERS("members"),
        MEMBERS_AND_FUNCTIONS("members and functions");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public String text() {
        return inner + " in " + outer + " by " + by.words();
    }
}
