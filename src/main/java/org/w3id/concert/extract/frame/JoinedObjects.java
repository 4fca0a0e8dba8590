package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** "A member of X, Y and Z": what is joined to the one object of a membership or a contribution is its object too. Immutable. */
final class JoinedObjects {
    private static final String MEMBERSHIP = "membership";
    private static final String CONTRIBUTION = "contributes to";
    private static final int ONE_MENTION = 2;
    private final Pattern joined;

    JoinedObjects(Macros macros) {
        this.joined = macros.compile("<joined-objects>");
    }

    /** The objects, and those of their type that the list behind a single one goes on with. */
    List<Role> with(List<Role> objects, RuleMatch match, ClaimTemplate template) {
        Optional<Span> span = match.group(Arguments.base(template.object()));
        boolean isOne =
                span.filter(found -> found.to() - found.from() == ONE_MENTION).isPresent();
        if (!takesSeveral(template) || !isOne || objects.size() != 1) {
            return objects;
        }
        String text = match.masked().text();
        Matcher list = joined.matcher(text).region(span.get().to(), text.length());
        list.useTransparentBounds(true);
        if (!list.lookingAt()) {
            return objects;
        }
        List<Role> all = new ArrayList<>(objects);
        match.masked().mentions(span.get().to(), list.end()).stream()
                .filter(mention -> objects.get(0)
                        .mention()
                        .map(Mention::type)
                        .filter(mention.type()::equals)
                        .isPresent())
                .map(Role::of)
                .forEach(all::add);
        return all;
    }

    private static boolean takesSeveral(ClaimTemplate template) {
        return template.kind().equals(MEMBERSHIP) || template.property().equals(CONTRIBUTION);
    }
}
