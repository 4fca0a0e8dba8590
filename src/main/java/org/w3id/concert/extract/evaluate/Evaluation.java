package org.w3id.concert.extract.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.extract.Candidate;

/**
 * Candidates of one document against its annotated claims. A candidate is right if kind, subject, property, object and
 * polarity are those of an annotated claim and, where both have offsets in the same text, their passages overlap; where
 * the object is prose, if the passages are the same ({@link PassageMatching}). Date, modality and attribution of the
 * right ones are counted apart. Not for use by several threads.
 */
public final class Evaluation {
    private static final Set<String> CORE = Set.of(
            "membership", "member_count", "organization", "instrument", "operation", "force", "function", "chapter8");
    private static final int SLACK = 400;
    private final AdjudicatedClaims adjudicated;
    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<String, Integer> outOfReach = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** @param adjudicated knows which objects are prose */
    public Evaluation(AdjudicatedClaims adjudicated) {
        this.adjudicated = adjudicated;
    }

    /** @param hasOffsets whether the gold file's offsets count in the text that the candidates' offsets count in */
    public void add(Path goldFile, List<Candidate> candidates, boolean hasOffsets) {
        List<GoldClaim> gold =
                GoldClaim.read(goldFile, (kind, property) -> hasOffsets ? adjudicated.passage(kind, property) : 0);
        add(gold, adjudicated.names(gold), candidates, hasOffsets);
    }

