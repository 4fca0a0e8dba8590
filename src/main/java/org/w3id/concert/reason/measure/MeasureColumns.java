package org.w3id.concert.reason.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.concert.graph.imports.MembershipRole;

/** Which columns the lines of an answer have. */
public enum MeasureColumns {
    VALUES,
    SPANS,
    SENSITIVITY,
    PARTS;

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("a", "b", "measure", "value"));
        header.addAll(this == SPANS ? List.of("from", "to") : List.of("at"));
        header.add("sources");
        header.addAll(
                switch (this) {
                    case VALUES, SPANS -> List.of("nested");
                    case SENSITIVITY -> List.of("nested", "m", "k", "level", "roles", "without");
                    case PARTS -> List.of("nested", "part", "item", "of", "detail", "grounds");
                });
        return header;
    }

    /** @param value as it is printed */
    List<String> cells(MeasureLine line, String value) {
        Measurement figure = line.figure();
        List<String> cells =
                new ArrayList<>(List.of(figure.a(), figure.b(), figure.measure().slug(), value, line.from()));
        if (this == SPANS) {
            cells.add(line.to());
        }
        cells.add(String.join(" ", line.part().map(Part::sources).orElse(figure.sources())));
        cells.add(figure.nested().map(Nested::text).orElse(""));
        if (this == SENSITIVITY) {
            Parameters parameters = figure.parameters();
            cells.addAll(List.of(
                    String.valueOf(parameters.m()),
                    String.valueOf(parameters.k()),
                    String.valueOf(parameters.level()),
                    roles(parameters),
                    line.without()));
        }
        line.part()
                .ifPresent(part -> cells.addAll(List.of(
                        part.kind(),
                        part.item(),
                        String.join(" ", part.of()),
                        part.detail(),
                        String.join(" ", part.grounds()))));
        return cells;
    }

    static String roles(Parameters parameters) {
        return parameters.roles().stream().sorted().map(MembershipRole::slug).collect(Collectors.joining(" "));
    }
}
