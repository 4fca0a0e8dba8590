package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Masked;
import org.w3id.concert.extract.rule.RuleMatch;
import org.w3id.concert.extract.rule.RuleMatch.Span;

/** Makes the claims of a rule that fits: one for each subject and each object, with its date and its stance. Immutable. */
final class ClaimMaker {
    private static final Set<String> OWN_OPTIONS = Set.of(
            "time", "modality", "polarity", "text", "phrase", "fullname", "short", "same", "different", "kindof");
    private final Timing timing;
    private final Stances stances;
    private final Phrases phrases;
    private final Functions functions;

    ClaimMaker(Timing timing, Stances stances, Phrases phrases, Functions functions) {
        this.timing = timing;
        this.stances = stances;
        this.phrases = phrases;
        this.functions = functions;
    }

    static boolean isDate(Mention mention) {
        return mention.type() == EntityType.DATE;
    }

    List<Draft> make(RuleMatch match, String clean, Optional<Mention> topic) {
        List<Draft> drafts = new ArrayList<>();
        for (ClaimTemplate template : match.rule().claims()) {
            if (holds(match, template)) {
                drafts.addAll(claims(match, template, clean, topic));
            }
        }
        return drafts;
    }

    /** Whether the conditions of the options hold: that two groups are the same entity, or that they are not. */
    private static boolean holds(RuleMatch match, ClaimTemplate template) {
        List<Mention> subjects = match.mentions(base(template.subject()));
        List<Mention> same = match.mentions(template.options().getOrDefault("same", ""));
        List<Mention> different = match.mentions(template.options().getOrDefault("different", ""));
        if (!same.isEmpty()
                && !subjects.isEmpty()
                && !same.get(0).entity().equals(subjects.get(0).entity())) {
            return false;
        }
        return different.isEmpty()
                || subjects.isEmpty()
                || !different.get(0).entity().equals(subjects.get(0).entity());
    }

    private static String base(String group) {
        return group.endsWith("?") ? group.substring(0, group.length() - 1) : group;
    }

    private List<Draft> claims(RuleMatch match, ClaimTemplate template, String clean, Optional<Mention> topic) {
        Stance stance = stance(match, template, clean);
        List<Draft> drafts = new ArrayList<>();
        for (Role subject : roles(match, template, template.subject(), clean, topic)) {
            Optional<Mention> time = time(match, template, subject);
            for (Role object : objects(match, template, clean, topic, time)) {
                if (!subject.label().equals(object.label())
                        || template.options().containsKey("short")) {
                    drafts.add(draft(match, template, subject, object, time, stance));
                }
            }
        }
        return drafts;
    }

    private List<Role> objects(
            RuleMatch match, ClaimTemplate template, String clean, Optional<Mention> topic, Optional<Mention> time) {
        return template.object().equals("date")
                ? time.map(Role::of).stream().toList()
                : roles(match, template, template.object(), clean, topic);
    }

    private List<Role> roles(
            RuleMatch match, ClaimTemplate template, String spec, String clean, Optional<Mention> topic) {
        if (spec.startsWith("\"")) {
            return composed(match, spec.replace("\"", ""), topic);
        }
        Optional<Span> span = match.group(base(spec));
        boolean isObject = spec.equals(template.object());
        if (span.isEmpty()) {
            return spec.endsWith("?") ? topic.map(Role::of).stream().toList() : List.of();
        }
        if (isObject && template.options().containsKey("text")) {
            return phrases.split(match.masked(), span.get()).stream()
                    .map(part -> phrase(match.masked(), part, clean))
                    .toList();
        }
        if (isObject && template.options().containsKey("short")) {
            return match.mentions(base(spec)).stream()
                    .filter(mention ->
                            !mention.entity().name().equals(mention.entity().fullName()))
                    .map(Role::of)
                    .toList();
        }
        if (isObject && template.options().containsKey("fullname")) {
            return fullName(match, template, clean).stream().toList();
        }
        List<Mention> mentions = match.mentions(base(spec));
        if (isObject && template.options().containsKey("phrase")) {
            return List.of(words(match.masked(), span.get(), clean));
        }
        return accepted(mentions).stream().map(ClaimMaker::role).toList();
    }

    /** A text of the rule, in which {o} stands for the mention of the group o. */
    private static List<Role> composed(RuleMatch match, String words, Optional<Mention> topic) {
        String label = words;
        for (Map.Entry<String, Span> group : match.groups().entrySet()) {
            String sign = "{" + group.getKey() + "}";
            if (label.contains(sign)) {
                List<Mention> mentions = match.mentions(group.getKey());
                label = mentions.isEmpty()
                        ? label
                        : label.replace(sign, mentions.get(0).entity().name());
            }
        }
        return label.contains("{") ? List.of() : List.of(Role.word(label));
    }