    /** Facts instead of candidates: what is found several times counts once, as what is claimed several times does. */
    public void add(Path claimFile, List<Candidate> candidates) {
        List<GoldClaim> gold = adjudicated.facts(claimFile);
        Map<List<String>, Candidate> facts = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            List<String> fact = List.of(
                    candidate.kind(),
                    Names.key(candidate.subject()),
                    candidate.property(),
                    Names.key(candidate.object()),
                    candidate.polarity());
            facts.merge(fact, candidate, (first, second) -> first.time().isEmpty() ? second : first);
        }
        add(gold, adjudicated.names(), List.copyOf(facts.values()), true);
        gold.stream()
                .filter(claim -> !claim.outOfReach().isEmpty())
                .forEach(claim -> outOfReach.merge(claim.outOfReach(), 1, Integer::sum));
    }

    private void add(List<GoldClaim> gold, Names names, List<Candidate> candidates, boolean hasOffsets) {
        BitSet found = new BitSet();
        PassageMatching passages = new PassageMatching(gold, candidates);
        for (Candidate candidate : candidates) {
            int same = passages.match(candidate);
            int match = same < 0 ? match(candidate, gold, names, hasOffsets) : same;
            Score score = score(candidate.kind());
            if (match < 0) {
                score.wrong++;
                remarks.add("not in gold: " + words(candidate));
            } else if (!gold.get(match).isRequired()) {
                score.optional++;
            } else {
                found.set(match);
                count(score, candidate, gold.get(match), names);
            }
        }
        for (int at = 0; at < gold.size(); at++) {
            GoldClaim claim = gold.get(at);
            if (claim.isRequired()) {
                Score score = score(claim.wordings().get(0).kind());
                score.found += found.get(at) ? 1 : 0;
                score.missed += found.get(at) ? 0 : 1;
                if (!found.get(at)) {
                    remarks.add("missed: " + claim.wordings().get(0) + " " + claim.times() + " " + claim.place());
                }
            }
        }
    }

    private void count(Score score, Candidate candidate, GoldClaim claim, Names names) {
        boolean isRightTime = claim.times().contains(candidate.time());
        score.hits++;
        score.rightTime += isRightTime ? 1 : 0;
        score.rightModality += claim.modality().equals(candidate.modality()) ? 1 : 0;
        score.rightAttribution += isRightSpeaker(candidate, claim, names) ? 1 : 0;
        if (!isRightTime) {
            remarks.add("date " + claim.times() + " expected: " + words(candidate));
        }
    }

    /** Who proposes, holds or expects is the subject of what they say; of other claims only whether it is the author. */
    private static boolean isRightSpeaker(Candidate candidate, GoldClaim claim, Names names) {
        return PassageMatching.wording(claim, candidate).isPresent()
                ? claim.wordings().stream().anyMatch(wording -> names.isSame(wording.subject(), candidate.subject()))
                : claim.attribution().isEmpty() == candidate.attribution().isEmpty();
    }

    private static int match(Candidate candidate, List<GoldClaim> gold, Names names, boolean hasOffsets) {
        int best = -1;
        for (int at = 0; at < gold.size(); at++) {
            GoldClaim claim = gold.get(at);
            boolean isSame = claim.polarity().equals(candidate.polarity())
                    && claim.wordings().stream().anyMatch(wording -> isSame(wording, candidate, names))
                    && (!hasOffsets || overlaps(claim, candidate) || best < 0);
            boolean isBetter = best < 0 || isBetter(claim, gold.get(best), candidate);
            best = isSame && isBetter ? at : best;
        }
        return best;
    }

    /** What must be found goes before what may be, then the name that the candidate gives, then the right date. */
    private static boolean isBetter(GoldClaim claim, GoldClaim best, Candidate candidate) {
        if (claim.isRequired() != best.isRequired()) {
            return claim.isRequired();
        }
        boolean isNamed = isNamed(claim, candidate);
        return isNamed == isNamed(best, candidate) ? claim.times().contains(candidate.time()) : isNamed;
    }

    /** Whether the claim's object is spelt as the candidate's: one body may have several full names and abbreviations. */
    private static boolean isNamed(GoldClaim claim, Candidate candidate) {
        return claim.wordings().get(0).object().equals(candidate.object().label());
    }

    static boolean isSame(GoldClaim claim, Candidate candidate, Names names) {
        return claim.wordings().stream().anyMatch(wording -> isSame(wording, candidate, names));
    }

    private static boolean isSame(GoldClaim.Wording wording, Candidate candidate, Names names) {
        return wording.passage() == 0
                && wording.isFor(candidate.kind(), candidate.property())
                && names.isSame(wording.subject(), candidate.subject())
                && names.isSame(wording.object(), candidate.object());
    }

    /** A fact that a text states twice has one annotation, so that a passage near it is not asked for. */
    private static boolean overlaps(GoldClaim claim, Candidate candidate) {
        return claim.start() < 0 || candidate.start() - SLACK < claim.end() && claim.start() < candidate.end() + SLACK;
    }

    private Score score(String kind) {
        return scores.computeIfAbsent(kind, key -> new Score());
    }

    private static String words(Candidate candidate) {
        return String.join(
                " | ",
                candidate.kind(),
                candidate.subject().label(),
                candidate.property(),
                candidate.object().label(),
                candidate.time(),
                candidate.polarity(),
                candidate.rule());
    }

    /** One line a kind and two sums: of the kinds by which extraction is judged, and of all; then what no candidate can say, by reason. */
    public List<String> table() {
        List<String> lines = new ArrayList<>(List.of(Score.heading()));
        Score all = new Score();
        scores.forEach((kind, score) -> {
            lines.add(score.line(kind));
            all.add(score);
        });
        lines.add(core().line("core kinds"));
        lines.add(all.line("all kinds"));
        outOfReach.forEach((reason, count) -> lines.add("out of reach: " + count + ", " + reason));
        return lines;
    }

    private Score core() {
        return of(CORE);
    }

    private Score of(Set<String> kinds) {
        Score sum = new Score();
        scores.entrySet().stream()
                .filter(score -> kinds.contains(score.getKey()))
                .forEach(score -> sum.add(score.getValue()));
        return sum;
    }

    /** The share of the candidates of core kinds that are right, from 0 to 1. */
    public double precision() {
        return core().precision();
    }

    /** The share of the claims of core kinds that were found, from 0 to 1. */
    public double recall() {
        return core().recall();
    }

    /** The share of the candidates of these kinds that are right, from 0 to 1. */
    public double precision(Set<String> kinds) {
        return of(kinds).precision();
    }

    /** The share of the claims of these kinds that were found, from 0 to 1. */
    public double recall(Set<String> kinds) {
        return of(kinds).recall();
    }

    /** What was wrong, missed or dated otherwise, a line each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
