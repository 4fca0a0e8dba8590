package org.w3id.concert.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.extract.Argument.Place;
import org.w3id.concert.extract.Candidate.Term;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reading;

/** Turns offsets into the clean text into places in the source, each with its letters-only anchor. */
final class Addressing {
    private final Reading reading;
    private final CleanText clean;
    private final LetterStream letters;

    Addressing(Reading reading) {
        this.reading = reading;
        this.clean = reading.text();
        this.letters = LetterStream.of(clean);
    }

    Candidate candidate(Draft draft) {
        return new Candidate(
                reading.document(),
                draft.kind(),
                term(draft.subject()),
                draft.property(),
                term(draft.object()),
                qualifiers(draft),
                draft.time().map(time -> time.entity().name()).orElse(""),
                draft.stance().modality(),
                draft.stance().polarity(),
                draft.stance().attribution(),
                clean.sourceStart(draft.start()),
                clean.sourceEnd(draft.end()),
                page(draft.start()),
                letters.anchor(draft.start(), draft.end()),
                arguments(draft),
                draft.rule(),
                draft.isGuessed() || isProposed(draft.subject()) || isProposed(draft.object()) ? 2 : 1);
    }

    private static Map<String, String> qualifiers(Draft draft) {
        Map<String, String> qualifiers = new TreeMap<>();
        draft.qualifiers().forEach((name, role) -> qualifiers.put(name, role.label()));
        return qualifiers;
    }

    private List<Argument> arguments(Draft draft) {
        List<Argument> arguments = new ArrayList<>();
        argument("subject", draft.subject()).ifPresent(arguments::add);
        argument("object", draft.object()).ifPresent(arguments::add);
        draft.time().map(Role::of).flatMap(time -> argument("time", time)).ifPresent(arguments::add);
        draft.qualifiers().forEach((name, role) -> argument(name, role).ifPresent(arguments::add));
        return arguments;
    }

    private static boolean isProposed(Role role) {
        return role.mention()
                .filter(mention ->
                        mention.via() == Via.PHRASE && !mention.entity().isKnown())
                .isPresent();
    }

    private static Term term(Role role) {
        return new Term(role.label(), role.iri());
    }

    private Optional<Argument> argument(String name, Role role) {
        if (!role.stands()) {
            return Optional.empty();
        }
        String via = role.mention()
                .map(mention -> mention.isAnaphor() ? Via.ANAPHOR : mention.via())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .orElse("text");
        Place place = place(role.start(), role.end());
        Optional<Place> antecedent =
                role.mention().flatMap(Mention::antecedent).map(target -> place(target.start(), target.end()));
        return Optional.of(new Argument(name, place.start(), place.end(), place.anchor(), via, antecedent));
    }

    private Place place(int start, int end) {
        return new Place(clean.sourceStart(start), clean.sourceEnd(end), letters.anchor(start, end));
    }

    private int page(int start) {
        int page = 0;
        for (Block block : clean.blocks()) {
            if (block.start() > start) {
                break;
            }
            page = block.page();
        }
        return page;
    }
}
