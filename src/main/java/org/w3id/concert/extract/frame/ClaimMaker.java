package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Makes the claims of a rule that fits: one for each subject and each object, with its date and its stance. Immutable. */
final class ClaimMaker {
    /** Option of a claim that says of others what the sentence before said. */
    private static final String AGAIN = "again";
    /** Option of a claim that names those of whom the text said before how many they are, or who the others are. */
    private static final String STANDING = "standing";

    /** What a state does with a force or an operation where it is said to do so with an organization. */
    private static final Map<String, String> OF_MISSIONS = Map.of(
            "joined", "contributes to",
            "founder", "contributes to",
            "member", "contributes to",
            "left", "withdrew from");

    private static final Set<String> EVENTS = Set.of("joined", "left");
    private static final String BASE = "based in";
    private static final Set<EntityType> MISSIONS = Set.of(EntityType.FORCE, EntityType.OPERATION);
    private final Timing timing;
    private final Stances stances;
    private final Arguments arguments;

    ClaimMaker(Timing timing, Stances stances, Arguments arguments) {
        this.timing = timing;
        this.stances = stances;
        this.arguments = arguments;
    }

    static boolean isDate(Mention mention) {
        return mention.type() == EntityType.DATE;
    }

    List<Draft> make(RuleMatch match, String clean, Context context) {
        List<Draft> drafts = new ArrayList<>();
        for (ClaimTemplate written : match.rule().claims()) {
            ClaimTemplate template = meant(written, context);
            if (!template.property().isEmpty() && holds(match, template)) {
                drafts.addAll(claims(match, template, clean, context));
            }
        }
        return drafts;
    }

    /** With the property that the text before gives it, where its options say so. */
    private static ClaimTemplate meant(ClaimTemplate written, Context context) {
        if (written.has(STANDING) && !context.standing().isEmpty()) {
            return written.called(context.standing());
        }
        return written.has(AGAIN) ? written.called(context.event()) : written;
    }

    /** Whether the conditions of the options hold: that two groups are the same entity, or that they are not. */
    private static boolean holds(RuleMatch match, ClaimTemplate template) {
        Optional<Entity> subject = entity(match, Arguments.base(template.subject()));
        Optional<Entity> same = entity(match, template.option("same"));
        Optional<Entity> different = entity(match, template.option("different"));
        boolean agrees = same.isEmpty() || subject.isEmpty() || same.equals(subject);
        boolean isName = !template.has("phrase")
                || match.mentions(template.option("same")).stream().noneMatch(Mention::isAnaphor);
        return agrees && isName && (different.isEmpty() || subject.isEmpty() || !different.equals(subject));
    }

    private static Optional<Entity> entity(RuleMatch match, String group) {
        return match.mentions(group).stream().findFirst().map(Mention::entity);
    }

    private List<Draft> claims(RuleMatch match, ClaimTemplate template, String clean, Context context) {
        Stance stance = stance(match, template, clean);
        List<Draft> drafts = new ArrayList<>();
        for (Role subject : arguments.subjects(match, template, clean, context)) {
            Optional<Mention> time = time(match, template, subject).map(date -> part(date, template));
            if (template.time().equals("item") && time.isEmpty()) {
                continue;
            }
            for (Role object : arguments.objects(match, template, clean, context, time)) {
                boolean isNew = !subject.label().equals(object.label()) || template.has("short");
                if (isNew && (!template.has("interval") || wasInterval(match, template, subject))) {
                    drafts.add(draft(match, template, subject, object, time, stance, clean));
                }
            }
        }
        return drafts;
    }

    private boolean wasInterval(RuleMatch match, ClaimTemplate template, Role subject) {
        return time(match, template, subject)
                .filter(date -> date.entity().name().contains("/"))
                .isPresent();
    }

    /** Of an interval, the beginning or the end, where the template asks for it. */
    private static Mention part(Mention date, ClaimTemplate template) {
        String edtf = date.entity().name();
        int slash = edtf.indexOf('/');
        String part = template.option("part");
        if (slash < 0 || part.isEmpty()) {
            return date;
        }
        return date.called(part.equals("last") ? edtf.substring(slash + 1) : edtf.substring(0, slash));
    }

