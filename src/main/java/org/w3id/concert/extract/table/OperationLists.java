package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * The claims of an item in a list of operations: whose it is, and what parts that are nothing but places or dates say,
 * as in "AMIS (Sudan, 2004–2007)" and "EULEX – Kosovo – since 2008". Immutable.
 */
final class OperationLists {
    private static final String KIND = "operation";
    private static final String RULE = "table";
    private static final Pattern ACRONYM =
            Pattern.compile("\\p{Lu}{2}[\\p{Lu}\\p{N}-]{1,9}(?: \\p{Lu}[\\p{L}\\p{N}-]+){0,3}(?= ?[(,:–—]| -|$)");
    private static final Pattern BREAK = Pattern.compile("[(),;:.]| [–—-] ");
    private static final Pattern JOINTS = Pattern.compile("[\\s/&]*");
    private final Pattern between;
    private final Pattern since;
    private final Pattern lasting;

    OperationLists(Sections tables) {
        this.between = Pattern.compile("(?:" + tables.any("between names") + "|" + tables.any("before places") + ")");
        this.since = Pattern.compile(tables.any("before dates") + " ");
        this.lasting = tables.pattern("lasting");
    }

    List<Draft> of(CellValue value) {
        return name(value.cell()).map(name -> claims(value, name)).orElse(List.of());
    }

    /** The operation with which an item begins, perhaps behind its date; an abbreviation that no list has is one too. */
    private static Optional<Mention> name(CellText item) {
        Optional<Mention> date = item.mentions().stream()
                .findFirst()
                .filter(first -> first.type() == EntityType.DATE && first.start() == item.start());
        int from = date.map(Mention::end).orElse(item.start());
        Matcher sign =
                Pattern.compile("[\\s:–—-]*(?:[Tt]he )?").matcher(item.clean()).region(from, item.end());
        int start = sign.lookingAt() ? sign.end() : from;
        Optional<Mention> known = item.mentions().stream()
                .filter(mention -> mention.start() <= start && start < mention.end())
                .findFirst();
        Matcher acronym = ACRONYM.matcher(item.clean()).region(start, item.end());
        return known.filter(mention -> mention.type() != EntityType.NAME).isPresent() || !acronym.lookingAt()
                ? known.filter(mention -> mention.type() == EntityType.OPERATION)
                : Optional.of(
                        Mention.of(start, acronym.end(), Entity.of(EntityType.OPERATION, acronym.group()), Via.PHRASE));
    }

    private List<Draft> claims(CellValue value, Mention name) {
        CellText item = value.cell();
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(item, name, value.column().property(), value.subject()));
        item.mentions().stream()
                .filter(mention -> mention.end() <= name.start())
                .forEach(date -> drafts.addAll(dates(item, name, date, "")));
        drafts.addAll(parts(name, item, name.end()));
        return drafts;
    }

    /** What those parts of words that are nothing but places or dates say of an operation. */
    List<Draft> parts(Mention name, CellText item, int from) {
        List<Draft> drafts = new ArrayList<>();
        int start = from;
        Matcher sign = BREAK.matcher(item.clean()).region(start, item.end());
        while (sign.find()) {
            if (!isWithin(item, sign.start())) {
                drafts.addAll(part(item, name, start, sign.start()));
                start = sign.end();
            }
        }
        drafts.addAll(part(item, name, start, item.end()));
        return drafts;
    }

    private static boolean isWithin(CellText item, int offset) {
        return item.mentions().stream().anyMatch(mention -> mention.start() <= offset && offset < mention.end());
    }

    private List<Draft> part(CellText item, Mention name, int start, int end) {
        List<Mention> within = item.mentions().stream()
                .filter(mention -> mention.start() >= start && mention.end() <= end)
                .toList();
        String rest = rest(item, within, start, end);
        if (within.size() == 1 && within.get(0).type() == EntityType.DATE) {
            String words = since.matcher(rest + " ").replaceAll("");
            boolean isDate =
                    JOINTS.matcher(lasting.matcher(words).replaceAll("")).matches();
            return isDate ? dates(item, name, within.get(0), rest) : List.of();
        }
        boolean arePlaces = !within.isEmpty()
                && within.stream().allMatch(OperationLists::isPlace)
                && JOINTS.matcher(between.matcher(rest).replaceAll("")).matches();
        return arePlaces
                ? within.stream()
                        .map(place -> draft(item, name, "takes place in", Role.of(place)))
                        .toList()
                : List.of();
    }

    private static boolean isPlace(Mention mention) {
        return switch (mention.type()) {
            case STATE, PLACE, NAME -> !mention.isAdjective();
            default -> false;
        };
    }

    private static String rest(CellText item, List<Mention> within, int start, int end) {
        StringBuilder rest = new StringBuilder();
        int from = start;
        for (Mention mention : within) {
            rest.append(item.clean(), from, mention.start()).append(' ');
            from = mention.end();
        }
        return rest.append(item.clean(), from, end).toString();
    }

    /** An interval has two ends; one date is the beginning, of what goes on where words such as "present" say so. */
    private List<Draft> dates(CellText item, Mention name, Mention date, String words) {
        String[] ends = date.entity().name().split("/", 2);
        boolean isEnded = ends.length == 2 && !ends[1].isEmpty() && !ends[1].equals("..");
        boolean isLasting = lasting.matcher(words + " " + item.form(date)).find();
        Stream<Draft> started = Stream.of(dated(item, name, "started", date.called(ends[0])));
        Stream<Draft> ended =
                Stream.of(ends).skip(1).filter(end -> isEnded).map(end -> dated(item, name, "ended", date.called(end)));
        Stream<Draft> status = Stream.of("ongoing")
                .filter(ongoing -> isLasting && !isEnded)
                .map(ongoing -> draft(item, name, "status", Role.word(ongoing)));
        return Stream.of(started, ended, status).flatMap(drafts -> drafts).toList();
    }

    private static Draft dated(CellText item, Mention name, String property, Mention date) {
        return draft(item, name, property, Role.of(date)).at(date);
    }

    private static Draft draft(CellText item, Mention name, String property, Role object) {
        return Draft.fact(KIND, Role.of(name), property, object, item.start(), item.end(), RULE);
    }
}
