package org.w3id.concert.read.text;

import java.util.BitSet;
import java.util.List;
import org.w3id.concert.read.MappedText;

/** Puts the lines of a block together: marks of notes and letter spacing go, hyphens at line ends are mended. */
record LineText(Hyphens hyphens, Notes notes) {
    MappedText of(List<Line> lines) {
        MappedText text = new MappedText();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0) {
                join(text, lines.get(i - 1), line);
            }
            append(text, line);
        }
        return text;
    }

    private void join(MappedText text, Line line, Line next) {
        if (!line.endsHyphenated() || !next.startsWithLetter()) {
            text.space(next.at());
        } else if (hyphens.goes(line, next) && text.length() > 0 && Line.isHyphen(text.charAt(text.length() - 1))) {
            text.shortenTo(text.length() - 1);
        }
    }

    private void append(MappedText text, Line line) {
        BitSet gone = LetterSpacing.spaces(line.text());
        notes.marksIn(line.text()).forEach(mark -> gone.set(mark[0], mark[1]));
        int from = 0;
        while (from < line.length()) {
            int to = gone.nextSetBit(from);
            to = to < 0 ? line.length() : to;
            if (to > from) {
                CleanCharacters.append(
                        text,
                        line.text().substring(from, to),
                        line.at() + line.text().codePointCount(0, from));
            }
            from = gone.nextClearBit(to);
        }
    }
}
