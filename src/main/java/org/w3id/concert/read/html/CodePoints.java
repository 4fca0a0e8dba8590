package org.w3id.concert.read.html;

/** How many code points stand before a place in a string, asked for in any order; cheap for places that ascend. */
final class CodePoints {
    private final String text;
    private int place;
    private int count;

    CodePoints(String text) {
        this.text = text;
    }

    int before(int offset) {
        if (offset >= place) {
            count += text.codePointCount(place, offset);
        } else {
            count -= text.codePointCount(offset, place);
        }
        place = offset;
        return count;
    }
}
