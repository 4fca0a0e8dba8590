package org.w3id.concert.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.docx.Styles.Style;

/** A paragraph of a Word document while it is read. */
final class Paragraph {
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

    Kind kind() {
        return isItem && style.kind() == Kind.PARAGRAPH ? Kind.ITEM : style.kind();
    }

    int level() {
        return kind() == Kind.ITEM ? listLevel : style.level();
    }
}