    /** A list in which no state is known is believed only if it has two names or more. */
    private static List<Mention> accepted(List<Mention> mentions) {
        boolean isUnknown = mentions.stream().allMatch(mention -> mention.type() == EntityType.NAME);
        return isUnknown && mentions.size() < 2 ? List.of() : mentions;
    }

    private static Role role(Mention mention) {
        return Role.of(mention);
    }

    private static Optional<Role> fullName(RuleMatch match, ClaimTemplate template, String clean) {
        List<Mention> forms = new ArrayList<>(match.mentions(base(template.subject())));
        forms.addAll(match.mentions(template.options().get("same")));
        return forms.stream()
                .filter(mention -> mention.end() - mention.start()
                        > mention.entity().name().length() + 3)
                .findFirst()
                .map(mention -> Role.of(mention)
                        .called(clean.substring(mention.start(), mention.end()).replaceAll("\\s+", " ")));
    }

    private static Role words(Masked masked, Span span, String clean) {
        int start = masked.start(span.from());
        int end = masked.end(span.to());
        List<Mention> mentions = masked.mentions(span.from(), span.to());
        String label = clean.substring(start, end).replaceAll("\\s+", " ");
        return new Role(
                label,
                "",
                start,
                end,
                mentions.size() == 1 && span.to() - span.from() == 2 ? Optional.of(mentions.get(0)) : Optional.empty());
    }

    private Role phrase(Masked masked, Phrases.Part part, String clean) {
        Role words = words(masked, part.span(), clean);
        String label = part.verb().isEmpty() ? words.label() : part.verb() + " " + words.label();
        return functions
                .of(label)
                .map(function ->
                        new Role(function.label(), function.ref(), words.start(), words.end(), Optional.empty()))
                .orElseGet(() -> words.called(label));
    }

    private Optional<Mention> time(RuleMatch match, ClaimTemplate template, Role subject) {
        return switch (template.time()) {
            case "none" -> Optional.empty();
            case "near" ->
                subject.mention()
                        .flatMap(mention -> timing.ofItem(match, base(template.subject()), mention))
                        .or(() -> timing.near(match));
            default -> match.mentions(template.time()).stream().findFirst();
        };
    }

    private Stance stance(RuleMatch match, ClaimTemplate template, String clean) {
        Optional<Span> text =
                template.options().containsKey("text") ? match.group(template.object()) : Optional.empty();
        int to = text.map(Span::from).orElse(match.to());
        Stance stance = stances.of(match.masked(), match.from(), to, clean);
        return stance.with(
                template.options().getOrDefault("modality", ""),
                template.options().getOrDefault("polarity", ""));
    }

    private Draft draft(
            RuleMatch match, ClaimTemplate template, Role subject, Role object, Optional<Mention> time, Stance stance) {
        Masked masked = match.masked();
        int start = masked.start(match.from());
        int end = masked.end(match.to());
        for (Role role : List.of(subject, object)) {
            if (isHere(masked, role)) {
                start = Math.min(start, role.start());
                end = Math.max(end, role.end());
            }
        }
        if (time.isPresent()) {
            start = Math.min(start, time.get().start());
            end = Math.max(end, time.get().end());
        }
        return new Draft(
                kind(match, template),
                subject,
                template.property(),
                object,
                qualifiers(match, template),
                time,
                stance,
                start,
                end,
                match.rule().name());
    }

    /** The kind of the template, or that which names of the type of a group have. */
    private static String kind(RuleMatch match, ClaimTemplate template) {
        List<Mention> mentions = match.mentions(template.options().getOrDefault("kindof", ""));
        return mentions.isEmpty()
                ? template.kind()
                : mentions.get(0).type().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isHere(Masked masked, Role role) {
        return role.stands()
                && role.mention().map(mention -> masked.indexOf(mention) >= 0).orElse(true);
    }

    private static Map<String, Role> qualifiers(RuleMatch match, ClaimTemplate template) {
        Map<String, Role> qualifiers = new TreeMap<>();
        template.options().forEach((name, value) -> {
            if (value.startsWith("\"")) {
                qualifiers.put(name, Role.word(value.replace("\"", "")));
            } else if (!OWN_OPTIONS.contains(name)) {
                match.mentions(value).stream().findFirst().map(Role::of).ifPresent(role -> qualifiers.put(name, role));
            }
        });
        return qualifiers;
    }
}
