package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** What a sentence leaves out when it repeats: "A joined in 1984, B on 28 July 1995, C and D in 1997". Immutable. */
final class Continuation {
    private static final int MOST = 30;
    private static final String STATES = "s";
    private final Pattern date;
    private final Pattern next;
    private final Pattern again;
    private final Pattern newClause;
    private final Pattern others;

    Continuation(Macros macros) {
        this.date = macros.compile("<date-behind-event>");
        this.next = macros.compile("<next-state><next-date>");
        this.again = macros.compile("<again-date>");
        this.newClause = macros.compile("<next-clause>");
        this.others = macros.compile("<as-others>");
    }

    List<Draft> of(RuleMatch match, ClaimMaker maker, String clean, Context context) {
        List<Draft> drafts = new ArrayList<>();
        others(match).ifPresent(like -> drafts.addAll(maker.make(like, clean, context)));
        if (!isEvent(match)) {
            return drafts;
        }
        String text = match.masked().text();
        Matcher first = date.matcher(text).region(match.to(), text.length());
        boolean hasDate = first.lookingAt();
        boolean mayGoOn = hasDate
                || hasDate(match, match.from(), match.to())
                        && match.group(STATES).orElseThrow().to() != match.to();
        int from = hasDate ? first.end() : match.to();
        if (hasDate) {
            again(match, from).ifPresent(second -> drafts.addAll(maker.make(second, clean, context)));
        }
        if (mayGoOn) {
            more(match, from).forEach(next -> drafts.addAll(maker.make(next, clean, context)));
        }
        return drafts;
    }

    /** "..., as did B": the same of other states. */
    private Optional<RuleMatch> others(RuleMatch match) {
        String text = match.masked().text();
        Matcher matcher = others.matcher(text).region(match.to(), text.length());
        if (match.group(STATES).isEmpty() || !matcher.lookingAt()) {
            return Optional.empty();
        }
        Map<String, Span> groups = new HashMap<>(match.groups());
        groups.put(STATES, new Span(matcher.start(STATES), matcher.end(STATES)));
        return Optional.of(new RuleMatch(match.rule(), match.masked(), matcher.start(STATES), matcher.end(), groups));
    }

    private static boolean isMembership(RuleMatch match) {
        return match.rule().claims().get(0).kind().equals("membership")
                && match.group(STATES).isPresent();
    }

    private static boolean isEvent(RuleMatch match) {
        return isMembership(match) && match.rule().claims().get(0).time().equals("near");
    }

    /** "... in 1984, and again in 1990": the same event at another date. */
    private Optional<RuleMatch> again(RuleMatch match, int from) {
        String text = match.masked().text();
        Matcher repeated = again.matcher(text).region(from, text.length());
        return repeated.lookingAt()
                ? Optional.of(new RuleMatch(
                        match.rule(), match.masked(), repeated.start("d"), repeated.start("d"), match.groups()))
                : Optional.empty();
    }

    /** "..., B on 28 July 1995, C and D in 1997": the same event of other states, each with its date. */
    private List<RuleMatch> more(RuleMatch match, int from) {
        List<RuleMatch> more = new ArrayList<>();
        String text = match.masked().text();
        Matcher matcher = next.matcher(text).region(from, text.length());
        while (more.size() < MOST
                && matcher.lookingAt()
                && hasDate(match, matcher.start(), matcher.end())
                && !isNewClause(text, matcher.end())) {
            Map<String, Span> groups = new HashMap<>(match.groups());
            groups.put(STATES, new Span(matcher.start(STATES), matcher.end(STATES)));
            more.add(new RuleMatch(match.rule(), match.masked(), matcher.start(STATES), matcher.end(), groups));
            matcher.region(matcher.end(), text.length());
        }
        return more;
    }

    private static boolean hasDate(RuleMatch match, int from, int to) {
        return match.masked().mentions(from, to).stream().anyMatch(ClaimMaker::isDate);
    }

    /** Another verb after the states begins another event. */
    private boolean isNewClause(String text, int from) {
        return newClause.matcher(text).region(from, text.length()).lookingAt();
    }
}
