package org.w3id.concert.extract.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;

/** The head nouns of names, the words that may join the parts of a name, and the capitals that never begin one. */
final class Heads {
    private final Map<String, EntityType> types = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final Map<String, String> connectors = new HashMap<>();
    private final Set<String> articles;
    private final Set<String> titles;
    private final Set<String> inner;
    private final Map<Word, Set<String>> words = new EnumMap<>(Word.class);
    private final Map<String, String> ways;
    private final Map<String, String> pairs;
    private final Set<String> spelled;
    private final Descriptions descriptions;
    private final Uses uses;
    private final PlainTexts texts;
    private int longest = 1;

    /** Words that stand before names, begin them or join their parts, each a section of the file. */
    enum Word {
        THE,
        AND,
        OR,
        /** Small words within a name that an abbreviation follows. */
        WITHIN,
        /** What stands before a verb within such a name. */
        BEFORE_TASK,
        OF,
        IN,
        /** What a hyphen joins to the abbreviation of a body for a wider one. */
        WIDER,
        /** Capitals with which a council is an organ. */
        PEOPLE,
        /** After these a name in capitals is that of an operation. */
        BEFORE_OPERATION,
        /** Before these too. */
        EXERCISE,
        /** What may stand between the name and them. */
        BEFORE_EXERCISE,
        /** With these the name of an operation begins. */
        FIRST_OPERATION,
        /** With these the name of a body begins that has an abbreviation. */
        FIRST_BODY,
        /** A number makes these the name of an instrument. */
        NUMBERED,
        /** What may stand between such a word and its number. */
        BEFORE_NUMBERS,
        /** With a year these go on: "Vision 2030". */
        OF_YEAR,
        /** What has an abbreviation and ends so is no body. */
        NO_BODY,
        /** A name in small letters that ends so and has an abbreviation is that of a body. */
        SMALL_HEAD,
        /** What stands before a name in small letters. */
        BEFORE_SMALL
    }

    private Heads(Sections sections) {
        this.articles = Set.copyOf(sections.entries("articles"));
        this.titles = new HashSet<>(sections.entries("titles"));
        this.inner = Set.copyOf(sections.entries("inner"));
        for (Word word : Word.values()) {
            words.put(
                    word,
                    Set.copyOf(sections.entries(
                            word.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        this.ways = sections.pairs("way");
        this.pairs = sections.pairs("before pairs");
        this.descriptions = new Descriptions(sections);
        this.uses = new Uses(sections);
        this.texts = new PlainTexts(sections);
        this.spelled = Set.copyOf(sections.entries("spelled"));
        for (String section : sections.names()) {
            if (section.length() == 1) {
                sections.entries(section).forEach(head -> addHead(section.charAt(0), head));
            }
        }
        for (Line line : sections.lines("connectors")) {
            String[] parts = line.text().split("\\s*:\\s*", 2);
            connectors.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    static Heads read(Path file) {
        return new Heads(Sections.read(file));
    }

    private void addHead(char letter, String head) {
        String key = String.join(" ", keys(Tokens.of(head)));
        longest = Math.max(longest, key.split(" ").length);
        Optional<EntityType> type = EntityType.of(letter);
        if (type.isPresent()) {
            types.putIfAbsent(key, type.get());
        } else {
            others.add(key);
        }
    }

    private static List<String> keys(List<Token> tokens) {
        List<String> keys = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean isPrefixed = at > 1
                    && tokens.get(at - 1).isHyphen()
                    && tokens.get(at - 2).key().equals("co");
            if (isPrefixed) {
                keys.add(keys.remove(keys.size() - 1) + tokens.get(at).key());
            } else if (!tokens.get(at).isHyphen()) {
                keys.add(tokens.get(at).key());
            }
        }
        return keys;
    }

    /** The type by the longest head with which the words from {@code from} to {@code to} end. */
    Optional<EntityType> typeAtEnd(List<Token> tokens, int from, int to) {
        return Optional.ofNullable(types.get(headAtEnd(tokens, from, to)));
    }

    /** The longest head with which the words end, as its key; empty where there is none. */
    String headAtEnd(List<Token> tokens, int from, int to) {
        List<String> keys = keys(tokens.subList(from, to));
        for (int length = Math.min(longest, keys.size()); length > 0; length--) {
            String key = String.join(" ", keys.subList(keys.size() - length, keys.size()));
            if (types.containsKey(key) || others.contains(key)) {
                return key;
            }
        }
        return "";
    }

    /** Whether the words are a head noun and nothing else. */
    boolean isHead(List<Token> tokens, int from, int to) {
        return types.containsKey(String.join(" ", keys(tokens.subList(from, to))));
    }

    boolean isOther(List<Token> tokens, int from, int to) {
        return others.contains(headAtEnd(tokens, from, to));
    }

    boolean isTitle(Token token) {
        return titles.contains(token.text());
    }

    /** A capital that never begins a name, and with which no head of several words begins here. */
    boolean isTitle(int from, List<Token> tokens) {
        return isTitle(tokens.get(from)) && !beginsHead(tokens, from);
    }

    private boolean beginsHead(List<Token> tokens, int from) {
        return IntStream.rangeClosed(from + 2, Math.min(from + longest, tokens.size()))
                .anyMatch(to -> isHead(tokens, from, to));
    }

    boolean is(Word word, Token token) {
        return words.get(word).contains(token.text());
    }

    Descriptions descriptions() {
        return descriptions;
    }

    Uses uses() {
        return uses;
    }

    PlainTexts texts() {
        return texts;
    }

    Agreement agreement() {
        return new Agreement(words.get(Word.THE), spelled);
    }

    /** The words that may not go on with a name before which the token stands: "from A to B" is a way. */
    Optional<String> wayFrom(Token before) {
        return Optional.ofNullable(ways.get(before.text().toLowerCase(Locale.ROOT)));
    }

    boolean isArticle(Token token) {
        return articles.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** A capital that never begins a name but may stand within one. */
    boolean isInner(Token token) {
        return inner.contains(token.text());
    }

    boolean isConnector(Token token) {
        return connectors.containsKey(token.text());
    }

    /** Whether two states may stand behind the word in a name of that type. */
    boolean pairs(Token token, EntityType type) {
        return pairs.getOrDefault(token.text(), "").indexOf(type.letter()) >= 0;
    }

    /** Whether the word may go on with a name whose head is of that type. */
    boolean joins(Token token, EntityType head) {
        String allowed = connectors.get(token.text());
        return allowed != null && (allowed.isEmpty() || allowed.indexOf(head.letter()) >= 0);
    }
}
