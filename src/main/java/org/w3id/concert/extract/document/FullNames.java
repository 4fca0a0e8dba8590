package org.w3id.concert.extract.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.extract.link.Linker;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;

/** The lines that say no more than the full name of what the heading above them calls by an abbreviation. For one thread. */
final class FullNames {
    private final NamedText text;
    private final Map<Integer, Block> headings = new HashMap<>();

    private FullNames(NamedText text) {
        this.text = text;
    }

    /** Learns the names of all such lines. */
    static FullNames learn(CleanText clean, NamedText text, Linker linker) {
        FullNames names = new FullNames(text);
        List<Block> blocks = clean.blocks();
        for (int at = 0; at + 1 < blocks.size(); at++) {
            Block heading = blocks.get(at);
            Block line = blocks.get(at + 1);
            if (heading.kind() == Kind.HEADING
                    && line.kind() != Kind.ROW
                    && linker.learnFullName(clean.text(), stretch(heading), stretch(line))) {
                names.headings.put(line.start(), heading);
            }
        }
        return names;
    }

    private static Stretch stretch(Block block) {
        return new Stretch(block.start(), block.end(), List.of());
    }

    boolean isOne(Block line) {
        return headings.containsKey(line.start());
    }

    /** "Full Name (ABC)": the line with the abbreviation of its heading. */
    Optional<Masked> said(Stretch line) {
        Optional<Mention> name = line.mentions().stream()
                .filter(mention -> mention.start() == line.start())
                .findFirst();
        return Optional.ofNullable(headings.get(line.start()))
                .map(heading -> text.stretch(heading.start(), heading.end()))
                .filter(heading -> name.isPresent() && heading.mentions().size() == 1)
                .map(heading -> new Masked.Builder()
                        .mention(name.get())
                        .literal(" (")
                        .mention(heading.mentions().get(0))
                        .literal(")")
                        .build());
    }
}
