package org.w3id.concert.extract.document;

import java.util.Optional;
import org.w3id.concert.extract.document.Timeline.Entry;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.read.Block;

/** Which blocks are entries of a chronicle: by the date at their beginning, or by that of the heading above them. */
final class Chronicle {
    private static final int HEAD = 60;
    private final Timeline timeline;
    private final NamedText text;
    private Optional<Mention> heading = Optional.empty();

    Chronicle(Timeline timeline, NamedText text) {
        this.timeline = timeline;
        this.text = text;
    }

    Optional<Entry> entry(Block block) {
        Stretch head = text.stretch(block.start(), Math.min(block.end(), block.start() + HEAD));
        return switch (block.kind()) {
            case TITLE, HEADING -> {
                heading = timeline.date(block.start(), block.end(), head.mentions());
                yield Optional.empty();
            }
            case PARAGRAPH, ITEM ->
                timeline.entry(block.start(), block.end(), head.mentions())
                        .or(() -> heading.map(date -> new Entry(date, block.start())));
            case FOOTNOTE, ROW -> Optional.empty();
        };
    }
}
