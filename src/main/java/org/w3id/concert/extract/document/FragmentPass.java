package org.w3id.concert.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3id.concert.extract.document.FieldPass.Given;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.table.Answers;
import org.w3id.concert.extract.table.CellText;
import org.w3id.concert.extract.table.FragmentWords;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.Sentences;

/**
 * Sentences without a subject or a verb, as in yearbooks and fact sheets: "Mano River Union: founded 1973; 4 members;
 * seat: Freetown". They are completed by the name with which the paragraph begins, or by what the text is about.
 */
final class FragmentPass {
    private final FragmentWords words;
    private final Answers answers;
    private final FieldPass fields;
    private final NamedText text;
    private final Anaphora anaphora;
    private final Claims claims;
    private Optional<RunIn> head = Optional.empty();

    FragmentPass(
            FragmentWords words, Answers answers, FieldPass fields, NamedText text, Anaphora anaphora, Claims claims) {
        this.words = words;
        this.answers = answers;
        this.fields = fields;
        this.text = text;
        this.anaphora = anaphora;
        this.claims = claims;
    }

    /** Whether the sentence is made of fragments, which are read. */
    boolean read(Stretch sentence, Block block) {
        if (block.kind() != Kind.PARAGRAPH && block.kind() != Kind.ITEM) {
            return false;
        }
        if (sentence.start() == block.start()) {
            head = RunIn.of(sentence, text.clean());
        }
        return read(sentence);
    }

    /**
     * Whether a cell beside a name is made of fragments, which are read.
     *
     * @param name of the row
     */
    boolean read(Mention name, CellText cell) {
        head = Optional.of(new RunIn(Optional.of(RunIn.asBody(name)), cell.start(), cell.start()));
        List<Stretch> said = Sentences.within(text.clean(), cell.start(), cell.end(), 0).stream()
                .map(sentence -> part(cell.stretch(), sentence.start(), sentence.end()))
                .toList();
        boolean areFragments = parts(said.get(0)).stream().anyMatch(this::isFragment);
        if (areFragments) {
            said.stream()
                    .filter(sentence -> !read(sentence))
                    .forEach(sentence -> claims.read(claims.resolved(sentence)));
        }
        head = Optional.empty();
        return areFragments;
    }

    private boolean read(Stretch sentence) {
        Stretch rest = sentence.from(behindHead(sentence));
        List<Stretch> parts = rest.length() <= 0 ? List.of() : parts(rest);
        if (parts.isEmpty() && name().isPresent()) {
            anaphora.runIn(name().get());
            head(claims.resolved(sentence));
            return true;
        }
        boolean areFragments = name().isPresent()
                ? parts.stream().anyMatch(this::isFragment)
                : !parts.isEmpty() && (isOmitted(parts.get(0)) || parts.stream().allMatch(this::isFragment));
        if (!areFragments) {
            return false;
        }
        Stretch resolved = claims.resolved(sentence);
        if (rest.start() > sentence.start()) {
            head(part(resolved, sentence.start(), rest.start()));
        }
        if (head.isEmpty() || name().isPresent()) {
            parts.forEach(part -> fragment(part(resolved, part.start(), part.end())));
        }
        return true;
    }

    /** The name with what brackets behind it say. */
    private void head(Stretch heading) {
        claims.read(heading.with(heading.mentions().stream().map(RunIn::asBody).toList()));
        claims.add(alone(part(heading, head.orElseThrow().nameEnd(), heading.end())));
    }

    /** What places and dates say that stand alone behind the name. */
    private List<Draft> alone(Stretch part) {
        return name().filter(name -> words.isVerbless(part.text(text.clean())))
                .map(name -> answers.alone(name, cell(part)))
                .orElse(List.of());
    }

    private Optional<Mention> name() {
        return head.flatMap(RunIn::name);
    }

    private int behindHead(Stretch sentence) {
        return Math.max(sentence.start(), head.map(RunIn::end).orElse(0));
    }

    private static Stretch part(Stretch sentence, int start, int end) {
        return new Stretch(
                start,
                end,
                sentence.mentions().stream()
                        .filter(mention -> mention.start() >= start && mention.end() <= end)
                        .toList());
    }

