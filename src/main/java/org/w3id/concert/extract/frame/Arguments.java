package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
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

/** What fills the subject and the object of a claim whose rule fits. Immutable. */
final class Arguments {
    private static final Set<EntityType> BODIES = Set.of(EntityType.ORGANIZATION);
    /** Forces and operations have tasks of their own. */
    private static final Set<EntityType> ACTORS =
            Set.of(EntityType.ORGANIZATION, EntityType.FORCE, EntityType.OPERATION);

    private static final Set<EntityType> MISSIONS = Set.of(EntityType.FORCE, EntityType.OPERATION);
    /** Behind the two signs of a mention. */
    private static final String OWNER = "'s";

    private static final int LONGEST_SHORT = 9;
    private final Exclusions exclusions;
    private final FunctionPhrases phrases;
    private final Seats seats;
    private final JoinedObjects joined;

    Arguments(FunctionPhrases phrases, Exclusions exclusions, Seats seats, JoinedObjects joined) {
        this.joined = joined;
        this.exclusions = exclusions;
        this.seats = seats;
        this.phrases = phrases;
    }

    List<Role> subjects(RuleMatch match, ClaimTemplate template, String clean, Context context) {
        boolean isDenied = template.option("polarity").equals("-");
        return exclusions.isExcepted(match) && !isDenied || exclusions.isAside(match, template)
                ? List.of()
                : plain(match, template, template.subject(), clean, context).stream()
                        .map(role -> seats.holder(role, template, context))
                        .toList();
    }

    List<Role> objects(RuleMatch match, ClaimTemplate template, String clean, Context context, Optional<Mention> time) {
        Optional<Span> span = match.group(base(template.object()));
        if (template.object().equals("date")) {
            return time.map(Role::of).stream().toList();
        }
        if (template.has("text") || template.has("whole")) {
            return span.map(found -> functions(match.masked(), found, template, clean))
                    .orElse(List.of());
        }
        if (template.has("short") || template.has("fullname") || template.has("phrase")) {
            return wording(match, template, span, clean).stream().toList();
        }
        return joined.with(plain(match, template, template.object(), clean, context), match, template);
    }

    /** A name or a phrase as the text has it. */
    private static Optional<Role> wording(RuleMatch match, ClaimTemplate template, Optional<Span> span, String clean) {
        if (template.has("short")) {
            return shortForm(match, template, clean);
        }
        return template.has("fullname")
                ? fullName(match, template, clean)
                : span.map(found -> words(match.masked(), found, clean));
    }

    /** The functions of a list; the one of what is only one. */
    private List<Role> functions(Masked masked, Span span, ClaimTemplate template, String clean) {
        return template.has("text")
                ? phrases.listed(masked, span, clean, template.has("words"))
                : phrases.whole(masked, span, clean);
    }

    /** An abbreviation or the full name is no alias. */
    private static boolean isNameItself(Role role, Mention mention) {
        return role.label().equals(mention.entity().name())
                || role.label().equals(mention.entity().fullName());
    }

    static String base(String group) {
        return group.endsWith("?") ? group.substring(0, group.length() - 1) : group;
    }

    private static List<Role> plain(
            RuleMatch match, ClaimTemplate template, String spec, String clean, Context context) {
        if (spec.startsWith("\"")) {
            return composed(match, template, spec.replace("\"", ""), clean, context);
        }
        return mentions(match, template, spec, context).stream().map(Role::of).toList();
    }

    private static List<Mention> mentions(RuleMatch match, ClaimTemplate template, String spec, Context context) {
        if (match.group(base(spec)).isPresent()) {
            return base(spec).equals("s") ? accepted(match.mentions("s")) : match.mentions(base(spec));
        }
        Optional<Mention> here =
                spec.endsWith("?") ? owner(match, spec).or(() -> before(match, template, spec)) : Optional.empty();
        if (here.isPresent()) {
            return List.of(here.get());
        }
        if (spec.equals("bodies?")) {
            return together(match, context);
        }
        Context said = namesBody(match, template) ? context.withoutMission() : context;
        List<Mention> given = spec.endsWith("?") ? said.inPlaceOf(base(spec), template) : List.of();
        return !base(spec).equals("set") || isAsMany(match, given)
                ? given.stream().map(Mention::fromContext).toList()
                : List.of();
    }

