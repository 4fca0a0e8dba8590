package org.w3id.concert.extract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.frame.Context;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Frames;
import org.w3id.concert.extract.frame.NameClaims;
import org.w3id.concert.extract.frame.Plain;
import org.w3id.concert.extract.frame.Possible;
import org.w3id.concert.extract.frame.Said;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.Omissions;
import org.w3id.concert.extract.table.Asides;
import org.w3id.concert.extract.table.Asides.Aside;
import org.w3id.concert.extract.table.CellText;
import org.w3id.concert.read.Sentence;

/** The claims of a document, as far as it was read, and what the next sentence may leave out. For one thread. */
final class Claims {
    private final Frames frames;
    private final Asides asides;
    private final NamedText text;
    private final Anaphora anaphora;
    private final NameClaims names;
    private final Omissions omissions;
    private final Set<String> saidByNames = new HashSet<>();
    private final LastMembership membership = new LastMembership();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Said> sentences = new ArrayList<>();
    private Optional<Mention> subject = Optional.empty();

    Claims(Frames frames, Asides asides, NameClaims names, NamedText text, Anaphora anaphora, Omissions omissions) {
        this.frames = frames;
        this.asides = asides;
        this.text = text;
        this.anaphora = anaphora;
        this.names = names;
        this.omissions = omissions;
    }

    /** All claims, with what is only looked for when the document was read to its end. */
    List<Draft> all() {
        List<Draft> all = byRules();
        all.addAll(frames.learned(sentences, all, text.clean()));
        return all;
    }

    /** What the sentences may claim beside that. */
    List<Possible> possible() {
        return frames.possible(sentences, byRules(), text.clean());
    }

    private List<Draft> byRules() {
        List<Draft> all = new ArrayList<>(drafts);
        all.addAll(frames.expected(sentences, drafts, text.clean(), omissions));
        return all;
    }

    void add(List<Draft> made) {
        drafts.addAll(made);
    }

    void paragraph() {
        anaphora.paragraph();
        membership.paragraph();
    }

    /** A sentence with its mentions; what their names say by themselves is claimed once in the document. */
    Stretch named(Sentence sentence) {
        subject = Optional.empty();
        Stretch named = text.stretch(sentence.start(), sentence.end());
        named.mentions().stream()
                .flatMap(name -> names.of(name, text.within(name), text.clean()).stream())
                .filter(draft -> saidByNames.add(draft.content()))
                .forEach(drafts::add);
        return named;
    }

    /** The same with the words in it that point back. */
    Stretch resolved(Stretch given) {
        Stretch resolved = given.with(anaphora.resolve(given.start(), given.end(), given.mentions()));
        subject = anaphora.subject();
        return resolved;
    }

    void read(Stretch stretch) {
        CellText sentence = CellText.of(text.clean(), stretch.start(), stretch.end(), stretch.mentions());
        List<Aside> found = asides.of(sentence);
        Plain first = frames.plain(without(found, stretch));
        Context context = context();
        List<Draft> drafts = frames.apply(first, text.clean(), context, omissions);
        Deployments deployments = Deployments.in(drafts);
        if (!deployments.found().isEmpty()) {
            Masked again = without(found, told(stretch, deployments));
            context = context();
            drafts = deployments.with(apply(again, context));
        }
        sentences.add(new Said(first.plainest(), context));
        note(asides.settled(drafts, found, sentence));
    }

    /** The sentence with the words that stand for operations without a name, of which the text may speak from now on. */
    private Stretch told(Stretch stretch, Deployments deployments) {
        deployments.found().forEach(anaphora::deployed);
        List<Mention> mentions = new ArrayList<>(deployments.apart());
        stretch.mentions().stream()
                .filter(mention -> deployments.apart().stream().noneMatch(mention::overlaps))
                .forEach(mentions::add);
        mentions.sort(Comparator.comparingInt(Mention::start));
        return stretch.with(mentions);
    }

    /** The sentence with no more in those brackets than the date that is kept. */
    private Masked without(List<Aside> found, Stretch sentence) {
        Masked.Builder masked = new Masked.Builder();
        int from = sentence.start();
        for (Aside aside : found) {
            masked.append(text.clean(), from, aside.start(), sentence.mentions());
            aside.kept().ifPresent(date -> masked.literal(" (").mention(date).literal(")"));
            from = aside.end();
        }
        return masked.append(text.clean(), from, sentence.end(), sentence.mentions())
                .build();
    }

    void read(Masked sentence) {
        read(sentence, context());
    }

    void read(Masked sentence, Context context) {
        note(apply(sentence, context));
    }

    private List<Draft> apply(Masked sentence, Context context) {
        Plain plain = frames.plain(sentence);
        sentences.add(new Said(plain.plainest(), context));
        return frames.apply(plain, text.clean(), context, omissions);
    }

    private void note(List<Draft> made) {
        membership.sentence(made, subject, anaphora::isPart);
        add(made);
    }

    /** Where the text speaks of an organ just now, the organization of the section. */
    private Optional<Mention> association() {
        return anaphora.association().filter(body -> anaphora.body()
                .filter(organ -> !organ.entity().equals(body.entity()))
                .isPresent());
    }

    Context context() {
        return new Context(
                anaphora.body(),
                anaphora.treaty(),
                anaphora.mission().or(membership::mission),
                membership.body().or(this::association),
                membership.event(),
                membership.standing(),
                membership.states(),
                anaphora.states(),
                anaphora.last(),
                anaphora.force(),
                anaphora.both(),
                anaphora.texts(),
                anaphora.companies());
    }
}
