package org.w3id.concert.serve.page.whatif;

import java.util.List;

/**
 * What vanishes, appears or is altered, of one kind.
 *
 * @param effect {@code vanished}, {@code appeared} or {@code altered}
 */
public record Group(String heading, String effect, List<Told> lines) {
    public Group {
        lines = List.copyOf(lines);
    }
}
