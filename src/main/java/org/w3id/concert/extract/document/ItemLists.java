package org.w3id.concert.extract.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Context;
import org.w3id.concert.extract.frame.LeadIn;
import org.w3id.concert.extract.link.Stretch;

/** Items below a sentence or a heading that leads into them: each is read by itself, in the end all as one sentence. */
final class ItemLists {
    private final NamedText text;
    private final Claims claims;
    private final Pattern itemEnd;
    private Optional<LeadIn> lead = Optional.empty();
    private Optional<Context> context = Optional.empty();

    ItemLists(NamedText text, Claims claims, Pattern itemEnd) {
        this.text = text;
        this.claims = claims;
        this.itemEnd = itemEnd;
    }

    boolean isOpen() {
        return lead.isPresent();
    }

    void open(Stretch words, boolean isHeading) {
        lead = Optional.of(new LeadIn(words, isHeading, itemEnd));
        context = Optional.of(claims.context());
    }

    /** @param block the number of the item, which its sentences share */
    void item(Stretch item, int block) {
        lead.ifPresent(open -> open.add(item, block));
        claims.read(item);
    }

    void close() {
        lead.filter(LeadIn::isList).ifPresent(list -> claims.read(list.masked(text.clean()), context.orElseThrow()));
        lead = Optional.empty();
    }
}
