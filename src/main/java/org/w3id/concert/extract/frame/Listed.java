package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Mention.Via;

/**
 * One name of a list in a cell or behind a label, with what is said of it in brackets or behind a dash: "Nepal and Bhutan
 * (2004)", "Fiji – joined 1996, suspended 2006–2010".
 *
 * @param remarks what is said of it, in parts; each may hold a date
 * @param isPlain whether nothing else stands beside the name
 */
record Listed(Mention name, List<Remark> remarks, boolean isPlain) {
    private static final Set<EntityType> NAMES =
            Set.of(EntityType.STATE, EntityType.ORGANIZATION, EntityType.NAME, EntityType.PLACE);
    private static final Pattern PIECE =
            Pattern.compile("(?:\\([^()]*\\)|\\[[^\\[\\]]*\\]|(?! (?:and|&) |, | ?[;\\n•/] ?).)+", Pattern.DOTALL);
    private static final Pattern LEAD = Pattern.compile(
            "(?:\\s|\\(\\d+\\)|[-–:•]|(?:and|the|as well as|plus|also|both|namely|originally|kingdom of) )*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: (?:(?:and|of|the) )?\\p{Lu}[\\p{L}'’-]+){0,3}");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|(?: [-–—] |: )(.*)|((?:since|from|in) .*)");

    /** What is said of a name, with its date. */
    record Remark(String words, Optional<Mention> date) {}

    Listed {
        remarks = List.copyOf(remarks);
    }

    /** Dates of the name that stand without words that say of what. */
    private boolean isDated() {
        return remarks.stream().anyMatch(remark -> remark.date().isPresent());
    }

    private Listed with(List<Remark> others) {
        return new Listed(name, others, isPlain);
    }

    /** Whether the cell holds little else than a list of names. */
    static boolean isList(String clean, CellText cell) {
        List<Listed> names = of(clean, cell);
        long plain = names.stream().filter(Listed::isPlain).count();
        return plain > 0 && plain * 5 >= 4L * pieces(clean, cell).size();
    }

    static List<Listed> of(String clean, CellText cell) {
        List<int[]> pieces = pieces(clean, cell);
        List<Listed> listed = new ArrayList<>();
        long known = cell.mentions().stream()
                .filter(mention -> mention.type() == EntityType.STATE)
                .count();
        Optional<Mention> leading = Optional.empty();
        boolean joinsNext = false;
        for (int[] piece : pieces) {
            int from = lead(clean, piece[0], piece[1]);
            Optional<Mention> date = at(cell, from, Set.of(EntityType.DATE));
            if (date.isPresent()) {
                leading = date;
                from = lead(clean, date.get().end(), piece[1]);
            }
            Optional<Listed> name = name(clean, cell, from, piece[1], known > 1);
            if (name.isPresent()) {
                Listed found = name.get();
                boolean inherits = leading.isPresent() && !found.isDated();
                listed.add(inherits ? found.with(List.of(new Remark("", leading))) : found);
                if (joinsNext && found.isDated()) {
                    share(listed, found.remarks);
                }
            }
            joinsNext = clean.startsWith(" and ", piece[1]);
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
    private static List<int[]> pieces(String clean, CellText cell) {
        List<int[]> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(clean).region(cell.start(), cell.end());
        int within = -1;
        while (matcher.find()) {
            if (within > matcher.start()) {
                pieces.get(pieces.size() - 1)[1] = matcher.end();
            } else if (!matcher.group().isBlank()) {
                pieces.add(new int[] {matcher.start(), matcher.end()});
            }
            int end = matcher.end();
            within = cell.mentions().stream()
                    .filter(mention -> mention.start() < end && end < mention.end())
                    .mapToInt(Mention::end)
                    .max()
                    .orElse(-1);
        }
        return pieces;
    }

    private static int lead(String clean, int from, int to) {
        Matcher lead = LEAD.matcher(clean).region(from, to);
        return lead.lookingAt() ? lead.end() : from;
    }

    private static Optional<Mention> at(CellText cell, int from, Set<EntityType> types) {
        return cell.mentions().stream()
                .filter(mention -> mention.start() == from && types.contains(mention.type()) && !mention.isAdjective())
                .findFirst();
    }

    private static Optional<Listed> name(String clean, CellText cell, int from, int to, boolean isAmongKnown) {
        Optional<Mention> known = at(cell, from, NAMES);
        Matcher unknown = UNKNOWN.matcher(clean).region(from, to);
        boolean isName = isAmongKnown
                && unknown.lookingAt()
                && rest(clean, unknown.end(), to).isEmpty();
        Optional<Mention> name = known.isEmpty() && isName
                ? Optional.of(Mention.of(from, unknown.end(), Entity.of(EntityType.NAME, unknown.group()), Via.PHRASE))
                : known.filter(mention -> mention.type() == EntityType.STATE
                        || rest(clean, mention.end(), to).isEmpty());
        return name.map(found -> {
            Matcher brackets = BRACKETS.matcher(clean).region(found.end(), to);
            List<Remark> remarks = new ArrayList<>();
            if (brackets.find()) {
                int group = brackets.group(1) != null ? 1 : brackets.group(2) != null ? 2 : 3;
                remarks.addAll(remarks(clean, cell, brackets.start(group), brackets.end(group)));
            }
            return new Listed(found, remarks, rest(clean, found.end(), to).isEmpty());
        });
    }

    private static String rest(String clean, int from, int to) {
        return BRACKETS.matcher(clean.substring(from, to)).replaceAll("").replaceAll("[\\s.*†‡\\d]+", "");
    }

    private static List<Remark> remarks(String clean, CellText cell, int from, int to) {
        List<Remark> remarks = new ArrayList<>();
        int at = from;
        for (String part : clean.substring(from, to).split("[,;]")) {
            int start = at;
            int end = at + part.length();
            Optional<Mention> date = cell.mentions().stream()
                    .filter(mention -> mention.type() == EntityType.DATE)
                    .filter(mention -> mention.start() >= start && mention.end() <= end)
                    .findFirst();
            remarks.add(new Remark(part.strip(), date));
            at = end + 1;
        }
        return remarks;
    }
}
