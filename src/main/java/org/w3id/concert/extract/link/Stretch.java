package org.w3id.concert.extract.link;

import java.util.List;

/** A stretch of the clean text, such as a sentence or the item of a list, with its mentions in order. */
public record Stretch(int start, int end, List<Mention> mentions) {
    public Stretch {
        mentions = List.copyOf(mentions);
    }

    public int length() {
        return end - start;
    }

    public String text(String clean) {
        return clean.substring(start, end);
    }

    /** The same from an offset on; its mentions may still be those of the whole. */
    public Stretch from(int place) {
        return new Stretch(Math.max(start, place), end, mentions);
    }

    public Stretch with(List<Mention> others) {
        return new Stretch(start, end, others);
    }
}