    private Optional<Mention> time(RuleMatch match, ClaimTemplate template, Role subject) {
        return switch (template.time()) {
            case "none" ->
                subject.mention()
                        .filter(mention -> template.kind().equals("membership"))
                        .flatMap(mention -> timing.inBrackets(match, mention));
            case "near" ->
                subject.mention()
                        .flatMap(mention -> ofItem(match, Arguments.base(template.subject()), mention))
                        .or(() -> timing.near(match));
            case "item" ->
                subject.mention().flatMap(mention -> timing.inItem(match, Arguments.base(template.subject()), mention));
            default -> match.mentions(template.time()).stream().findFirst();
        };
    }

    /** A name in brackets is given by the text itself, whoever says the sentence. */
    private Optional<Mention> ofItem(RuleMatch match, String group, Mention item) {
        return timing.respective(match, group, item).or(() -> timing.ofItem(match, group, item));
    }

    private Stance stance(RuleMatch match, ClaimTemplate template, String clean) {
        if (template.has("fullname") || template.has("short")) {
            return Stance.PLAIN;
        }
        Optional<Span> text = template.has("text") ? match.group(template.object()) : Optional.empty();
        int to = text.map(Span::from).orElse(match.to());
        return stances.of(match.masked(), match.from(), to, clean)
                .with(template.option("modality"), template.option("polarity"));
    }

    private static Draft draft(
            RuleMatch match,
            ClaimTemplate template,
            Role subject,
            Role object,
            Optional<Mention> time,
            Stance stance,
            String clean) {
        Span span = span(match, List.of(subject, object), time);
        return new Draft(
                kind(template, subject, object, stance),
                subject,
                property(template, subject, object),
                object,
                Arguments.qualifiers(match, template, clean),
                time,
                stance,
                span.from(),
                span.to(),
                match.rule().name());
    }

    /** Where the rule fits in the clean text, with the date and the roles that stand in the sentence. */
    private static Span span(RuleMatch match, List<Role> roles, Optional<Mention> time) {
        Masked masked = match.masked();
        int start = masked.start(match.from());
        int end = masked.end(match.to());
        for (Role role : roles) {
            boolean isHere =
                    role.mention().map(mention -> masked.indexOf(mention) >= 0).orElse(true);
            if (role.stands() && isHere) {
                start = Math.min(start, role.start());
                end = Math.max(end, role.end());
            }
        }
        if (time.isPresent()) {
            start = Math.min(start, time.get().start());
            end = Math.max(end, time.get().end());
        }
        return new Span(start, end);
    }

    /** The kind of the template, or, where it says so, that which things of the type of subject or object have. */
    private static String kind(ClaimTemplate template, Role subject, Role object, Stance stance) {
        if (!stance.isStatement()) {
            return stance.kind();
        }
        boolean isOfMission = isOfMission(template, object);
        Role deciding = isOfMission || template.option("kindof").equals("object") ? object : subject;
        return deciding.mention()
                .filter(mention -> isOfMission || template.has("kindof") || isBase(template, subject))
                .filter(mention -> mention.type() != EntityType.ORGAN)
                .map(mention -> mention.type().name().toLowerCase(Locale.ROOT))
                .orElse(template.kind());
    }

    private static String property(ClaimTemplate template, Role subject, Role object) {
        if (isBase(template, subject)) {
            return BASE;
        }
        return isOfMission(template, object) ? OF_MISSIONS.get(template.property()) : template.property();
    }

    /** Whether it is the seat of a force or an operation. */
    private static boolean isBase(ClaimTemplate template, Role subject) {
        return template.property().equals(Context.SEAT)
                && subject.mention()
                        .filter(mention -> MISSIONS.contains(mention.type()))
                        .isPresent();
    }

    /**
     * Who is said to belong to the operation that the text is about contributes to it, and so does who joins a force, from
     * which it withdraws when it leaves; but a force may have members.
     */
    private static boolean isOfMission(ClaimTemplate template, Role object) {
        return template.kind().equals("membership")
                && OF_MISSIONS.containsKey(template.property())
                && object.mention()
                        .filter(mention -> mention.type() == EntityType.OPERATION
                                || mention.type() == EntityType.FORCE
                                        && (EVENTS.contains(template.property()) || template.has(Context.TAKING_PART)))
                        .filter(mention -> mention.isAnaphor() || mention.via() == Mention.Via.CONTEXT)
                        .isPresent();
    }
}
