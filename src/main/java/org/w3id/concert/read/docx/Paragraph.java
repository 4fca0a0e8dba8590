package org.w3id.concert.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.docx.Styles.Style;

/** A paragraph of a Word document while it is read. */
final class Paragraph {
    private static final Pattern LINE_END = Pattern.compile("\n(?!\\s*[\\p{Ll}(])");
    final StringBuilder text = new StringBuilder();
    final List<String> notes = new ArrayList<>();
    boolean isHidden;
    int listLevel = 1;
    private Style style = Style.PLAIN;
    private boolean isItem;

    void style(Style newStyle) {
        style = newStyle;
    }

    void outline(int level) {
        if (level >= 1 && level <= 9) {
            style = new Style(Kind.HEADING, level);
        }
    }

    void item(boolean isNumbered) {
        isItem = isNumbered;
    }

    /** Its lines: a break ends one unless the sentence goes on behind it. */
    List<String> lines() {
        String[] lines = isHeading() ? new String[] {text.toString().replace('\n', ' ')} : LINE_END.split(text);
        return Stream.of(lines)
                .map(line -> line.replace('\n', ' '))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private boolean isHeading() {
        return kind() == Kind.HEADING || kind() == Kind.TITLE;
    }

    Kind kind() {
        return isItem && style.kind() == Kind.PARAGRAPH ? Kind.ITEM : style.kind();
    }

    int level() {
        return kind() == Kind.ITEM ? listLevel : style.level();
    }
}
