package org.w3id.concert.extract.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.rule.Frame.Evoked;
import org.w3id.concert.extract.rule.Inflection.Form;

/** Whether a verb is active or passive, by its form and its auxiliaries. Immutable. */
final class Voices {
    private static final int REACH = 60;
    private final Pattern auxiliaries;
    private final Pattern passive;
    private final Pattern perfect;
    private final Pattern unreal;
    private final Pattern denial;
    private final Pattern bare;
    private final Pattern plural;

    Voices(Macros macros) {
        this.auxiliaries = macros.compile("<auxiliaries>$");
        this.passive = macros.compile("<passive>");
        this.perfect = macros.compile("<perfect>");
        this.unreal = macros.compile("<unreal>");
        this.denial = macros.compile("<denial>");
        this.bare = macros.compile("<bare>");
        this.plural = macros.compile("<plural-subject>$");
    }

    /** How the verb may be meant: active, passive, or either; not at all where it is only planned. */
    List<Evoked> of(String text, Set<Form> forms, int verb, int end) {
        Matcher before = auxiliaries.matcher(text).region(Math.max(0, verb - REACH), verb);
        int start = before.find() ? before.start() : verb;
        String words = text.substring(start, verb);
        if (unreal.matcher(words).find()) {
            return List.of();
        }
        boolean isDenied = denial.matcher(words).find();
        Evoked active = new Evoked(start, verb, end, false, false, isDenied);
        boolean isParticiple = forms.contains(Form.PARTICIPLE);
        if (isParticiple && passive.matcher(words).find()) {
            return List.of(active.passive());
        }
        boolean isReduced = isParticiple && !perfect.matcher(words).find() && isBare(text, end);
        boolean isOfMany =
                plural.matcher(text).region(Math.max(0, start - REACH), start).find();
        if (forms.equals(Set.of(Form.BASE)) && !isOfMany && !isDenied
                || forms.contains(Form.CONTINUOUS) && passive.matcher(words).find()) {
            return List.of();
        }
        return isReduced ? List.of(active, active.passive()) : List.of(active);
    }

    /** Whether the event is all that is said there: what follows is no object. */
    boolean isBare(String text, int from) {
        return bare.matcher(text).region(from, text.length()).lookingAt();
    }
}
