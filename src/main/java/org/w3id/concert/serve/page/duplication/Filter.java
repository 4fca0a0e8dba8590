package org.w3id.concert.serve.page.duplication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Visit;

/**
 * Which part of a snapshot a visitor wants to see, by the parameters of the address, so that every view can be linked.
 *
 * @param values of the parameters that are given, by name
 */
public record Filter(Map<String, String> values) {
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("view", List.of("matrix", "functions", "list"));
        CHOICES.put("outcome", List.of("duplication", "overlap", "silent"));
        CHOICES.put("grade", List.of("nominal", "structural", "operational"));
        CHOICES.put("support", List.of("enumerated", "stated"));
        CHOICES.put("level", List.of("1", "2", "3"));
        CHOICES.put("nested", List.of("show", "hide"));
    }

    private static final List<String> OTHERS = List.of("at", "function", "body", "with", "state", "m");

    static Filter of(Visit visit) {
        Map<String, String> values = new LinkedHashMap<>();
        visit.parameters().forEach((name, value) -> {
            String given = value.strip();
            boolean isChoice = CHOICES.containsKey(name);
            if (isChoice && !given.isEmpty() && !CHOICES.get(name).contains(given)) {
                throw new Refused(400, name + ": one of " + String.join(", ", CHOICES.get(name)) + " expected.");
            }
            if (name.equals("m") && !given.matches("|[1-9]\\d{0,2}")) {
                throw new Refused(400, "m: a whole number from 1 expected.");
            }
            if (!given.isEmpty() && (isChoice || OTHERS.contains(name))) {
                values.put(name, given);
            }
        });
        return new Filter(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String view() {
        return values.getOrDefault("view", "matrix");
    }

    /** Whether one of the less common filters is set. */
    public boolean isNarrow() {
        return List.of("outcome", "grade", "support", "level", "nested", "state", "m").stream()
                .anyMatch(values::containsKey);
    }

    public boolean hidesNested() {
        return value("nested").equals("hide");
    }

    public static List<String> choices(String name) {
        return CHOICES.get(name);
    }

    Filter but(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Filter(changed);
    }

    /** As a query string. */
    public String parameters() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Visit.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    boolean admits(SharedFunction line, Codebook codebook) {
        return isOfChoice(line)
                && isAbout(line, codebook)
                && (value("m").isEmpty()
                        || line.members().equals("enumerated") && line.states().size() >= Integer.parseInt(value("m")));
    }

    private boolean isOfChoice(SharedFunction line) {
        boolean outcome = value("outcome").isEmpty()
                || value("outcome").equals(line.outcome().slug());
        boolean grade = value("grade").isEmpty() || value("grade").equals(line.grade());
        boolean isStated = line.members().equals("stated") || line.functions().equals("stated");
        boolean support = value("support").isEmpty()
                || !line.members().isEmpty() && isStated == value("support").equals("stated");
        boolean level = value("level").isEmpty() || value("level").equals("" + line.level());
        return outcome
                && grade
                && support
                && level
                && !(hidesNested() && !line.nested().isEmpty());
    }

    private boolean isAbout(SharedFunction line, Codebook codebook) {
        return (value("function").isEmpty()
                        || codebook.isWithin(line.function().reference(), "function/" + value("function")))
                && (value("body").isEmpty() || line.concerns(value("body")))
                && (value("with").isEmpty() || line.concerns(value("with")))
                && (value("state").isEmpty()
                        || line.states().stream().anyMatch(state -> state.slug().equals(value("state"))));
    }
}
