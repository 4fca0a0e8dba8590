package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.rule.Masked;

/** A sentence that ends in a colon, or a heading, and the items of the list below it, read as one sentence. */
public final class LeadIn {
    private static final int LONGEST = 300;
    private final Stretch lead;
    private final boolean isHeading;
    private final List<Stretch> items = new ArrayList<>();
    private final Set<Integer> blocks = new HashSet<>();
    private final Pattern itemEnd;
    private int sentences;

    /** @param itemEnd what ends an item without being part of it: signs, or a sign and "and" */
    public LeadIn(Stretch lead, boolean isHeading, Pattern itemEnd) {
        this.lead = lead;
        this.isHeading = isHeading;
        this.itemEnd = itemEnd;
    }

    /** @param block the item's number, which its sentences share: the first of them goes on with the lead-in */
    public void add(Stretch item, int block) {
        sentences++;
        if (blocks.add(block)) {
            items.add(item);
        }
    }

    /** Whether there are items; below a heading numbered paragraphs are none. */
    public boolean isList() {
        boolean areShort = sentences <= 2 * items.size() && items.stream().allMatch(item -> item.length() <= LONGEST);
        return !items.isEmpty() && (areShort || !isHeading);
    }

    public Masked masked(String clean) {
        Masked.Builder builder = new Masked.Builder().append(clean, lead);
        String separator = clean.startsWith(":", lead.end() - 1) ? " " : ": ";
        for (Stretch item : items) {
            builder.literal(separator).append(clean, item.start(), withoutSign(clean, item), item.mentions());
            separator = " ‖ ";
        }
        return builder.literal(".").build();
    }

    private int withoutSign(String clean, Stretch item) {
        Matcher sign = itemEnd.matcher(clean).region(item.start(), item.end());
        return sign.find() ? sign.start() : item.end();
    }
}
