package org.w3id.concert.extract.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text must contain so that a regular expression can match it: of each set one string, in small letters. Most
 * patterns are ruled out by this alone (filtering by literals: <a href="https://swtch.com/~rsc/regexp/regexp4.html">Cox,
 * 2012</a>). Where an expression is not understood, less is asked for, never more. Immutable.
 */
final class Needed {
    private static final int SHORTEST = 3;
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-z]+:");
    private static final Comparator<Set<String>> RAREST = Comparator.comparingInt(
            set -> set.stream().mapToInt(Needed::weight).min().orElse(0));
    private final List<Set<String>> sets;

    private Needed(List<Set<String>> sets) {
        this.sets = sets.stream().sorted(Comparator.comparingInt(Set::size)).toList();
    }

    static Needed of(String expression) {
        return new Needed(new Reading(expression).alternatives());
    }

    List<Set<String>> sets() {
        return sets;
    }

    /** Signs of the private use area stand for the types of mentions: each tells as much as a word. */
    private static boolean isSign(char sign) {
        return Character.getType(sign) == Character.PRIVATE_USE;
    }

    private static int weight(String literal) {
        return isSign(literal.charAt(0)) ? SHORTEST : literal.length();
    }

    /** Reads an expression from its beginning to its end. */
    private static final class Reading {
        private final String expression;
        private int at;
        private StringBuilder run = new StringBuilder();
        private List<Set<String>> found = new ArrayList<>();

        Reading(String expression) {
            this.expression = expression;
        }

        private boolean isAtEnd() {
            return at >= expression.length();
        }

        /** Alternatives up to a closing bracket or the end. */
        List<Set<String>> alternatives() {
            List<List<Set<String>>> all = new ArrayList<>();
            all.add(sequence());
            while (!isAtEnd() && expression.charAt(at) == '|') {
                at++;
                all.add(sequence());
            }
            return all.size() == 1 ? all.get(0) : either(all).map(List::of).orElse(List.of());
        }

        /** Of alternatives one must be there, and so one of their literals. */
        private static Optional<Set<String>> either(List<List<Set<String>>> all) {
            Set<String> union = new HashSet<>();
            for (List<Set<String>> one : all) {
                Optional<Set<String>> rarest = one.stream().max(RAREST);
                if (rarest.isEmpty()) {
                    return Optional.empty();
                }
                union.addAll(rarest.get());
            }
            return Optional.of(union);
        }

        private List<Set<String>> sequence() {
            StringBuilder outerRun = run;
            List<Set<String>> outerFound = found;
            run = new StringBuilder();
            found = new ArrayList<>();
            while (!isAtEnd() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
                part();
            }
            endRun();
            List<Set<String>> sequence = found;
            run = outerRun;
            found = outerFound;
            return sequence;
        }

        private void part() {
            char sign = expression.charAt(at);
            if (sign == '(') {
                group();
            } else if (sign == '[') {
                choice();
            } else if (".^$".indexOf(sign) >= 0) {
                at++;
                endRun();
                quantifier();
            } else if (sign == '\\') {
                escape();
            } else {
                at++;
                literal(sign);
            }
        }

        private void literal(char sign) {
            int length = run.length();
            run.append(sign);
            int before = at;
            if (quantifier()) {
                run.setLength(length);
            }
            if (at > before) {
                endRun();
            }
        }

        private void escape() {
            char sign = expression.charAt(at + 1);
            if (sign == 'u') {
                char escaped = (char) Integer.parseInt(expression.substring(at + 2, at + 6), 16);
                at += 6;
                literal(escaped);
            } else {
                at += 2;
                if (Character.isLetterOrDigit(sign)) {
                    endRun();
                    quantifier();
                } else {
                    literal(sign);
                }
            }
        }

        private void group() {
            endRun();
            boolean looksAround = expression.startsWith("(?=", at)
                    || expression.startsWith("(?!", at)
                    || expression.startsWith("(?<=", at)
                    || expression.startsWith("(?<!", at);
            at = inside();
            List<Set<String>> inner = alternatives();
            at++;
            if (!quantifier() && !looksAround) {
                found.addAll(inner);
            }
        }

        /** Where the content of the group that opens here begins. */
        private int inside() {
            if (!expression.startsWith("(?", at)) {
                return at + 1;
            }
            boolean isNamed = expression.startsWith("(?<", at) && Character.isLetter(expression.charAt(at + 3));
            boolean looksBehind = expression.startsWith("(?<", at) && !isNamed;
            Matcher flags = FLAGS.matcher(expression).region(at, expression.length());
            if (flags.lookingAt()) {
                return flags.end();
            }
            return isNamed ? expression.indexOf('>', at) + 1 : at + (looksBehind ? 4 : 3);
        }

        /** A class of types of mentions asks for one of them; any other for nothing. */
        private void choice() {
            endRun();
            int end = at + 1;
            while (expression.charAt(end) != ']') {
                end += expression.charAt(end) == '\\' ? 2 : 1;
            }
            String inner = expression.substring(at + 1, end);
            at = end + 1;
            if (!quantifier() && inner.chars().allMatch(sign -> isSign((char) sign))) {
                Set<String> signs = new HashSet<>();
                inner.chars().forEach(sign -> signs.add(String.valueOf((char) sign)));
                found.add(signs);
            }
        }

        /** Goes behind a quantifier; whether it allows that there is none. */
        private boolean quantifier() {
            if (isAtEnd() || "?*+{".indexOf(expression.charAt(at)) < 0) {
                return false;
            }
            boolean isOptional = "?*".indexOf(expression.charAt(at)) >= 0 || expression.startsWith("{0", at);
            at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
            if (!isAtEnd() && "?+".indexOf(expression.charAt(at)) >= 0) {
                at++;
            }
            return isOptional;
        }

        private void endRun() {
            boolean isSign = run.length() > 0 && isSign(run.charAt(0));
            if (run.length() >= SHORTEST || isSign) {
                found.add(Set.of(run.toString().toLowerCase(Locale.ROOT)));
            }
            run = new StringBuilder();
        }
    }
}
