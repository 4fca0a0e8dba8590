package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** What a sentence leaves out when it repeats: "A joined in 1984, B on 28 July 1995, C and D in 1997". Immutable. */
final class Continuation {
    private static final int MOST = 30;
    private final Pattern date;
    private final Pattern next;
    private final Pattern again;

    private Continuation(Pattern date, Pattern next, Pattern again) {
        this.date = date;
        this.next = next;
        this.again = again;
    }

    static Continuation of(Macros macros) {
        return new Continuation(
                macros.compile(
                        "^(?: (?:as|and) [^,;.]{0,40}?)?,? ?(?:in|on|from)? ?(?:the )?(?:early |late )?{D}(?: (?:upon|after|on|following|at) [a-z ]{3,30})?"),
                macros.compile(
                        "^(?:[,;](?: and)?| and)(?: (?:was |were )?(?:then |later |followed |finally |subsequently )*(?:by )?)? ?{s:S+}"
                                + "(?: (?:followed|did so|doing so|following|joined|acceded|suit|signed|became a member|followed suit|ratified))*"
                                + "(?:,? (?:only )?(?:in|on) (?:the )?(?:early |late )?{d:D}|(?<=[\uE100-\uF8FF]))"),
                macros.compile(
                        "^,? (?:and|then)(?: once)? (?:again )?(?:in|on|from) (?:the )?(?:early |late )?{d:D}(?! (?:it|the|{O|S}))"));
    }

    List<Draft> of(RuleMatch match, ClaimMaker maker, String clean, Context context) {
        List<Draft> drafts = new ArrayList<>();
        boolean isEvent = match.rule().claims().get(0).kind().equals("membership")
                && match.rule().claims().get(0).time().equals("near")
                && match.group("s").isPresent();
        if (!isEvent) {
            return drafts;
        }
        String text = match.masked().text();
        int at = match.to();
        Matcher first = date.matcher(text).region(at, text.length());
        boolean hasDate = match.masked().mentions(match.from(), at).stream().anyMatch(ClaimMaker::isDate);
        Matcher repeated = again.matcher(text).region(first.lookingAt() ? first.end() : at, text.length());
        if (first.lookingAt() && repeated.lookingAt()) {
            RuleMatch second = new RuleMatch(
                    match.rule(), match.masked(), repeated.start("d"), repeated.start("d"), match.groups());
            drafts.addAll(maker.make(second, clean, context));
        }
        if (first.lookingAt()) {
            at = first.end();
        } else if (!hasDate || match.group("s").orElseThrow().to() == at) {
            return drafts;
        }
        for (int count = 0; count < MOST; count++) {
            Matcher matcher = next.matcher(text).region(at, text.length());
            if (!matcher.lookingAt() || isNewClause(text, matcher) || !hasDateOfItsOwn(match, matcher)) {
                break;
            }
            Map<String, Span> groups = new HashMap<>(match.groups());
            groups.put("s", new Span(matcher.start("s"), matcher.end("s")));
            RuleMatch more = new RuleMatch(match.rule(), match.masked(), matcher.start("s"), matcher.end(), groups);
            drafts.addAll(maker.make(more, clean, context));
            at = matcher.end();
        }
        return drafts;
    }

    private static boolean hasDateOfItsOwn(RuleMatch match, Matcher matcher) {
        return match.masked().mentions(matcher.start(), matcher.end()).stream().anyMatch(ClaimMaker::isDate);
    }

    /** Another verb after the states begins another event. */
    private static boolean isNewClause(String text, Matcher matcher) {
        return text.substring(matcher.end()).matches("^ (?!and )(?!respectively)[a-z]+ed\\b.*");
    }
}