    /** "announced its withdrawal from the Union and left in 2000": it left no force that the text spoke of before. */
    private static boolean namesBody(RuleMatch match, ClaimTemplate template) {
        return template.property().equals(Context.LEFT)
                && match.masked().mentions(0, match.to()).stream()
                        .anyMatch(mention -> BODIES.contains(mention.type()) && !mention.isAnaphor());
    }

    /** "its members": what the words of the rule themselves point to. */
    private static Optional<Mention> owner(RuleMatch match, String spec) {
        return match.masked().mentions(match.from(), match.to()).stream()
                .filter(mention -> mention.via() == Mention.Via.POSSESSIVE && BODIES.contains(mention.type()))
                .filter(mention -> spec.equals("o?"))
                .findFirst();
    }

    /** What the sentence named before: the one thing of the types that may be meant, or the first force or operation. */
    private static Optional<Mention> before(RuleMatch match, ClaimTemplate template, String spec) {
        Set<EntityType> types =
                switch (spec) {
                    case "o?" -> ofBody(template);
                    case "f?", "p?" -> MISSIONS;
                    default -> Set.of();
                };
        boolean beginsWithOwner = match.masked().text().startsWith(OWNER, match.from() + OWNER.length());
        int to = beginsWithOwner ? match.from() + OWNER.length() : match.from();
        List<Mention> named = match.masked().mentions(0, to).stream()
                .filter(mention -> types.contains(mention.type()))
                .toList();
        boolean isOne = named.stream().map(Mention::entity).distinct().count() == 1;
        if (types == MISSIONS && !isOne) {
            return named.stream().findFirst();
        }
        return named.stream()
                .filter(mention -> isOne && mayBeMeant(template, mention.type()))
                .reduce((earlier, later) -> later);
    }

    private static Set<EntityType> ofBody(ClaimTemplate template) {
        return switch (template.kind()) {
            case "membership", "function" -> ACTORS;
            default -> BODIES;
        };
    }

    /** States belong to what the text is about rather than to what the sentence names, but for its force or operation. */
    private static boolean mayBeMeant(ClaimTemplate template, EntityType type) {
        return !template.kind().equals("membership") || MISSIONS.contains(type) && Context.isOfMission(template, type);
    }

    /** "none of the three": the first company of bodies that is as large as the sentence says. */
    private static List<Mention> together(RuleMatch match, Context context) {
        return context.companies().stream()
                .filter(bodies -> bodies.size() > 1 && isAsMany(match, bodies))
                .findFirst()
                .map(bodies -> bodies.stream().map(Mention::fromContext).toList())
                .orElse(List.of());
    }

    /** "all three": the context must give as many as the number of the group {@code many}, where there is one. */
    private static boolean isAsMany(RuleMatch match, List<Mention> given) {
        return match.mentions("many").stream()
                .allMatch(number -> number.entity().name().equals(String.valueOf(given.size())));
    }

    /** A text of the rule, in which {o} stands for the mention of the group o, {o?} for what the context gives, {w} for words. */
    private static List<Role> composed(
            RuleMatch match, ClaimTemplate template, String words, String clean, Context context) {
        String label = words;
        for (String group : List.of("o", "s", "l", "p", "f", "i", "n", "m")) {
            for (String spec : List.of(group, group + "?")) {
                List<Mention> mentions =
                        label.contains("{" + spec + "}") ? mentions(match, template, spec, context) : List.of();
                label = mentions.isEmpty()
                        ? label
                        : label.replace(
                                "{" + spec + "}", mentions.get(0).entity().name());
            }
        }
        Optional<Span> span = match.group("w");
        label = span.isPresent()
                ? label.replace("{w}", words(match.masked(), span.get(), clean).label())
                : label;
        return label.contains("{") ? List.of() : List.of(described(match, label));
    }

