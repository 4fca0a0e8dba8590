package org.w3id.concert.extract.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.link.Stretch;

/**
 * A sentence in which each mention is two signs, its type and its number, so that one pattern fits all names. Each sign
 * knows the clean text that it stands for. A sentence may be put together from a lead-in and the items of its list.
 */
public final class Masked {
    static final char TYPE = '\uE000';
    static final char NUMBER = '\uE100';
    static final char LAST = '\uF8FF';
    /** A regular expression for a mention: its two signs. */
    public static final String MENTION = "[" + TYPE + "-" + (char) (NUMBER - 1) + "][" + NUMBER + "-" + LAST + "]";

    private static final int MOST = LAST - NUMBER;
    private static final String KEPT = "kept";
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final List<Mention> mentions;

    private Masked(String text, int[] starts, int[] ends, List<Mention> mentions) {
        this.text = text;
        this.starts = Arrays.copyOf(starts, text.length());
        this.ends = Arrays.copyOf(ends, text.length());
        this.mentions = List.copyOf(mentions);
    }

    public String text() {
        return text;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * The sentence without the other names that it gives for what it has just named: "X (ABC)", "X, better known as
     * the Y,". What is left keeps its places.
     */
    public Masked simplified(Pattern otherNames) {
        StringBuilder kept = new StringBuilder();
        int[] keptStarts = new int[text.length()];
        int[] keptEnds = new int[text.length()];
        Matcher matcher = otherNames.matcher(text);
        int at = 0;
        while (at < text.length()) {
            boolean isOther = matcher.region(at, text.length()).lookingAt() && isSameBefore(at, matcher.end());
            if (isOther) {
                at = matcher.end();
            } else {
                keptStarts[kept.length()] = starts[at];
                keptEnds[kept.length()] = ends[at];
                kept.append(text.charAt(at++));
            }
        }
        return new Masked(kept.toString(), keptStarts, keptEnds, mentions);
    }

    /** The sentence of whose matches only the group {@code kept} stays, if there is one; empty where none matches. */
    public Optional<Masked> reduced(Pattern pattern) {
        Matcher matcher = pattern.matcher(BoundedText.of(text, 200_000));
        Masked reduced = upTo(0);
        int at = 0;
        try {
            while (matcher.find()) {
                reduced = reduced.with(this, at, matcher.start()).with(this, matcher.start(KEPT), matcher.end(KEPT));
                at = matcher.end();
            }
        } catch (BoundedText.Exhausted e) {
            return Optional.empty();
        }
        return at == 0 ? Optional.empty() : Optional.of(reduced.with(this, at, text.length()));
    }

    /** The sentence without what the pattern finds. */
    public Masked without(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        Masked shorter = upTo(0);
        int at = 0;
        while (matcher.find()) {
            shorter = shorter.with(this, at, matcher.start());
            at = matcher.end();
        }
        return at == 0 ? this : shorter.with(this, at, text.length());
    }

    /** The sentence in which the mentions that the pattern finds count as another type; empty where it finds none. */
    public Optional<Masked> counting(Pattern pattern, char letter) {
        Matcher matcher = pattern.matcher(BoundedText.of(text, 200_000));
        StringBuilder counted = new StringBuilder(text);
        try {
            while (matcher.find()) {
                counted.setCharAt(matcher.start(), sign(letter));
            }
        } catch (BoundedText.Exhausted e) {
            return Optional.empty();
        }
        return text.contentEquals(counted)
                ? Optional.empty()
                : Optional.of(new Masked(counted.toString(), starts, ends, mentions));
    }

    /** Whether the name just before {@code from} and all names up to {@code to} are of one entity. */
    private boolean isSameBefore(int from, int to) {
        if (from < 2 || text.charAt(from - 1) < NUMBER || text.charAt(from - 1) > LAST) {
            return false;
        }
        Mention before = mentions.get(text.charAt(from - 1) - NUMBER);
        List<Mention> others = mentions(from, to);
        return !others.isEmpty()
                && others.stream().allMatch(other -> other.entity().equals(before.entity()));
    }

    /** Clean offset of the sign at {@code index}. */
    public int start(int index) {
        return starts[index];
    }

    /** Clean offset after the sign before {@code index}. */
    public int end(int index) {
        return ends[index - 1];
    }

    /** The mentions between two indexes of the masked text, in order. */
    public List<Mention> mentions(int from, int to) {
        List<Mention> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (text.charAt(at) >= NUMBER && text.charAt(at) <= LAST) {
                found.add(mentions.get(text.charAt(at) - NUMBER));
            }
        }
        return found;
    }

    /** The signs before an index, with all mentions. */
    Masked upTo(int index) {
        return new Masked(text.substring(0, index), starts, ends, mentions);
    }

    /** This, and signs of another sentence with the same mentions. */
    Masked with(Masked other, int from, int to) {
        int[] allStarts = Arrays.copyOf(starts, text.length() + to - from);
        int[] allEnds = Arrays.copyOf(ends, text.length() + to - from);
        System.arraycopy(other.starts, from, allStarts, text.length(), to - from);
        System.arraycopy(other.ends, from, allEnds, text.length(), to - from);
        return new Masked(text + other.text.substring(from, to), allStarts, allEnds, mentions);
    }

    /** This, and signs that do not stand in the clean text at {@code place}. */
    Masked with(String signs, int place) {
        int[] allStarts = Arrays.copyOf(starts, text.length() + signs.length());
        int[] allEnds = Arrays.copyOf(ends, text.length() + signs.length());
        Arrays.fill(allStarts, text.length(), allStarts.length, place);
        Arrays.fill(allEnds, text.length(), allEnds.length, place);
        return new Masked(text + signs, allStarts, allEnds, mentions);
    }