    private CellText cell(Stretch part) {
        return CellText.of(text.clean(), part.start(), part.end(), part.mentions());
    }

    private List<Stretch> parts(Stretch sentence) {
        List<Stretch> parts = new ArrayList<>();
        Matcher sign = words.sign().matcher(text.clean()).region(sentence.start(), sentence.end());
        int from = sentence.start();
        while (sign.find()) {
            parts.add(part(sentence, from, sign.start()));
            from = sign.end();
        }
        parts.add(part(sentence, from, sentence.end()));
        return parts;
    }

    /** "Founded in 1951 by …; Chad joined later": what follows may be a sentence. */
    private boolean isOmitted(Stretch part) {
        return words.omitted(part.text(text.clean())).isPresent();
    }

    private boolean isFragment(Stretch part) {
        String said = part.text(text.clean());
        boolean maybeField = said.contains(":") || words.isVerbless(said) || name().isPresent();
        return words.omitted(said).isPresent()
                || !alone(part).isEmpty()
                || isDeed(part)
                || isPhrase(part)
                || maybeField && field(part).isWhole();
    }

    private Given field(Stretch part) {
        return fields.part(part, name().or(anaphora::chosen), head.isPresent() ? Optional.empty() : anaphora.topic());
    }

    private void fragment(Stretch part) {
        String said = part.text(text.clean());
        Optional<String> omitted = words.omitted(said);
        Given given = omitted.isPresent() ? Given.NOTHING : field(part);
        if (given.isWhole()) {
            name().ifPresent(fields::enter);
            claims.add(given.drafts());
            return;
        }
        if (omitted.isEmpty()) {
            claims.add(alone(part));
        }
        Masked.Builder masked = new Masked.Builder();
        Optional<String> verb = omitted.or(() -> Optional.of("").filter(none -> isDeed(part)))
                .or(() -> Optional.of(words.being(said)).filter(is -> isPhrase(part)));
        subject().filter(about -> verb.isPresent()).ifPresent(about -> masked.mention(about.fromContext())
                .literal(" " + verb.get() + (verb.get().isEmpty() ? "" : " ")));
        append(masked, part);
        claims.read(masked.literal(".").build());
    }

    /** The part goes on with the sentence of its name: in small letters, unless it begins with a name. */
    private void append(Masked.Builder masked, Stretch part) {
        boolean isName = part.mentions().stream().anyMatch(mention -> mention.start() == part.start());
        boolean isOwn = name().isPresent() && !isName && part.length() > 0;
        if (isOwn) {
            masked.lowered(text.clean(), part.start());
        }
        masked.append(text.clean(), isOwn ? part.from(part.start() + 1) : part);
    }

    /** "Mano River Union: customs union founded ...", "Mano River Union. Customs union ...". */
    private boolean isPhrase(Stretch part) {
        boolean isName =
                part.mentions().stream().anyMatch(mention -> mention.start() == part.start() && !mention.isAdjective());
        return name().isPresent()
                && isFirst(part)
                && !isName
                && Character.isLetter(text.clean().charAt(part.start()))
                && words.isVerbless(part.text(text.clean()));
    }

    /** Whether it stands directly behind the name. */
    private boolean isFirst(Stretch part) {
        return head.filter(above ->
                        text.clean().substring(above.end(), part.start()).isBlank())
                .isPresent();
    }

    /** "African Centre. Trains observers.": a verb without its subject. */
    private boolean isDeed(Stretch part) {
        if (name().isEmpty()) {
            return false;
        }
        boolean isName = part.mentions().stream().anyMatch(mention -> mention.start() == part.start());
        boolean isNoun = isFirst(part) && Character.isLowerCase(text.clean().charAt(part.start()));
        return !isName && !isNoun && words.isDeed(part.text(text.clean()));
    }

    private Optional<Mention> subject() {
        return name().or(() -> fields.entry().filter(about -> about.type() != EntityType.ORGANIZATION))
                .or(anaphora::sectionMission)
                .or(anaphora::body);
    }
}
