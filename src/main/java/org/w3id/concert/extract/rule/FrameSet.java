package org.w3id.concert.extract.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Frame.Evoked;
import org.w3id.concert.extract.rule.Frame.Trigger;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Frames by the words that evoke them. Immutable, for any number of threads. */
public final class FrameSet {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:-[a-z]+)*");
    private static final long STEPS = 100_000;
    private final Map<String, List<Trigger>> triggers;
    private final Voices voices;
    private final RoleFinder finder;

    FrameSet(Map<String, List<Trigger>> triggers, Macros macros) {
        this.triggers = Map.copyOf(triggers);
        this.voices = new Voices(macros);
        this.finder = new RoleFinder(macros);
    }

    /** @throws org.w3id.concert.source.FaultyInput with all faults of the file */
    public static FrameSet read(Path file, Macros macros) {
        return FrameFile.read(file, macros);
    }

    /**
     * What the words of a sentence evoke, with the roles that are filled there, in the order of the words.
     *
     * @param omissions learns which frames took too long
     */
    public List<RuleMatch> of(Masked masked, Omissions omissions) {
        List<RuleMatch> matches = new ArrayList<>();
        Matcher words = WORD.matcher(masked.text());
        while (words.find()) {
            for (Trigger trigger : triggers.getOrDefault(words.group().toLowerCase(Locale.ROOT), List.of())) {
                try {
                    match(trigger, masked, words.start(), words.end()).ifPresent(matches::add);
                } catch (BoundedText.Exhausted e) {
                    omissions.rule(trigger.frame().rule().name(), masked.start(0));
                }
            }
        }
        return matches;
    }

    private Optional<RuleMatch> match(Trigger trigger, Masked masked, int from, int to) {
        CharSequence text = BoundedText.of(masked.text(), STEPS);
        Matcher rest = trigger.rest().matcher(text).region(to, text.length()).useTransparentBounds(true);
        if (!rest.lookingAt()) {
            return Optional.empty();
        }
        if (trigger.isNoun()) {
            return filled(trigger.frame(), masked, new Evoked(from, from, rest.end(), false, true, false));
        }
        for (Evoked evoked : voices.of(masked.text(), trigger.forms(), from, rest.end())) {
            Optional<RuleMatch> match = evoked.isDenied() == trigger.frame().isDenied()
                    ? filled(trigger.frame(), masked, evoked)
                    : Optional.empty();
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<RuleMatch> filled(Frame frame, Masked masked, Evoked evoked) {
        Map<String, Span> groups = new HashMap<>();
        int from = evoked.start();
        int to = evoked.end();
        for (Frame.Role role : frame.roles()) {
            Optional<Span> span = finder.find(masked.text(), role, evoked);
            if (span.isEmpty() && !(role.mayBeLeftOut() && voices.isBare(masked.text(), to))) {
                return Optional.empty();
            }
            if (span.isPresent()) {
                groups.put(role.group(), span.get());
                from = Math.min(from, span.get().from());
                to = Math.max(to, span.get().to());
            }
        }
        boolean isBlocked = finder.isBlocked(masked.text(), frame.blockers(), from, to);
        return isBlocked ? Optional.empty() : Optional.of(new RuleMatch(frame.rule(), masked, from, to, groups));
    }
}
