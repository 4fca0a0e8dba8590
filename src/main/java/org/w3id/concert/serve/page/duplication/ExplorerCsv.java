package org.w3id.concert.serve.page.duplication;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.w3id.concert.vocab.Base;

/** The lines of a view of the explorer as CSV (RFC 4180); what is silent has its own lines. */
record ExplorerCsv(Base base) {
    String of(Explorer explorer) {
        StringBuilder text = new StringBuilder();
        row(
                text,
                "at",
                "first",
                "second",
                "function",
                "outcome",
                "grade",
                "members",
                "functions",
                "shared_members",
                "states",
                "period",
                "assumes_continuation",
                "nested",
                "silent",
                "conclusion");
        explorer.lines().forEach(line -> row(text, cells(explorer.at(), line)));
        return text.toString();
    }

    private Object[] cells(String at, SharedFunction line) {
        boolean isEnumerated = line.members().equals("enumerated");
        return new Object[] {
            at,
            line.first().label(),
            line.second().label(),
            line.function().slug(),
            line.outcome().slug(),
            line.grade(),
            line.members(),
            line.functions(),
            isEnumerated ? line.states().size() : "",
            labels(line.states()),
            line.conclusion().isEmpty() ? "" : line.period(),
            line.conclusion().isEmpty() ? "" : line.assumesContinuation(),
            line.nested(),
            labels(line.silent()),
            line.conclusion().isEmpty() ? "" : base.id(line.conclusion()).getURI()
        };
    }

    private static String labels(List<Named> entities) {
        return entities.stream().map(Named::label).collect(joining("; "));
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }
}
