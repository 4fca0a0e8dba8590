package org.w3id.concert.extract.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Names that a rule fits, though its sentence does not say it of them. Immutable. */
final class Exclusions {
    private static final int REACH = 160;
    private final Pattern excepted;
    private final Pattern inAside;
    private final Pattern behindAside;

    Exclusions(Macros macros) {
        this.excepted = macros.compile("<excepted>$");
        this.inAside = macros.compile("<in-aside>$");
        this.behindAside = macros.compile("<behind-aside>");
    }

    /** "all except A and B": the states are left out. */
    boolean isExcepted(RuleMatch match) {
        return match.group("s")
                .filter(list -> excepted.matcher(before(match, list)).find())
                .isPresent();
    }

    /** "the X, which replaced the Y in 1991, has six members": not of the Y, with which the rule begins. */
    boolean isAside(RuleMatch match, ClaimTemplate template) {
        Optional<Span> subject = match.group(Arguments.base(template.subject()));
        return subject.filter(span -> span.from() - match.from() < "the ".length() + 1)
                .filter(span -> span.to() < match.to())
                .filter(span -> behindAside
                        .matcher(match.masked().text())
                        .region(span.to(), match.masked().text().length())
                        .lookingAt())
                .filter(span -> inAside.matcher(before(match, span)).find())
                .isPresent();
    }

    private static String before(RuleMatch match, Span span) {
        return match.masked().text().substring(Math.max(0, span.from() - REACH), span.from());
    }
}
