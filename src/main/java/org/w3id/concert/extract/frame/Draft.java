package org.w3id.concert.extract.frame;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.Masked;

/** A claim by offsets into the clean text, before it is addressed in the source. */
public record Draft(
        String kind,
        Role subject,
        String property,
        Role object,
        Map<String, Role> qualifiers,
        Optional<Mention> time,
        Stance stance,
        int start,
        int end,
        String rule) {
    /** What a state may be beside a member, before it joins or since it left. */
    private static final Set<String> STANDINGS = Set.of("observer", "associate", "dialogue-partner");

    public Draft {
        qualifiers = Collections.unmodifiableMap(new TreeMap<>(qualifiers));
    }

    /** A fact of the document's own, without a date. */
    public static Draft fact(String kind, Role subject, String property, Role object, int start, int end, String rule) {
        return new Draft(kind, subject, property, object, Map.of(), Optional.empty(), Stance.PLAIN, start, end, rule);
    }

    public Draft at(Mention date) {
        return new Draft(kind, subject, property, object, qualifiers, Optional.of(date), stance, start, end, rule);
    }

    /** Whether a frame made it, a rule for what is expected, or what was learned, so that it is less sure. */
    public boolean isGuessed() {
        return rule.startsWith("frame ") || rule.startsWith(Expectations.MARK) || isLearned();
    }

    /** Whether only what was learned says so. */
    public boolean isLearned() {
        return rule.startsWith(Learned.MARK);
    }

    /** What the document denies. */
    public Draft denied() {
        return new Draft(kind, subject, property, object, qualifiers, time, stance.with("", "-"), start, end, rule);
    }

    public Draft qualified(String name, Role value) {
        Map<String, Role> more = new TreeMap<>(qualifiers);
        more.put(name, value);
        return new Draft(kind, subject, property, object, more, time, stance, start, end, rule);
    }

    /** The same with a passage that begins there, if not earlier. */
    public Draft startingAt(int place) {
        return over(place, end);
    }

    /** The same with a passage that reaches that far. */
    Draft over(int first, int last) {
        int from = Math.min(first, start);
        int to = Math.max(last, end);
        return new Draft(kind, subject, property, object, qualifiers, time, stance, from, to, rule);
    }

    /** Its date in EDTF; empty where it has none. */
    String date() {
        return time.map(date -> date.entity().name()).orElse("");
    }

    /** What is claimed: the same for the same fact, wherever it stands and however exactly it is dated. */
    public String content() {
        String value = object.label().equals(date()) ? "" : object.label();
        return String.join("\u001f", kind, subject.label(), property, value, stance.polarity());
    }

    int length() {
        return end - start;
    }

    /** Whether another draft of the same content says the same in the same words, its date perhaps less exactly. */
    boolean says(Draft other) {
        return start < other.end && other.start < end && date().startsWith(other.date());
    }

    /**
     * Whether an earlier draft makes this one superfluous: it says the same of the same words, perhaps more exactly, or
     * says in the sentence what this one only takes from the topic.
     */
    boolean isCoveredBy(Draft earlier, Masked masked) {
        boolean isSame = kind.equals(earlier.kind)
                && subject.label().equals(earlier.subject.label())
                && start < earlier.end
                && earlier.start < end;
        if (!isSame) {
            return false;
        }
        if (object.label().equals(earlier.object.label())) {
            return property.equals(earlier.property)
                    || kind.equals("membership")
                            && stance.polarity().equals(earlier.stance.polarity())
                            && isImpliedBy(earlier);
        }
        boolean isOfSeveral = rule.equals(earlier.rule) && isElsewhere(earlier.object, masked);
        return property.equals(earlier.property)
                && object.mention().isPresent()
                && isElsewhere(object, masked)
                && !isOfSeveral;
    }

    /** Whether an event of the same state and body leaves nothing to this one: events of two dates are two. */
    private boolean isImpliedBy(Draft earlier) {
        boolean areTwo = !isLasting() && !date().isEmpty() && !date().equals(earlier.date())
                || STANDINGS.contains(property)
                        && earlier.isFirst()
                        && !earlier.date().isEmpty();
        return (isStatus() || earlier.isStatus() || isLasting()) && (!areTwo || isFirst() && earlier.isFirst());
    }

    /** Whether the text states it, without a modality and without denying it. */
    boolean isStated(boolean isDenied) {
        return stance.isStatement() && stance.polarity().equals(isDenied ? "-" : "+");
    }

    /**
     * Whether what another says of the same words leaves nothing to a frame: the same property of the same subject,
     * another event of this subject and this object, anything of this subject where the sentence leaves the object out, or
     * the same of another subject where it leaves that out.
     */
    boolean isSaidBy(Draft other) {
        boolean overlaps = start < other.end && other.start < end;
        boolean isSame =
                isLeftOut() || property.equals(other.property) || object.label().equals(other.object.label());
        boolean isOfOther = isFromContext(subject)
                && property.equals(other.property)
                && object.label().equals(other.object.label());
        return overlaps && (isOfOther || subject.label().equals(other.subject.label()) && isSame);
    }

    /** Whether its object is left out, and the other says in the same words which it is. */
    boolean isBetterSaidBy(Draft other) {
        return start < other.end
                && other.start < end
                && isLeftOut()
                && subject.label().equals(other.subject.label())
                && property.equals(other.property);
    }

    private boolean isLeftOut() {
        return isFromContext(object);
    }

    private static boolean isFromContext(Role role) {
        return role.mention()
                .filter(mention -> mention.via() == Mention.Via.CONTEXT)
                .isPresent();
    }

    /** Whether its object is only taken from the context, and the other says in the sentence which it is. */
    boolean givesWayTo(Draft other, Masked masked) {
        return kind.equals(other.kind)
                && property.equals(other.property)
                && subject.label().equals(other.subject.label())
                && start < other.end
                && other.start < end
                && object.mention().isPresent()
                && other.object.mention().isPresent()
                && isElsewhere(object, masked)
                && !isElsewhere(other.object, masked);
    }

    /** Whether it gives no date or only the year or month of what the other dates; to adopt and to sign are one here. */
    boolean isCoarserThan(Draft other) {
        boolean isSame = kind.equals("instrument")
                && other.kind.equals("instrument")
                && subject.label().equals(other.subject.label())
                && (property.equals(other.property) || isMaking() && other.isMaking());
        String date = object.label();
        String otherDate = other.object.label();
        return isSame && (date.isEmpty() ? !otherDate.isEmpty() : otherDate.startsWith(date + "-"));
    }

    /** Whether it says that an instrument was signed or adopted. */
    boolean isMaking() {
        return kind.equals("instrument") && (property.equals("signed") || property.equals("adopted"));
    }

    boolean isUndatedSignature() {
        return isStated(false) && kind.equals("membership") && property.equals("signed") && time.isEmpty();
    }

    /** Whether it is a state of things, which an event in the same words implies. */
    private boolean isStatus() {
        return property.equals("member") || isFirst();
    }

    private boolean isLasting() {
        return property.equals("member") || property.equals("former member");
    }

    /** Whether it is how a membership begins. */
    private boolean isFirst() {
        return property.equals("founder") || property.equals("joined");
    }

    private static boolean isElsewhere(Role role, Masked masked) {
        return role.mention().filter(mention -> masked.indexOf(mention) < 0).isPresent();
    }
}