    /** What has no name: where the rule says which words stand for it (group {@code m}), an operation that they mean. */
    private static Role described(RuleMatch match, String label) {
        return match.group("m")
                .map(words -> Mention.of(
                        match.masked().start(words.from()),
                        match.masked().end(words.to()),
                        Entity.of(EntityType.OPERATION, label),
                        Mention.Via.DESCRIPTION))
                .map(Role::of)
                .orElseGet(() -> Role.word(label));
    }

    /** A list in which no state is known is believed only if it has two names or more. */
    private static List<Mention> accepted(List<Mention> mentions) {
        boolean isUnknown = mentions.stream().allMatch(mention -> mention.type() == EntityType.NAME);
        return isUnknown && mentions.size() < 2 ? List.of() : mentions;
    }

    /** The abbreviation that the text gives; else the usual one. */
    private static Optional<Role> shortForm(RuleMatch match, ClaimTemplate template, String clean) {
        List<Mention> forms = new ArrayList<>(match.mentions(template.options().get("same")));
        forms.addAll(match.mentions(base(template.object())));
        List<Mention> shortened = forms.stream()
                .filter(mention ->
                        !mention.entity().name().equals(mention.entity().fullName()))
                .toList();
        return shortened.stream()
                .filter(mention -> isAbbreviation(clean.substring(mention.start(), mention.end())))
                .map(mention -> Role.of(mention).called(clean.substring(mention.start(), mention.end())))
                .findFirst()
                .or(() -> shortened.stream().map(Role::of).findFirst());
    }

    private static boolean isAbbreviation(String form) {
        return form.length() <= LONGEST_SHORT && form.matches("\\p{Lu}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d]*");
    }

    private static Optional<Role> fullName(RuleMatch match, ClaimTemplate template, String clean) {
        List<Mention> forms = new ArrayList<>(match.mentions(base(template.subject())));
        forms.addAll(match.mentions(template.options().get("same")));
        return forms.stream()
                .filter(mention -> mention.end() - mention.start()
                        > mention.entity().name().length() + 3)
                .findFirst()
                .map(mention -> Role.of(mention).called(named(mention, clean)));
    }

    /** As the text has it, but not in capitals throughout. */
    private static String named(Mention mention, String clean) {
        String name = clean.substring(mention.start(), mention.end()).replaceAll("\\s+", " ");
        String full = mention.entity().fullName();
        return name.equalsIgnoreCase(full) ? full : name;
    }

    static Role words(Masked masked, Span span, String clean) {
        int start = masked.start(span.from());
        int end = masked.end(span.to());
        List<Mention> mentions = masked.mentions(span.from(), span.to());
        boolean isMention = mentions.size() == 1 && span.to() - span.from() == 2;
        return new Role(
                clean.substring(start, end).replaceAll("\\s+", " "),
                "",
                start,
                end,
                isMention ? Optional.of(mentions.get(0)) : Optional.empty());
    }

    /** The qualifiers that a template names: a mention, or the words of a group that holds none. */
    static Map<String, Role> qualifiers(RuleMatch match, ClaimTemplate template, String clean) {
        Map<String, Role> qualifiers = new java.util.TreeMap<>();
        template.qualifiers().forEach((name, value) -> {
            if (value.startsWith("\"")) {
                qualifiers.put(name, Role.word(value.replace("\"", "")));
            } else {
                match.mentions(value).stream()
                        .findFirst()
                        .map(Role::of)
                        .or(() -> match.group(value).map(span -> words(match.masked(), span, clean)))
                        .ifPresent(role -> qualifiers.put(name, role));
            }
        });
        return qualifiers;
    }
}
