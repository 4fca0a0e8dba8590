package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Masked;

/** A sentence that ends in a colon, or a heading, and the items of the list below it, read as one sentence. */
public final class LeadIn {
    private static final int LONGEST = 300;
    private final Part lead;
    private final boolean isHeading;
    private final List<Part> items = new ArrayList<>();
    private final Set<Integer> blocks = new HashSet<>();
    private int sentences;

    /** A sentence or an item with its mentions. */
    public record Part(int start, int end, List<Mention> mentions) {
        public Part {
            mentions = List.copyOf(mentions);
        }
    }

    public LeadIn(Part lead, boolean isHeading) {
        this.lead = lead;
        this.isHeading = isHeading;
    }

    /** @param block the item's number, which its sentences share; below a heading the first sentence is the item */
    public void add(Part item, int block) {
        sentences++;
        boolean isFirst = blocks.add(block);
        if (isFirst || !isHeading) {
            items.add(item);
        }
    }

    /** Whether there are items; below a heading numbered paragraphs are none. */
    public boolean isList() {
        boolean areShort =
                sentences <= 2 * items.size() && items.stream().allMatch(item -> item.end - item.start <= LONGEST);
        return !items.isEmpty() && (areShort || !isHeading);
    }

    public Masked masked(String clean) {
        Masked.Builder builder = new Masked.Builder().append(clean, lead.start, lead.end, lead.mentions);
        String separator = clean.startsWith(":", lead.end - 1) ? " " : ": ";
        for (Part item : items) {
            builder.literal(separator).append(clean, item.start, withoutSign(clean, item), item.mentions);
            separator = " ‖ ";
        }
        return builder.literal(".").build();
    }

    private static int withoutSign(String clean, Part item) {
        int end = item.end;
        while (end > item.start && ";,.".indexOf(clean.charAt(end - 1)) >= 0) {
            end--;
        }
        return clean.substring(item.start, end).endsWith("; and") ? end - 5 : end;
    }
}
