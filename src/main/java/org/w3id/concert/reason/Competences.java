package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.FunctionIndex.Assignment;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.reason.measure.Grade;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Which body has which function at a date: one conclusion, with one derivation for each assignment that says so. */
final class Competences {
    private final Base base;
    private final FunctionIndex functions;
    private final Conclusions conclusions;
    private final DuplicationRules rules;
    private final Map<Question, Competence> concluded = new HashMap<>();
    private final Map<Question, Integer> asked = new HashMap<>();

    Competences(Base base, FunctionIndex functions, Conclusions conclusions) {
        this.base = base;
        this.functions = functions;
        this.conclusions = conclusions;
        this.rules = new DuplicationRules(base);
    }

    /** Whether a body has a function at a date. */
    record Question(Resource body, Resource function, Bound date) {}

    /** A body's assignments of one function that hold at a date. */
    record Competence(Resource node, List<Assignment> assignments) {
        Grade grade() {
            return assignments.stream()
                    .map(Assignment::grade)
                    .max(Grade::compareTo)
                    .orElseThrow();
        }

        TimeSpan span() {
            return assignments.stream()
                    .map(Assignment::span)
                    .reduce(TimeSpan::hull)
                    .orElseThrow();
        }

        /** The last day on which a source attests it. */
        LocalDate attestedUntil() {
            return assignments.stream()
                    .map(Assignment::attestedUntil)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }

        private boolean isAnywhere() {
            return assignments.stream().anyMatch(each -> each.regions().isEmpty());
        }

        /** {@code shared}, {@code silent}, or empty where both have areas and none in common. */
        Optional<String> area(Competence other) {
            boolean shared = assignments.stream()
                    .flatMap(each -> each.regions().stream())
                    .anyMatch(region -> other.assignments.stream()
                            .anyMatch(each -> each.regions().contains(region)));
            boolean silent = isAnywhere() || other.isAnywhere();
            return shared ? Optional.of("shared") : silent ? Optional.of("silent") : Optional.empty();
        }
    }

    /** Concludes the competences of all bodies at each of these dates. */
    void conclude(Collection<Bound> dates) {
        for (Resource body : functions.bodies()) {
            for (Resource function : functions.functions(body)) {
                dates.forEach(date -> at(body, function, date));
            }
        }
    }

    /** @return empty where no assignment holds at that date */
    Optional<Competence> at(Resource body, Resource function, Bound date) {
        TimeSpan when = Spans.whole(date);
        List<Assignment> assignments = functions.during(body, function, when);
        if (assignments.isEmpty()) {
            return Optional.empty();
        }
        Question question = new Question(body, function, date);
        asked.merge(question, 1, Integer::sum);
        return Optional.of(concluded.computeIfAbsent(question, key -> conclude(body, function, date, assignments)));
    }

    /** How often each competence that there is was asked for. */
    Map<Question, Integer> asked() {
        return asked;
    }

    private Competence conclude(Resource body, Resource function, Bound date, List<Assignment> assignments) {
        String slug = String.join(".", Slugs.of(body), Slugs.of(function), Slugs.of(date.date()));
        Resource node = base.id("competence/" + slug)
                .inModel(conclusions.inferred())
                .addProperty(RDF.type, CONCERT.Competence)
                .addProperty(CONCERT.body, body)
                .addProperty(CONCERT.function, function)
                .addProperty(CONCERT.date, date.date());
        assignments.forEach(each -> conclusions.derive(node, rules.competence(), List.of(each.premise())));
        return new Competence(node, assignments);
    }
}
