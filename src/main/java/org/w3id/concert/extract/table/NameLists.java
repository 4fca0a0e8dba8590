package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;
import org.w3id.concert.extract.rule.RuleMatch.Span;
import org.w3id.concert.extract.table.Listed.Remark;

/** Reads lists of names, by the words of {@code tables.txt} that stand before, between and behind them. Immutable. */
final class NameLists {
    private static final EntityType[] NAMES = {
        EntityType.STATE, EntityType.ORGANIZATION, EntityType.NAME, EntityType.PLACE
    };
    private static final Pattern SIGNS = Pattern.compile("\\[[^\\[\\]]{1,9}\\]|[\\s.*†‡\\d]+");
    private static final Pattern COUNTED =
            Pattern.compile("[^(),;:–—]{0,30}(?:\\((?<names>[^()]*)\\)\\.?|(?::| ?[–—]) (?<rest>.*))", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("; ?[Nn]ote\\b");
    private final Pattern piece;
    private final Pattern joint;
    private final Pattern lead;
    private final Pattern unknown;
    private final Pattern remark;
    private final Pattern beforeDate;

    private NameLists(String between, String before, String within, String beforeDates) {
        this.joint = Pattern.compile(" " + between + " ");
        this.piece = Pattern.compile(
                "(?:\\([^()]*\\)|\\[[^\\[\\]]*\\]|(?!" + joint + "|, | ?[;\\n•/] ?).)+", Pattern.DOTALL);
        this.lead = Pattern.compile("(?:\\s|\\(\\d[^()]*\\)|[-–:•]|" + before + " )*", Pattern.CASE_INSENSITIVE);
        String word = "\\p{Lu}[\\p{L}'’-]+";
        this.unknown = Pattern.compile(word + "(?: (?:" + within + " )?" + word + "){0,3}");
        this.beforeDate = Pattern.compile(beforeDates);
        this.remark =
                Pattern.compile("\\(([^()]*)\\)|(?: [-–—] |: )(.*)|((?:" + beforeDates + " | (?=[12]\\d{3}\\b)).*)");
    }

    static NameLists of(Sections tables) {
        return new NameLists(
                tables.any("between names"),
                tables.any("before names"),
                tables.any("within names"),
                tables.any("before dates"));
    }

    /** Whether the cell holds little else than a list of names. */
    boolean isList(CellText cell) {
        long plain = of(cell).stream().filter(Listed::isPlain).count();
        return plain > 0 && plain * 5 >= 4L * pieces(inner(cell)).size();
    }

    List<Listed> of(CellText cell) {
        boolean isAmongKnown = cell.all(EntityType.STATE).size() > 1;
        return inList(inner(cell), isAmongKnown);
    }

    /** The names behind a number, or in brackets behind it: "10 (Brunei, ...)"; what a note adds is none of them. */
    private static CellText inner(CellText cell) {
        Optional<Mention> number = at(cell, cell.start(), EntityType.NUMBER);
        Matcher counted =
                COUNTED.matcher(cell.clean()).region(number.map(Mention::end).orElse(cell.end()), cell.end());
        Matcher note = NOTE.matcher(cell.clean()).region(cell.start(), cell.end());
        int end = note.find() ? note.start() : cell.end();
        return counted.matches()
                ? counted.start("names") < 0
                        ? cell.from(counted.start("rest"))
                        : cell.between(counted.start("names"), counted.end("names"))
                : cell.between(cell.start(), end);
    }

    private List<Listed> inList(CellText cell, boolean isAmongKnown) {
        List<Listed> listed = new ArrayList<>();
        Optional<Mention> leading = Optional.empty();
        boolean joinsNext = false;
        for (Span piece : pieces(cell)) {
            int from = behindLead(cell, piece.from(), piece.to());
            Optional<Mention> date = at(cell, from, EntityType.DATE);
            if (date.isPresent()) {
                leading = date;
                from = behindLead(cell, date.get().end(), piece.to());
            }
            Optional<Listed> name = name(cell, from, piece.to(), isAmongKnown);
            if (name.isPresent()) {
                listed.add(name.get().ifUndated(leading));
                if (joinsNext && name.get().isDated()) {
                    share(listed, name.get().remarks());
                }
            }
            joinsNext =
                    joint.matcher(cell.clean()).region(piece.to(), cell.end()).lookingAt();
        }
        return listed;
    }

    /** "Nepal and Bhutan (2004)": what is said behind the last of two is said of both, where others have their own. */
    private static void share(List<Listed> listed, List<Remark> remarks) {
        int before = listed.size() - 2;
        boolean isOfBoth = before == 0 || before > 0 && listed.get(before - 1).isDated();
        if (isOfBoth && !listed.get(before).isDated()) {
            listed.set(before, listed.get(before).with(remarks));
        }
    }

    /** What commas and "and" part, unless they stand within a name. */
    private List<Span> pieces(CellText cell) {
        List<Span> pieces = new ArrayList<>();
        Matcher matcher = piece.matcher(cell.clean()).region(cell.start(), cell.end());
        int within = -1;
        while (matcher.find()) {
            if (within > matcher.start()) {
                int last = pieces.size() - 1;
                pieces.set(last, new Span(pieces.get(last).from(), matcher.end()));
            } else if (!matcher.group().isBlank()) {
                pieces.add(new Span(matcher.start(), matcher.end()));
            }
            within = endOfNameAt(cell, matcher.end());
        }
        return pieces;
    }

    /** Where the name ends in the midst of which an offset lies; -1 where there is none. */
    private static int endOfNameAt(CellText cell, int offset) {
        return cell.mentions().stream()
                .filter(mention -> mention.start() < offset && offset < mention.end())
                .mapToInt(Mention::end)
                .max()
                .orElse(-1);
    }

    private int behindLead(CellText cell, int from, int to) {
        Matcher matcher = lead.matcher(cell.clean()).region(from, to);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    private static Optional<Mention> at(CellText cell, int from, EntityType... types) {
        return cell.all(types).stream()
                .filter(mention -> mention.start() == from && !mention.isAdjective())
                .findFirst();
    }

    private Optional<Listed> name(CellText cell, int from, int to, boolean isAmongKnown) {
        Optional<Mention> known = at(cell, from, NAMES);
        Optional<Mention> name = known.isPresent()
                ? known.filter(mention -> mention.type() == EntityType.STATE && !goesOn(cell, mention.end(), to)
                        || isAlone(cell, mention.end(), to))
                : isAmongKnown ? unknown(cell, from, to) : Optional.empty();
        return name.map(found -> new Listed(found, remarks(cell, found.end(), to), isAlone(cell, found.end(), to)));
    }

    /** "Netherlands Antilles" is another name. */
    private static boolean goesOn(CellText cell, int from, int to) {
        return from + 1 < to
                && cell.clean().charAt(from) == ' '
                && Character.isUpperCase(cell.clean().charAt(from + 1));
    }

    private Optional<Mention> unknown(CellText cell, int from, int to) {
        Matcher name = unknown.matcher(cell.clean()).region(from, to);
        return name.lookingAt() && isAlone(cell, name.end(), to)
                ? Optional.of(Mention.of(from, name.end(), Entity.of(EntityType.NAME, name.group()), Via.PHRASE))
                : Optional.empty();
    }

    /** Whether nothing but remarks and signs stands behind a name. */
    private boolean isAlone(CellText cell, int from, int to) {
        String rest = remark.matcher(cell.clean().substring(from, to)).replaceAll("");
        return SIGNS.matcher(rest).replaceAll("").isEmpty();
    }

    /** Whether the words before a date only say that it is one. */
    boolean isBeforeDate(String words) {
        return words.isBlank() || beforeDate.matcher(words.strip()).matches();
    }

    /** What stands in brackets, or behind a dash, after a name. */
    List<Remark> remarks(CellText cell, int from, int to) {
        Matcher found = remark.matcher(cell.clean()).region(from, to);
        if (!found.find()) {
            return List.of();
        }
        int group = found.group(1) != null ? 1 : found.group(2) != null ? 2 : 3;
        List<Remark> remarks = new ArrayList<>();
        int start = found.start(group);
        for (int at = start; at < found.end(group); at++) {
            if (",;".indexOf(cell.clean().charAt(at)) >= 0 && endOfNameAt(cell, at) < 0) {
                remarks.add(remark(cell, start, at));
                start = at + 1;
            }
        }
        remarks.add(remark(cell, start, found.end(group)));
        return remarks;
    }

    private static Remark remark(CellText cell, int start, int end) {
        Optional<Mention> date = cell.all(EntityType.DATE).stream()
                .filter(mention -> mention.start() >= start && mention.end() <= end)
                .findFirst();
        return new Remark(cell.clean().substring(start, end).strip(), date);
    }
}
