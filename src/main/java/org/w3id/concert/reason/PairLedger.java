package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.graph.Tally;
import org.w3id.concert.reason.CommonMemberships.Meeting;
import org.w3id.concert.reason.Competences.Question;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.vocab.Base;

/**
 * The conclusions about pairs of bodies, and the competences of all bodies at the dates at which pairs meet. A change
 * is followed by drawing the conclusions of the pairs that it reaches as they were and as they are. Not thread-safe.
 */
final class PairLedger {
    private final Base base;
    private final Model known;
    private MemberIndex members;
    private FunctionIndex functions;
    private StatedOverlaps stated;
    private TreeMap<LocalDate, Resource> rosterDates;
    private Conclusions measured;
    private final Map<Bound, Integer> meetings = new HashMap<>();
    private Set<Bound> dates = Set.of();
    private final Map<Question, Integer> asked = new HashMap<>();
    private final Map<Question, Conclusions> competences = new HashMap<>();

    /** @param known read as it is at the time */
    PairLedger(Model known, Base base) {
        this.base = base;
        this.known = known;
        read(new Reach(Set.of(), Set.of(), Set.of(), Set.of(), true));
    }

    /** What is concluded of pairs, with how often which dates and competences count for it. */
    private record Drawn(Conclusions conclusions, Map<Bound, Integer> meetings, Map<Question, Integer> asked) {}

    /** Everything that follows. */
    Balance begin() {
        Balance balance = new Balance();
        settle(draw((first, second) -> true), 1, balance);
        conclude(questions(Set.copyOf(functions.bodies())), balance);
        measured = measure();
        balance.count(measured, 1);
        return balance;
    }

    /**
     * Follows a change.
     *
     * @param then what is known after it
     * @param change makes it
     */
    Balance follow(Reach reach, Model then, Runnable change) {
        boolean datesStay =
                reach.members().isEmpty() || Inference.rosterDates(then).equals(rosterDates);
        BiPredicate<Resource, Resource> reached = datesStay ? reach::concerns : (first, second) -> true;
        Balance balance = new Balance();
        if (reach.isNone()) {
            change.run();
            return balance;
        }
        settle(draw(reached), -1, balance);
        Set<Resource> changed =
                reach.isEverywhere() ? new HashSet<>(functions.bodies()) : new HashSet<>(reach.functions());
        change.run();
        read(reach);
        settle(draw(reached), 1, balance);
        if (reach.isEverywhere()) {
            changed.addAll(functions.bodies());
        }
        forget(changed, balance);
        conclude(questions(changed), balance);
        balance.count(measured, -1);
        measured = measure();
        balance.count(measured, 1);
        return balance;
    }

    /** The measures at the latest rosters, which are few and drawn anew with any change that reaches a body. */
    private Conclusions measure() {
        Conclusions conclusions = new Conclusions(base);
        if (!rosterDates.isEmpty()) {
            Resource latest = rosterDates.lastEntry().getValue();
            new MeasurementConclusions(base, conclusions, members, functions, known, latest).conclude(known);
        }
        return conclusions;
    }

    private void read(Reach reach) {
        if (reach.isEverywhere()) {
            members = new MemberIndex(known);
            functions = new FunctionIndex(known);
        } else {
            members = members.replacing(reach.members(), new MemberIndex(known, reach.members()));
            functions = functions.replacing(reach.functions(), FunctionIndex.of(known, reach.functions()));
        }
        if (reach.isEverywhere() || !reach.stated().isEmpty()) {
            stated = new StatedOverlaps(known);
        }
        if (reach.isEverywhere() || !reach.members().isEmpty()) {
            rosterDates = Inference.rosterDates(known);
        }
    }

    private Drawn draw(BiPredicate<Resource, Resource> wanted) {
        Conclusions conclusions = new Conclusions(base);
        CommonMemberships common = new CommonMemberships(base, members, stated, conclusions, Duplications.AT_LEAST);
        List<Meeting> met = common.conclude(wanted);
        Competences used = new Competences(base, functions, new Conclusions(base));
        new Duplications(base, functions, stated, conclusions, used).concludeOnly(met);
        Nestings nestings = new Nestings(base, members, conclusions, Duplications.AT_LEAST);
        rosterDates.forEach((day, date) -> common.concludeNesting(nestings, day, date, wanted));
        Map<Bound, Integer> dates = new HashMap<>();
        met.forEach(meeting -> dates.merge(meeting.span().start(), 1, Integer::sum));
        return new Drawn(conclusions, dates, used.asked());
    }

    private void settle(Drawn drawn, int by, Balance balance) {
        balance.count(drawn.conclusions(), by);
        drawn.meetings().forEach((date, count) -> meetings.merge(date, by * count, Tally::sum));
        drawn.asked().forEach((question, count) -> asked.merge(question, by * count, Tally::sum));
    }

    /** Takes back the competences of bodies whose functions change, and those that no longer count. */
    private void forget(Set<Resource> bodies, Balance balance) {
        competences.entrySet().removeIf(each -> {
            Question question = each.getKey();
            boolean goes = bodies.contains(question.body())
                    || !meetings.containsKey(question.date()) && !asked.containsKey(question);
            if (goes) {
                balance.count(each.getValue(), -1);
            }
            return goes;
        });
    }

    /** What counts and may be new: all of these bodies, and of the others at dates that did not count before. */
    private Set<Question> questions(Set<Resource> bodies) {
        Set<Question> questions = new HashSet<>(asked.keySet());
        for (Resource body : functions.bodies()) {
            for (Bound date : meetings.keySet()) {
                if (bodies.contains(body) || !dates.contains(date)) {
                    functions.functions(body).forEach(function -> questions.add(new Question(body, function, date)));
                }
            }
        }
        questions.removeAll(competences.keySet());
        dates = Set.copyOf(meetings.keySet());
        return questions;
    }

    private void conclude(Set<Question> questions, Balance balance) {
        for (Question question : questions) {
            Conclusions drawn = new Conclusions(base);
            new Competences(base, functions, drawn)
                    .at(question.body(), question.function(), question.date())
                    .ifPresent(competence -> {
                        competences.put(question, drawn);
                        balance.count(drawn, 1);
                    });
        }
    }
}
