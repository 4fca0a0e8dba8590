package org.w3id.concert.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.source.Fault;

/**
 * The lines {@code #+ key: value} that open a query file, after the manner of
 * <a href="https://grlc.io/">grlc</a>; a further line {@code #+   more} continues the value above it.
 */
record QueryHeader(Map<String, String> values, List<QueryParameter> parameters) {
    private static final Pattern LINE = Pattern.compile("#\\+ ?([a-z]+):(.*)");
    private static final List<String> KEYS = List.of("summary", "description", "tags", "parameter");

    QueryHeader {
        values = Map.copyOf(values);
        parameters = List.copyOf(parameters);
    }

    static QueryHeader read(String file, String text, List<Fault> faults) {
        List<String> entries = new ArrayList<>();
        List<QueryParameter> parameters = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        String[] lines = text.split("\\R");
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1].strip();
            if (!line.startsWith("#+")) {
                continue;
            }
            Matcher entry = LINE.matcher(line);
            if (entry.matches() && !KEYS.contains(entry.group(1))) {
                faults.add(
                        new Fault(file, number, entry.group(1), "one of " + String.join(", ", KEYS) + " expected", ""));
            } else if (entry.matches() && entry.group(1).equals("parameter")) {
                parameter(file, number, entry.group(2), parameters, faults);
                entries.clear();
            } else if (entry.matches()) {
                values.put(entry.group(1), entry.group(2).strip());
                entries.add(entry.group(1));
            } else if (!entries.isEmpty()) {
                String more = line.substring(2).strip();
                values.merge(entries.get(entries.size() - 1), more, (above, below) -> above + " " + below);
            }
        }
        return new QueryHeader(values, parameters);
    }

    private static void parameter(
            String file, int line, String text, List<QueryParameter> parameters, List<Fault> faults) {
        String[] parts = text.split("\\|", 3);
        String name = parts[0].strip();
        if (parts.length < 3 || !name.matches("[A-Za-z][A-Za-z0-9]*")) {
            faults.add(new Fault(file, line, "parameter", "name | default | description expected", ""));
        } else {
            parameters.add(new QueryParameter(name, parts[1].strip(), parts[2].strip()));
        }
    }

    String value(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    List<String> tags() {
        return Arrays.stream(value("tags", "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
