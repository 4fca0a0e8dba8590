package org.w3id.concert.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.document.FieldPass.Given;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;
import org.w3id.concert.extract.refer.Anaphora;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.table.FragmentWords;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.Block.Kind;

/**
 * Sentences without a subject or a verb, as in yearbooks and fact sheets: "Mano River Union: founded 1973; 4 members;
 * seat: Freetown". They are completed by the name with which the paragraph begins, or by what the text is about.
 */
final class FragmentPass {
    private static final Pattern RUN_IN = Pattern.compile("(?: ?\\([^()]{1,60}\\))?(?<sign>\\.|:| ?[–—]| -|$)\\s*");
    private final FragmentWords words;
    private final FieldPass fields;
    private final NamedText text;
    private final Anaphora anaphora;
    private final Claims claims;
    private Optional<Mention> name = Optional.empty();
    private int nameEnd;

    FragmentPass(FragmentWords words, FieldPass fields, NamedText text, Anaphora anaphora, Claims claims) {
        this.words = words;
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
            lookForName(sentence);
        }
        Stretch rest = sentence.from(nameEnd);
        List<Stretch> parts = rest.length() <= 0 ? List.of() : parts(rest);
        boolean areFragments = name.isPresent()
                ? parts.stream().anyMatch(this::isFragment)
                : !parts.isEmpty() && parts.stream().allMatch(this::isFragment);
        if (!areFragments) {
            return false;
        }
        Stretch resolved = claims.resolved(sentence);
        if (rest.start() > sentence.start()) {
            claims.read(part(resolved, sentence.start(), rest.start()));
        }
        parts.forEach(part -> read(part(resolved, part.start(), part.end())));
        return true;
    }

    private static Stretch part(Stretch sentence, int start, int end) {
        return new Stretch(
                start,
                end,
                sentence.mentions().stream()
                        .filter(mention -> mention.start() >= start && mention.end() <= end)
                        .toList());
    }

    /** "Mano River Union (MRU): ...", "Mano River Union. Founded ...". */
    private void lookForName(Stretch sentence) {
        name = sentence.mentions().stream()
                .findFirst()
                .filter(first -> first.start() == sentence.start() && isNamed(first));
        nameEnd = sentence.start();
        name.ifPresent(first -> {
            Matcher sign = RUN_IN.matcher(text.clean()).region(first.end(), sentence.end());
            nameEnd = sign.lookingAt() ? sign.end() : sentence.start();
        });
        name = name.filter(first -> nameEnd > first.start());
    }

    private static boolean isNamed(Mention mention) {
        return switch (mention.type()) {
            case ORGANIZATION, FORCE, OPERATION, INSTRUMENT -> !mention.isAdjective();
            default -> false;
        };
    }

    private List<Stretch> parts(Stretch sentence) {
        List<Stretch> parts = new ArrayList<>();
        Matcher sign = words.sign().matcher(text.clean()).region(sentence.start(), sentence.end());
        int from = sentence.start();
        while (sign.find()) {
            parts.add(new Stretch(from, sign.start(), sentence.mentions()));
            from = sign.end();
        }
        parts.add(new Stretch(from, sentence.end(), sentence.mentions()));
        return parts;
    }

    private boolean isFragment(Stretch part) {
        String said = part.text(text.clean());
        boolean maybeField = said.contains(":") || words.isVerbless(said);
        return words.omitted(said).isPresent()
                || isPhrase(part)
                || maybeField && fields.part(part, name, anaphora.topic()).isWhole();
    }

    private void read(Stretch part) {
        Optional<String> omitted = words.omitted(part.text(text.clean()));
        Given given = omitted.isPresent() ? Given.NOTHING : fields.part(part, name, anaphora.topic());
        if (given.isWhole()) {
            name.ifPresent(fields::enter);
            claims.add(given.drafts());
            return;
        }
        Masked.Builder masked = new Masked.Builder();
        subject().ifPresent(about -> omitted.or(() -> Optional.of("is a").filter(is -> isPhrase(part)))
                .ifPresent(verb -> masked.mention(about.fromContext()).literal(" " + verb + " ")));
        claims.read(masked.append(text.clean(), part).literal(".").build());
    }

    /** "Mano River Union: customs union founded ...". */
    private boolean isPhrase(Stretch part) {
        return name.isPresent()
                && part.start() == nameEnd
                && Character.isLowerCase(text.clean().charAt(part.start()))
                && words.isVerbless(part.text(text.clean()));
    }

    private Optional<Mention> subject() {
        return name.or(() -> fields.entry().filter(about -> about.type() != EntityType.ORGANIZATION))
                .or(anaphora::body);
    }
}
