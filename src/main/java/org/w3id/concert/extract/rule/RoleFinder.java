package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Frame.Evoked;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Where the roles of a frame stand: before or behind its verb, which the passive turns round, or behind a preposition. Immutable. */
final class RoleFinder {
    private static final int REACH = 260;
    private static final long STEPS = 100_000;
    private final Pattern aside;
    private final Pattern between;
    private final Pattern noSubject;
    private final Pattern nounPhrase;
    private final Pattern noHead;
    private final Pattern bound;
    private final Pattern listed;
    private final Pattern behindVerb;

    RoleFinder(Macros macros) {
        this.aside = macros.compile("<aside>");
        this.between = macros.compile("<between>");
        this.noSubject = macros.compile("<no-subject>$");
        this.nounPhrase = macros.compile("<noun-phrase>");
        this.noHead = macros.compile("<no-head>");
        this.bound = macros.compile("<bound>");
        this.listed = macros.compile("<listed>");
        this.behindVerb = macros.compile("<behind-verb>");
    }

    Optional<Span> find(String text, Frame.Role role, Evoked evoked) {
        for (String site : role.sites()) {
            Optional<Span> span =
                    switch (site) {
                        case "subject" ->
                            evoked.isPassive() ? behind(text, role, evoked, "by") : before(text, role, evoked);
                        case "object" -> evoked.isPassive() ? before(text, role, evoked) : direct(text, role, evoked);
                        case "left-out" -> Optional.empty();
                        case "owner" -> owner(text, role, evoked);
                        case "listed" -> listed(text, role, evoked);
                        default -> behind(text, role, evoked, site);
                    };
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    /** The last filler before the verb, if nothing between them takes the verb for itself. */
    private Optional<Span> before(String text, Frame.Role role, Evoked evoked) {
        int begin = clauseBegin(text, evoked.start());
        Matcher fillers = role.filler().matcher(BoundedText.of(text, STEPS)).region(begin, evoked.start());
        Optional<Span> last = Optional.empty();
        while (fillers.find()) {
            last = Optional.of(new Span(fillers.start(), fillers.end()));
        }
        return last.filter(span ->
                        !noSubject.matcher(text.substring(begin, span.from())).find())
                .filter(span -> isFree(text, span.to(), evoked.start()))
                .filter(span -> !isOwner(text, span));
    }

    private boolean isFree(String text, int from, int to) {
        Matcher skipped = aside.matcher(text).region(from, to);
        int at = skipped.lookingAt() ? skipped.end() : from;
        return !between.matcher(text.substring(at, to)).find();
    }

    private static boolean isOwner(String text, Span span) {
        return text.startsWith("'", span.to()) || text.startsWith("-", span.to());
    }

    private Optional<Span> direct(String text, Frame.Role role, Evoked evoked) {
        return phrase(text, role, evoked.end());
    }

    /** The filler of the noun phrase that begins there. */
    private Optional<Span> phrase(String text, Frame.Role role, int from) {
        Matcher phrase = nounPhrase.matcher(text).region(from, text.length());
        if (!phrase.lookingAt()) {
            return Optional.empty();
        }
        Matcher filler = role.filler().matcher(BoundedText.of(text, STEPS));
        for (int at = from; at <= Math.min(phrase.end(), text.length()); at++) {
            if (filler.region(at, text.length()).lookingAt()) {
                Span span = new Span(filler.start(), filler.end());
                boolean isHead = !isOwner(text, span)
                        && !noHead.matcher(text)
                                .region(span.to(), text.length())
                                .lookingAt();
                return isHead ? Optional.of(span) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The filler behind a preposition in the same clause. */
    private Optional<Span> behind(String text, Frame.Role role, Evoked evoked, String preposition) {
        int end = clauseEnd(text, evoked.end());
        String words = " " + preposition.replace('_', ' ') + " ";
        for (int at = text.indexOf(words, evoked.end()); at >= 0 && at < end; at = text.indexOf(words, at + 1)) {
            if (behindVerb.matcher(text.substring(evoked.end(), at)).find()) {
                return Optional.empty();
            }
            Optional<Span> span = phrase(text, role, at + words.length() - 1);
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    /** "X's accession". */
    private static Optional<Span> owner(String text, Frame.Role role, Evoked evoked) {
        Matcher fillers = role.filler()
                .matcher(BoundedText.of(text, STEPS))
                .region(Math.max(0, evoked.start() - REACH), evoked.start());
        Optional<Span> last = Optional.empty();
        while (fillers.find()) {
            last = Optional.of(new Span(fillers.start(), fillers.end()));
        }
        return last.filter(span -> text.substring(span.to(), evoked.start()).matches("'s? (?:[a-z]+ )?"));
    }

    /** "members (A, B and C)", "members: …", "members are …". */
    private Optional<Span> listed(String text, Frame.Role role, Evoked evoked) {
        Matcher joint = listed.matcher(text).region(evoked.end(), text.length());
        Matcher filler = role.filler().matcher(BoundedText.of(text, STEPS));
        return joint.lookingAt() && filler.region(joint.end(), text.length()).lookingAt()
                ? Optional.of(new Span(filler.start(), filler.end()))
                : Optional.empty();
    }

    boolean isBlocked(String text, List<Pattern> blockers, int from, int to) {
        String clause = text.substring(clauseBegin(text, from), clauseEnd(text, to));
        return blockers.stream().anyMatch(blocker -> blocker.matcher(clause).find());
    }

    private int clauseBegin(String text, int index) {
        int begin = Math.max(0, index - REACH);
        Matcher bounds = bound.matcher(text).region(begin, index);
        while (bounds.find()) {
            begin = bounds.end();
        }
        return begin;
    }

    private int clauseEnd(String text, int index) {
        Matcher bounds = bound.matcher(text).region(index, Math.min(text.length(), index + REACH));
        return bounds.find() ? bounds.start() : Math.min(text.length(), index + REACH);
    }
}
