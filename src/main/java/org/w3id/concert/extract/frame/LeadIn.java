package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Masked;

/** A sentence that ends in a colon, and the items of the list below it, read as one sentence with semicolons. */
public final class LeadIn {
    private final Part lead;
    private final List<Part> items = new ArrayList<>();

    /** A sentence or an item with its mentions. */
    public record Part(int start, int end, List<Mention> mentions) {
        public Part {
            mentions = List.copyOf(mentions);
        }
    }

    public LeadIn(Part lead) {
        this.lead = lead;
    }

    public void add(Part item) {
        items.add(item);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Masked masked(String clean) {
        Masked.Builder builder = new Masked.Builder().append(clean, lead.start, lead.end, lead.mentions);
        String separator = " ";
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