    /** This, and a list of mentions for all of which the same words of the clean text stand. */
    Masked with(List<Mention> listed, int start, int end) {
        Masked all = this;
        for (int at = 0; at < listed.size(); at++) {
            String joint = at == 0 ? "" : at < listed.size() - 1 ? ", " : " and ";
            all = all.with(joint, start).with(listed.get(at), start, end);
        }
        return all;
    }

    private Masked with(Mention mention, int start, int end) {
        Mention here = new Mention(start, end, mention.entity(), Via.ANAPHOR, Optional.of(mention), mention.owner());
        String signs = "" + sign(letter(mention)) + (char) (NUMBER + mentions.size());
        Masked longer = with(signs, start);
        Arrays.fill(longer.ends, text.length(), longer.text.length(), end);
        List<Mention> more = new ArrayList<>(mentions);
        more.add(here);
        return new Masked(longer.text, longer.starts, longer.ends, more);
    }

    /** Whether so many more mentions find room. */
    boolean hasRoom(int more) {
        return mentions.size() + more <= MOST;
    }

    /** The index of a mention's first sign from an index on; -1 if it is not there. */
    public int indexOf(Mention mention, int from) {
        int number = mentions.indexOf(mention);
        int index = number < 0 ? -1 : text.indexOf(NUMBER + number, from);
        return index < 0 ? -1 : index - 1;
    }

    /** The index of a mention's first sign; -1 if it is not in this sentence. */
    public int indexOf(Mention mention) {
        int number = mentions.indexOf(mention);
        return number < 0 ? -1 : text.indexOf(NUMBER + number) - 1;
    }

    /** The letter by which rules name what the mention is: an adjective of a state is {@code A}. */
    static char letter(Mention mention) {
        return mention.isAdjective() ? 'A' : mention.type().letter();
    }

    /** The letter of the type of the mention whose signs begin there; empty where none does. */
    public Optional<Character> type(int index) {
        return isSign(text.charAt(index)) ? Optional.of((char) (text.charAt(index) - TYPE + 'A')) : Optional.empty();
    }

    /** Whether it stands for the type of a mention. */
    static boolean isSign(char sign) {
        return sign >= TYPE && sign < NUMBER;
    }

    static char sign(char letter) {
        return (char) (TYPE + letter - 'A');
    }

    /** Puts a masked sentence together. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private final List<Mention> mentions = new ArrayList<>();

        /** Appends clean text with its mentions, which are in order and do not overlap. */
        public Builder append(String clean, int from, int to, List<Mention> found) {
            int at = from;
            for (Mention mention : found) {
                if (mention.start() >= at && mention.end() <= to && mentions.size() < MOST) {
                    plain(clean, at, mention.start());
                    mask(mention);
                    at = mention.end();
                }
            }
            plain(clean, at, to);
            return this;
        }

        public Builder append(String clean, Stretch stretch) {
            return append(clean, stretch.start(), stretch.end(), stretch.mentions());
        }

        /** Appends a mention that the sentence leaves out. */
        public Builder mention(Mention mention) {
            sign(Masked.sign(letter(mention)), mention.start(), mention.end());
            sign((char) (NUMBER + mentions.size()), mention.start(), mention.end());
            mentions.add(mention);
            return this;
        }

        private void mask(Mention mention) {
            mention(mention);
            if (mention.via() == Via.POSSESSIVE) {
                sign('\'', mention.end(), mention.end());
                sign('s', mention.end(), mention.end());
            }
        }

        private void plain(String clean, int from, int to) {
            for (int at = from; at < to; at++) {
                char sign = clean.charAt(at);
                boolean isDoubleHyphen = clean.startsWith("--", at) && at + 1 < to;
                boolean isFreeHyphen = at > from && at + 1 < to && clean.startsWith(" - ", at - 1);
                if (Character.isWhitespace(sign) || sign == '\u00a0') {
                    space(at, at + 1);
                } else if (isDoubleHyphen || isFreeHyphen || sign == '—' || sign == '―') {
                    int end = isDoubleHyphen ? at + 2 : at + 1;
                    space(at, at);
                    sign('–', at, end);
                    space(end, end);
                    at = end - 1;
                } else {
                    sign(even(sign), at, at + 1);
                }
            }
        }

        private void space(int start, int end) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                sign(' ', start, end);
            }
        }

        /** Quotation marks and hyphens are evened out; signs of the private use area are kept for masks. */
        private static char even(char sign) {
            return switch (sign) {
                case '’', '‘', 'ʼ' -> '\'';
                case '“', '”', '«', '»' -> '"';
                case '‐', '‑' -> '-';
                default -> sign >= TYPE && sign <= LAST ? '?' : sign;
            };
        }

        /** Appends signs that do not stand in the text there, such as a semicolon between items. */
        public Builder literal(String signs) {
            int place = text.length() == 0 ? 0 : ends[text.length() - 1];
            signs.chars().forEach(sign -> sign((char) sign, place, place));
            return this;
        }

        /** Appends a letter of the clean text as a small one. */
        public Builder lowered(String clean, int at) {
            sign(Character.toLowerCase(clean.charAt(at)), at, at + 1);
            return this;
        }

        private void sign(char sign, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, text.length() * 2);
                ends = Arrays.copyOf(ends, text.length() * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(sign);
        }

        public Masked build() {
            return new Masked(text.toString(), starts, ends, mentions);
        }
    }
}
