package org.w3id.concert.serve.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;

/** A body and the bodies around it, on an ellipse in the order of their ties; always drawn alike. */
public record Network(String centre, List<Neighbour> neighbours) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 380;

    private static final int MOST = 16;

    public Network {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * @param duplicated how many functions both have, by conclusion
     * @param relations how many relations sources state
     * @param isNested whether all members of one are members of the other
     */
    public record Neighbour(
            String address,
            String name,
            Html link,
            int duplicated,
            int relations,
            boolean isNested,
            double x,
            double y) {
        /** Where the number of duplicated functions stands: between the centre and the neighbour. */
        public double midX() {
            return WIDTH / 2.0 + (x - WIDTH / 2.0) * 0.55;
        }

        public double midY() {
            return HEIGHT / 2.0 + (y - HEIGHT / 2.0) * 0.55;
        }
    }

    /** Empty where no body is near. */
    public static Optional<Network> of(String centre, List<Row> rows) {
        List<Row> shown = rows.stream()
                .filter(row -> row.number("duplicated") + row.number("relations") > 0)
                .limit(MOST)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Network(
                        centre,
                        IntStream.range(0, shown.size())
                                .mapToObj(place -> neighbour(shown.get(place), place, shown.size()))
                                .toList()));
    }

    private static Neighbour neighbour(Row row, int place, int all) {
        double angle = 2 * Math.PI * place / all - Math.PI / 2;
        return new Neighbour(
                row.view().visit().root() + "id/" + row.reference("body"),
                row.has("short") ? row.text("short") : row.text("label"),
                row.link("body", "label"),
                row.number("duplicated"),
                row.number("relations"),
                row.number("nestings") > 0,
                Math.round(WIDTH / 2.0 + 250 * Math.cos(angle)),
                Math.round(HEIGHT / 2.0 + 155 * Math.sin(angle)));
    }
}
