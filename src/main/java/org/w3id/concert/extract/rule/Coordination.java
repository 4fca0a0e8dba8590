package org.w3id.concert.extract.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeats the subject of a sentence before the verbs that share it: "A joined in 1984, left in 1990 and was readmitted"
 * becomes "A joined in 1984, ; A left in 1990 and ; A was readmitted". Immutable.
 */
public final class Coordination {
    private static final String SHARED = "shared-verb";
    private final Pattern subject;
    private final Pattern verb;
    private final Pattern list;
    private final Pattern singular;
    private final Pattern plural;

    /** By the classes {@code clause-subject}, with the group u, and {@code shared-verb}, with the groups it and v. */
    public Coordination(Macros macros) {
        this.subject = macros.compile("<clause-subject>");
        this.verb = macros.compile("<shared-verb>");
        this.list = macros.compile("{S|U}.*{S|U}.*");
        this.singular = macros.compile("<singular-verb>");
        this.plural = macros.compile("<plural-verb>");
    }

    /** The sentence with its subjects repeated; empty where no verb shares one. */
    public Optional<Masked> of(Masked masked, Omissions omissions) {
        String text = masked.text();
        Matcher verbs = verb.matcher(BoundedText.of(text, 200_000));
        Masked changed = null;
        int kept = 0;
        try {
            while (verbs.find()) {
                Optional<RuleMatch.Span> span = subject(text, verbs.start());
                int at = verbs.start("v");
                if (span.isPresent() && agrees(text, span.get(), verbs)) {
                    int from = verbs.start("it") >= 0 ? verbs.start("it") : at;
                    changed = (changed == null ? masked.upTo(0) : changed)
                            .with(masked, kept, from)
                            .with("; ", masked.start(at))
                            .with(masked, span.get().from(), span.get().to())
                            .with(" ", masked.start(at));
                    kept = at;
                }
            }
        } catch (BoundedText.Exhausted e) {
            omissions.rule(SHARED, masked.start(0));
            return Optional.empty();
        }
        return changed == null ? Optional.empty() : Optional.of(changed.with(masked, kept, text.length()));
    }

    /** The last subject of a clause before the index. */
    private Optional<RuleMatch.Span> subject(String text, int before) {
        Matcher subjects = subject.matcher(BoundedText.of(text, 400_000)).region(0, before);
        Optional<RuleMatch.Span> last = Optional.empty();
        int from = 0;
        while (from < before && subjects.region(from, before).find()) {
            last = Optional.of(new RuleMatch.Span(subjects.start("u"), subjects.end("u")));
            from = subjects.end("u");
        }
        return last;
    }

    private boolean agrees(String text, RuleMatch.Span subject, Matcher verbs) {
        boolean isList =
                list.matcher(text.substring(subject.from(), subject.to())).matches();
        String words = verbs.start("it") >= 0 ? text.substring(verbs.start("it")) : text.substring(verbs.start("v"));
        return isList
                ? !singular.matcher(words).lookingAt()
                : !plural.matcher(words).lookingAt();
    }
}
