package org.w3id.concert.reason.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The measures by name, whose they are, and what they need to be documented. */
public enum Measure {
    SHARED_MEMBERS(Subject.PAIR),
    MEMBER_JACCARD(Subject.PAIR),
    CONTAINMENT(Subject.DIRECTED),
    OVERLAP_COEFFICIENT(Subject.PAIR),
    MEMBER_NESTED(Subject.DIRECTED),
    DYADIC(Subject.PAIR, true),
    OVERLAP_COUNT(Subject.PAIR, true),
    WEIGHTED_DYADIC(Subject.PAIR, true),
    DIRECTED_DYADIC(Subject.DIRECTED, true),
    THREE_DIMENSIONAL(Subject.PAIR, true),
    NESTED(Subject.DIRECTED, true),
    PARTIALLY_OVERLAPPING(Subject.PAIR, true),
    PARALLEL(Subject.PAIR, true),
    DE_JURE(Subject.TASKS, true),
    DE_FACTO(Subject.TASKS, true),
    DUPLICATION(Subject.TASKS, true),
    DUPLICATION_GRADE(Subject.TASKS, true),
    DUPLICATION_AREA(Subject.TASKS, true),
    COMPLEMENTARITY(Subject.TASKS, true),
    DEFERENCE(Subject.DIRECTED_TIE, true),
    COMPETITION(Subject.TIE, true),
    UNCOORDINATED_DUPLICATION(Subject.TASKS, true),
    ENCROACHMENT(Subject.DIRECTED_TIE, true),
    MONADIC(Subject.BODY, true),
    MONADIC_MEAN(Subject.BODY, true),
    MONADIC_WEIGHTED(Subject.BODY, true),
    MONADIC_WEIGHTED_MEAN(Subject.BODY, true),
    RIVALRY(Subject.BODY),
    DUPLICATED_COMPETENCES(Subject.STATE, true),
    EXPOSURE(Subject.STATE, true),
    REGIME_COMPLEX(Subject.FUNCTION, true);

    private final Subject subject;
    private final boolean needsFunctions;

    /** What a measure is of. */
    enum Subject {
        PAIR,
        DIRECTED,
        TASKS,
        TIE,
        DIRECTED_TIE,
        BODY,
        STATE,
        FUNCTION
    }

    Measure(Subject subject) {
        this(subject, false);
    }

    Measure(Subject subject, boolean needsFunctions) {
        this.subject = subject;
        this.needsFunctions = needsFunctions;
    }

    /** The name on the command line, such as {@code member-jaccard}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return empty where no measure has that name */
    public static Optional<Measure> of(String slug) {
        return Stream.of(values())
                .filter(measure -> measure.slug().equals(slug))
                .findFirst();
    }

    public boolean needsFunctions() {
        return needsFunctions;
    }

    /** Whether it needs all members of two bodies, where others only ask whether enough of them are common. */
    boolean needsAllMembers() {
        return this != OVERLAP_COUNT && this != PARALLEL;
    }

    /** Whether it is of two bodies. */
    public boolean isOfPairs() {
        return switch (subject) {
            case PAIR, DIRECTED, TASKS, TIE, DIRECTED_TIE -> true;
            case BODY, STATE, FUNCTION -> false;
        };
    }

    /** Whether it is of two bodies and differs with their order. */
    public boolean isDirected() {
        return subject == Subject.DIRECTED || subject == Subject.DIRECTED_TIE;
    }

    /** Whether it speaks of what no source says, so that all sources counted take part in it. */
    boolean isOfAbsence() {
        return this == UNCOORDINATED_DUPLICATION || this == COMPETITION;
    }

    /** Whether it changes with the number of common members that make an overlap. */
    boolean dependsOnM() {
        return switch (this) {
            case DYADIC,
                    OVERLAP_COUNT,
                    PARTIALLY_OVERLAPPING,
                    PARALLEL,
                    MONADIC,
                    MONADIC_MEAN,
                    EXPOSURE,
                    REGIME_COMPLEX,
                    DE_JURE,
                    DUPLICATION,
                    DUPLICATION_GRADE,
                    DUPLICATION_AREA,
                    COMPLEMENTARITY,
                    COMPETITION,
                    UNCOORDINATED_DUPLICATION,
                    ENCROACHMENT -> true;
            default -> false;
        };
    }

    /** Whether it changes with the number of common functions that make an overlap. */
    boolean dependsOnK() {
        return switch (this) {
            case DYADIC, PARTIALLY_OVERLAPPING, MONADIC, MONADIC_MEAN, EXPOSURE, DE_JURE, COMPETITION -> true;
            default -> false;
        };
    }

    Subject subject() {
        return subject;
    }
}
