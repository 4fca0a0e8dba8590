package org.w3id.concert.extract.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Label;
import org.w3id.concert.extract.link.Descriptions.Described;
import org.w3id.concert.extract.link.Heads.Word;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.link.NameFinder.Known;
import org.w3id.concert.extract.link.NameFinder.Name;

/**
 * Finds the mentions of one document: the longest known label at each word, the names that capitals and head nouns
 * make, and the abbreviations that the document itself defines, which go before all others. One for each document.
 */
public final class Linker {
    private static final Set<EntityType> NAMED =
            EnumSet.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);
    private static final int NEAR = 9;
    private String text = "";
    private final OwnNames own;
    private final Set<Entity> towns;
    private final Heads heads;
    private final Acronyms acronyms;
    private final NameFinder names;
    private final SpelledNames spelled;

    Linker(LabelTrie known, List<Label> own, Set<Entity> towns, Heads heads, Acronyms acronyms) {
        this.own = new OwnNames(known, own, heads.agreement());
        this.towns = towns;
        this.heads = heads;
        this.acronyms = acronyms;
        this.names = new NameFinder(heads, acronyms);
        this.spelled = new SpelledNames(heads, acronyms);
    }

    /** Learns the abbreviations that a sentence defines; the antecedents of later mentions. */
    public void learn(String clean, int start, int end) {
        text = clean;
        List<Token> tokens = CapitalLine.titled(Tokens.of(text, start, end), heads, this::isAbbreviation);
        heads.descriptions().of(text, start, end).stream()
                .filter(said -> tokens.stream()
                        .filter(token -> token.start() == said.start())
                        .noneMatch(first -> heads.isTitle(first)
                                && (first.end() == said.end() || said.type() == EntityType.OPERATION)))
                .filter(said -> spans(tokens).stream().noneMatch(span -> isTyped(span.mention, said)))
                .forEach(said -> own.described(text.substring(said.start(), said.end()), said.type()));
        spelled.among(tokens).forEach(name -> spelled(tokens, name));
        List<Span> spans = spans(tokens);
        for (Span span : spans) {
            acronyms.bracketed(tokens, span.to).ifPresent(acronym -> own.define(span.mention, acronym.form()));
            acronyms.introduced(text, tokens, span.to).ifPresent(acronym -> own.define(span.mention, acronym.form()));
            acronyms.spelled(text, tokens, span.from, span.to)
                    .ifPresent(acronym -> own.alsoDefine(span.mention, acronym.form()));
        }
        spans.forEach(span -> otherNames(span, tokens, spans));
        spans(tokens).forEach(span -> heads.descriptions()
                .codeName(CapitalLine.wording(tokens.subList(span.from, span.to)))
                .filter(code -> NAMED.contains(span.mention.type()))
                .filter(code -> own.longest(Tokens.of(code), 0).isEmpty())
                .ifPresent(code -> own.also(span.mention.entity(), code)));
        for (Span span : spans) {
            heads.uses().type(text, start, end, span.mention).ifPresent(type -> used(tokens, span, type));
            codeName(tokens, span);
        }
        for (int at = 0; at + 1 < spans.size(); at++) {
            renamed(spans.get(at).mention, spans.get(at + 1).mention);
            boolean isBracketed =
                    at + 2 < spans.size() && spans.get(at + 1).mention.via() == Via.ACRONYM;
            if (isBracketed) {
                renamed(spans.get(at).mention, spans.get(at + 2).mention);
            }
        }
        for (int at = 0; at + 1 < spans.size(); at++) {
            translated(spans, at);
        }
        for (int at = 0; at + 2 < tokens.size(); at++) {
            explained(tokens, at, spans);
        }
    }

    /** What nothing but its letters tells to be a name is that of a body, unless the sentence uses it as something else. */
    private void spelled(List<Token> tokens, Name name) {
        boolean isTyped =
                spans(tokens).stream().anyMatch(span -> span.to == name.to() && span.mention.type() != EntityType.NAME);
        if (!isTyped) {
            Mention seeming = Mention.of(
                    tokens.get(name.from()).start(),
                    tokens.get(name.to() - 1).end(),
                    Entity.of(EntityType.NAME, CapitalLine.wording(tokens.subList(name.from(), name.to()))),
                    Via.PHRASE);
            EntityType type = name.type() != EntityType.NAME
                    ? name.type()
                    : heads.uses()
                            .type(
                                    text,
                                    tokens.get(0).start(),
                                    tokens.get(tokens.size() - 1).end(),
                                    seeming)
                            .orElse(EntityType.ORGANIZATION);
            own.described(seeming.entity().name(), type);
        }
    }

    private void used(List<Token> tokens, Span span, EntityType type) {
        Mention mention = span.mention;
        Entity seeming = mention.entity();
        own.used(seeming, type);
        Entity used = new Entity(type, seeming.iri(), seeming.name(), seeming.fullName());
        acronyms.bracketed(tokens, span.to)
                .filter(acronym -> mention.type() == EntityType.NAME)
                .ifPresent(acronym ->
                        own.define(Mention.of(mention.start(), mention.end(), used, mention.via()), acronym.form()));
    }

    /** "exercise Heron" goes on as "Heron" where nothing in the name says what it is. */
    private void codeName(List<Token> tokens, Span span) {
        Mention mention = span.mention;
        boolean isCode = mention.type() == EntityType.OPERATION
                && mention.via() == Via.PHRASE
                && !heads.is(Word.FIRST_OPERATION, tokens.get(span.from))
                && !hasHead(tokens, span);
        if (isCode) {
            own.described(text.substring(mention.start(), mention.end()), EntityType.OPERATION);
        }
    }

    /** Whether a head noun is part of the name, or a capital before it may be one. */
    private boolean hasHead(List<Token> tokens, Span span) {
        boolean isCut = span.from > 0 && tokens.get(span.from - 1).isCapital();
        return isCut
                || IntStream.rangeClosed(span.from + 1, span.to)
                        .anyMatch(at -> !heads.headAtEnd(tokens, span.from, at).isEmpty());
    }

    private boolean isTyped(Mention mention, Described said) {
        boolean overlaps = mention.start() < said.end() && said.start() < mention.end();
        boolean isJoined = mention.type() == EntityType.STATE && text.startsWith("-", mention.end());
        boolean isPart = (mention.type() == EntityType.PLACE || isJoined) && mention.end() < said.end();
        return overlaps && mention.type() != EntityType.NAME && !isPart;
    }

    /**
     * A title that is one name, with which the text goes on: "South Atlantic Peace and Cooperation Zone". A name in it that
     * is known says that it is more than that.
     */
    public void learnTitle(String clean, int start, int end) {
        text = clean;
        String title = clean.substring(start, end).strip();
        List<Token> tokens = Tokens.of(clean, start, end);
        HeadingAcronym.of(clean, tokens, end)
                .filter(acronym -> own.longest(tokens, 0).isEmpty())
                .ifPresent(acronym -> own.title(Entity.of(EntityType.ORGANIZATION, acronym)));
        boolean isMore = spans(tokens).stream()
                .anyMatch(span -> span.mention.via() != Via.PHRASE && span.mention.type() != EntityType.PLACE
                        || span.to - span.from == tokens.size());
        if (!isMore && clean.indexOf(title, end) >= 0) {
            names.ofTitle(tokens)
                    .filter(type -> type == EntityType.ORGANIZATION)
                    .ifPresent(type -> own.title(Entity.of(type, title)));
        }
    }

    /** "Full Name (Other Name)": two names of one instrument or operation. */
    private void otherNames(Span span, List<Token> tokens, List<Span> spans) {
        boolean opens = hasOtherNames(span)
                && span.to + 1 < tokens.size()
                && tokens.get(span.to).is("(");
        if (!opens) {
            return; // A sentence may be a list of a hundred thousand names.
        }
        spans.stream()
                .filter(other -> other.from <= span.to + 2 && other.from > span.to)
                .filter(other -> other.mention.type() == span.mention.type() && other.mention.via() != Via.ACRONYM)
                .filter(other -> isInstrument(span)
                        || other.to < tokens.size() && tokens.get(other.to).is(")") && other.from == span.to + 1)
                .forEach(other -> linkNames(span.mention, other.mention));
    }

    /** "ABC, formally the Full Name", "ABC (DEF), until 1998 the Other Name": a name that no list has is the same body's. */
    private void renamed(Mention name, Mention other) {
        boolean isName = other.via() == Via.PHRASE && name.type() == other.type() && NAMED.contains(name.type());
        if (isName
                && !name.entity().equals(other.entity())
                && acronyms.renames(text.substring(name.end(), other.start()))) {
            linkNames(name, other);
        }
    }

    /** "Name (French: Nom; Spanish: Nombre)": the names in brackets are the body's. */
    private void translated(List<Span> spans, int at) {
        Mention name = spans.get(at).mention;
        for (int next = at + 1; next < Math.min(spans.size(), at + NEAR); next++) {
            Mention other = spans.get(next).mention;
            boolean isName = other.via() == Via.PHRASE && NAMED.contains(name.type());
            if (isName
                    && !name.entity().equals(other.entity())
                    && acronyms.translates(text.substring(name.end(), other.start()))) {
                own.same(
                        name.entity(),
                        text.substring(other.start(), other.end()).replaceAll("\\s+", " "));
            }
        }
    }

    private static boolean hasOtherNames(Span span) {
        return isInstrument(span) || span.mention.type() == EntityType.OPERATION;
    }

    private static boolean isInstrument(Span span) {
        return span.mention.type() == EntityType.INSTRUMENT;
    }

    /** "ABC (Full Name)": an abbreviation whose name follows in brackets. */
    private void explained(List<Token> tokens, int at, List<Span> spans) {
        Acronyms.at(tokens, at)
                .filter(acronym ->
                        acronym.to() < tokens.size() && tokens.get(acronym.to()).is("("))
                .ifPresent(acronym -> spans.stream()
                        .filter(span -> span.from == acronym.to() + 1 || span.from == acronym.to() + 2)
                        .filter(span -> span.mention.type() != EntityType.STATE && span.to - span.from > 1)
                        .findFirst()
                        .ifPresent(span -> own.define(span.mention, acronym.form())));
    }

    private void linkNames(Mention name, Mention other) {
        own.also(name.entity(), text.substring(other.start(), other.end()).replaceAll("\\s+", " "));
    }

    /** Learns what an unknown name is the name of, with its abbreviation if that is not empty. */
    public void learnName(String name, String acronym, EntityType type) {
        if (!acronym.isEmpty()) {
            own.define(Mention.of(0, name.length(), Entity.of(type, name), Via.PHRASE), acronym);
        }
        if (own.longest(Tokens.of(name), 0).isEmpty()) {
            own.described(name, type);
        }
    }

    /**
     * A line that is nothing but the full name of what the heading above it calls by a shorter one: "EUFOR TCHAD" above
     * "European Union Force in Chad".
     *
     * @return whether it is that
     */
    public boolean learnFullName(String clean, Stretch heading, Stretch line) {
        text = clean;
        List<Token> words = Tokens.of(clean, line.start(), line.end());
        List<Token> given =
                CapitalLine.titled(Tokens.of(clean, heading.start(), heading.end()), heads, this::isAbbreviation);
        Optional<EntityType> type =
                FullNameLine.isShort(given) && Initials.beginsLike(given.get(0).text(), words.get(0))
                        ? names.ofLine(words).filter(NAMED::contains)
                        : Optional.empty();
        if (type.isEmpty()) {
            return false;
        }
        String name = CapitalLine.wording(words);
        Optional<Entity> known = own.longest(given, 0)
                .filter(hit -> hit.end() == given.size())
                .map(hit -> hit.label().entity());
        if (known.filter(entity -> entity.fullName().equals(name)).isEmpty()) {
            boolean isOperation = given.size() > 1 && heads.is(Word.FIRST_OPERATION, given.get(0));
            Entity entity = known.orElseGet(() ->
                    new Entity(isOperation ? EntityType.OPERATION : type.get(), "", CapitalLine.wording(given), name));
            own.inFull(entity, name);
        }
        return true;
    }

    /** What words without a verb describe: "joint monitoring mission in Togo". */
    public Optional<EntityType> described(String words) {
        return heads.descriptions().type(words);
    }

    /** Takes a name of which nothing was known for that of a state. */
    public void learnState(String name) {
        own.state(name);
    }

    /** The mentions from {@code start} to {@code end}, in order, none within another. */
    public List<Mention> mentions(String clean, int start, int end) {
        text = clean;
        List<Mention> named = spans(Tokens.of(text, start, end)).stream()
                .map(span -> span.mention)
                .toList();
        return heads.texts().among(named, text, start, end);
    }

    /** The mentions within a name, which is not itself among them; nor is a shorter name of the same kind that begins it. */
    public List<Mention> within(String clean, Mention name) {
        text = clean;
        List<Token> tokens = Tokens.of(text, name.start(), name.end());
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Optional<LabelTrie.Hit> hit = own.longest(tokens, at);
            while (at == 0 && hit.isPresent() && hit.get().label().entity().type() == name.type()) {
                hit = own.longest(tokens.subList(0, hit.get().end() - 1), at);
            }
            if (hit.isPresent()) {
                found.add(mention(tokens, at, hit.get()));
                at = hit.get().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private record Span(int from, int to, Mention mention) {}

    private List<Span> spans(List<Token> sentence) {
        List<Token> tokens = CapitalLine.titled(sentence, heads, this::isAbbreviation);
        LabelTrie.Hit[] hits = new LabelTrie.Hit[tokens.size()];
        Known known = new Known(new int[tokens.size()], new BitSet(), new BitSet(), new BitSet());
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isWord()) {
                hits[at] = own.longest(tokens, at).orElse(null);
                known.ends()[at] = hits[at] == null ? 0 : hits[at].end();
                known.places().set(at, hits[at] != null && isPlace(hits[at].label()));
                known.towns()
                        .set(
                                at,
                                hits[at] != null
                                        && towns.contains(hits[at].label().entity()));
                known.adjectives().set(at, hits[at] != null && hits[at].label().use() == Label.Use.ADJECTIVE);
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            if (isCut(tokens, at, known)) {
                at++;
                continue;
            }
            Optional<Name> name = upToBody(names.at(tokens, at, known), hits);
            boolean isLabel = hits[at] != null && (name.isEmpty() || isBetter(tokens, hits, hits[at], name.get()));
            if (isLabel && isExtended(tokens, hits[at])) {
                spans.add(new Span(at, hits[at].end() + 2, extended(tokens, at, hits[at])));
                at = hits[at].end() + 2;
            } else if (isLabel) {
                spans.add(new Span(at, hits[at].end(), mention(tokens, at, hits[at])));
                at = hits[at].end();
            } else if (name.isPresent()) {
                spans.add(new Span(at, name.get().to(), named(tokens, name.get(), hits)));
                at = name.get().to();
            } else {
                at++;
            }
        }
        return spans;
    }

    private boolean isAbbreviation(Token token) {
        return own.longest(List.of(token), 0)
                .filter(hit -> hit.label().use() == Label.Use.ABBREVIATION)
                .isPresent();
    }

    /** An article that is not part of the longer name behind it: "the Commonwealth Observer Group". */
    private boolean isCut(List<Token> tokens, int at, Known known) {
        if (!heads.isArticle(tokens.get(at)) || at + 1 >= tokens.size()) {
            return false;
        }
        return known.end(at + 1) > known.end(at)
                || known.end(at) > 0
                        && names.at(tokens, at + 1, known)
                                .filter(name -> name.type() != EntityType.NAME && name.to() > known.end(at))
                                .isPresent();
    }

    /** "ABC-Plus": a wider body that is called after another. */
    private boolean isExtended(List<Token> tokens, LabelTrie.Hit hit) {
        int joint = hit.end();
        return joint + 1 < tokens.size()
                && hit.label().use() == Label.Use.ABBREVIATION
                && tokens.get(joint).isHyphen()
                && tokens.get(joint).start() == tokens.get(joint - 1).end()
                && heads.is(Word.WIDER, tokens.get(joint + 1));
    }

    private Mention extended(List<Token> tokens, int at, LabelTrie.Hit hit) {
        int start = tokens.get(at).start();
        int end = tokens.get(hit.end() + 1).end();
        return Mention.of(start, end, Entity.of(hit.label().entity().type(), text.substring(start, end)), Via.ACRONYM);
    }

    private static boolean isPlace(Label label) {
        EntityType type = label.entity().type();
        return type == EntityType.PLACE || type == EntityType.STATE;
    }

    /** "Anglophone ABC members": a name of which nothing is known ends before the abbreviation of a body. */
    private static Optional<Name> upToBody(Optional<Name> name, LabelTrie.Hit[] hits) {
        return name.map(whole -> whole.type() != EntityType.NAME
                ? whole
                : IntStream.range(whole.from() + 1, whole.to())
                        .filter(at -> hits[at] != null
                                && hits[at].label().use() == Label.Use.ABBREVIATION
                                && hits[at].label().entity().type() == EntityType.ORGANIZATION)
                        .mapToObj(at -> new Name(whole.from(), at, EntityType.NAME))
                        .findFirst()
                        .orElse(whole));
    }

    /**
     * A name of which nothing is known does not swallow a label; one with a head noun must be longer, and by more than
     * the organization that a known force is of.
     */
    private boolean isBetter(List<Token> tokens, LabelTrie.Hit[] hits, LabelTrie.Hit hit, Name name) {
        if (name.type() == EntityType.NAME || hit.end() >= name.to()) {
            return true;
        }
        boolean isOf = hit.label().entity().type() == EntityType.FORCE
                && hit.end() + 2 < name.to()
                && heads.is(Word.OF, tokens.get(hit.end()));
        int owner = isOf && heads.is(Word.THE, tokens.get(hit.end() + 1)) ? hit.end() + 2 : hit.end() + 1;
        return isOf
                && hits[owner] != null
                && hits[owner].end() == name.to()
                && hits[owner].label().entity().type() == EntityType.ORGANIZATION;
    }

    private Mention mention(List<Token> tokens, int at, LabelTrie.Hit hit) {
        int start = tokens.get(at).start();
        int end = tokens.get(hit.end() - 1).end();
        Via via =
                switch (hit.label().use()) {
                    case ADJECTIVE -> Via.ADJECTIVE;
                    case ABBREVIATION -> Via.ACRONYM;
                    case NAME -> Via.LABEL;
                };
        Entity standing = standing(hit.label());
        Entity entity = standing.type() == EntityType.INSTRUMENT
                ? standing
                : own.named(hit.label().entity(), standing);
        boolean isOwnWording =
                entity.type() == EntityType.INSTRUMENT && !entity.isKnown() && via == Via.LABEL && !own.has(entity);
        return Mention.of(start, end, isOwnWording ? worded(tokens, at, hit) : entity, via);
    }

    /**
     * A force or an operation is called by an abbreviation only in a text that has it, an organization without one by
     * its name only in a text that has that.
     */
    private Entity standing(Label label) {
        Entity entity = label.entity();
        boolean hasOneName = entity.name().equals(entity.fullName());
        boolean isElsewhere =
                !own.has(entity) && !text.contains(entity.name()) && !text.contains(Agreement.spoken(entity.name()));
        boolean isShort = entity.type() == EntityType.FORCE || entity.type() == EntityType.OPERATION;
        if (isShort && !hasOneName && isElsewhere) {
            String name = text.contains(entity.fullName()) ? entity.fullName() : label.form();
            return new Entity(entity.type(), entity.iri(), name, entity.fullName());
        }
        boolean isOther = hasOneName
                && !own.has(entity)
                && (entity.type() == EntityType.ORGANIZATION && isElsewhere || isShort && !hasWord(entity.name()));
        return isOther ? new Entity(entity.type(), entity.iri(), label.form(), entity.fullName()) : entity;
    }

    private boolean hasWord(String name) {
        int at = text.indexOf(name);
        while (at >= 0 && at + name.length() < text.length() && Character.isLetter(text.charAt(at + name.length()))) {
            at = text.indexOf(name, at + 1);
        }
        return at >= 0;
    }

    /** Treaties have many names and no usual one: each document's own wording stands. */
    private Entity worded(List<Token> tokens, int at, LabelTrie.Hit hit) {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens.subList(at, hit.end())) {
            boolean isTight = name.length() == 0 || token.isHyphen() || name.charAt(name.length() - 1) == '-';
            name.append(isTight ? "" : " ").append(token.text());
        }
        Entity worded = Entity.of(EntityType.INSTRUMENT, name.toString());
        return own.named(worded, own.named(hit.label().entity(), worded));
    }

    private Mention named(List<Token> tokens, Name name, LabelTrie.Hit[] hits) {
        int start = tokens.get(name.from()).start();
        int end = tokens.get(name.to() - 1).end();
        Optional<Entity> owner = owner(name, hits);
        EntityType type = type(tokens, name, owner.isPresent() && hits[name.from()] != null);
        Entity entity = inFull(tokens.subList(name.from(), name.to()), type)
                .orElse(Entity.of(type, CapitalLine.wording(tokens.subList(name.from(), name.to()))));
        Entity named = own.named(entity, entity);
        boolean isWording = named.name().equals(entity.name());
        Mention mention = Mention.of(start, end, named, isWording ? Via.PHRASE : Via.LABEL);
        return owner.map(mention::ownedBy).orElse(mention);
    }

    /** A body within another is its organ, unless it has an abbreviation: "European Defence Agency (EDA)". */
    private EntityType type(List<Token> tokens, Name name, boolean isOwned) {
        boolean isBodyItself = acronyms.bracketed(tokens, name.to()).isPresent();
        if (name.type() == EntityType.ORGAN && isBodyItself) {
            return EntityType.ORGANIZATION;
        }
        return name.type() == EntityType.ORGANIZATION && isOwned && !isBodyItself ? EntityType.ORGAN : name.type();
    }

    /** What is known by the name with its organization's name in full: "AU Mission in …" for "African Union Mission in …". */
    private Optional<Entity> inFull(List<Token> name, EntityType type) {
        return own.longest(name, 0)
                .filter(hit -> hit.label().use() == Label.Use.ABBREVIATION && hit.end() < name.size())
                .map(hit -> hit.label().entity())
                .filter(owner -> owner.type() == EntityType.ORGANIZATION)
                .map(owner -> Tokens.of(owner.fullName() + " "
                        + text.substring(
                                name.get(1).start(), name.get(name.size() - 1).end())))
                .flatMap(full -> own.longest(full, 0)
                        .filter(hit -> hit.end() == full.size())
                        .map(hit -> hit.label())
                        .filter(label -> label.entity().type() == type)
                        .map(this::standing));
    }

    /** The organization whose name is part of the name. */
    private static Optional<Entity> owner(Name name, LabelTrie.Hit[] hits) {
        int first = name.from() > 0 && hits[name.from() - 1] != null && hits[name.from() - 1].end() > name.from()
                ? name.from() - 1
                : name.from();
        for (int at = first; at < name.to(); at++) {
            if (hits[at] != null && hits[at].label().entity().type() == EntityType.ORGANIZATION) {
                return Optional.of(hits[at].label().entity());
            }
        }
        return Optional.empty();
    }
}
