package org.w3id.concert.read.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that each say something of their own though no sign marks them: the entries of a chronicle, and short lines of
 * which most end before their width does, as in lists of names and boxes of facts.
 */
final class Entries {
    private static final int FEWEST = 3;
    private static final int FEWEST_DATED = 2;
    private static final int LONGEST = 70;
    private static final Pattern DATED = Pattern.compile("(?:\\d{1,2} )?(?:\\p{Lu}\\p{L}{2,8}\\.? )?(?:\\d{1,2}, )?"
            + "(?:1[5-9]|20)\\d\\d(?: ?[-–/] ?\\d{2,4})?(?: ?[–—:]| -|\\t| {3,})\\s*\\S.*");
    private static final Pattern ROW = Pattern.compile("\\||\\t| {3}");
    private final Set<Integer> entries = new HashSet<>();
    private final Set<Integer> heads = new HashSet<>();

    private Entries() {}

    static Entries of(List<Line> lines) {
        Entries found = new Entries();
        boolean isAnnounced = false;
        for (List<Line> group : Fields.groups(lines)) {
            found.look(group, isAnnounced);
            isAnnounced = announces(group);
        }
        return found;
    }

    /** Whether the line begins an entry. */
    boolean isEntry(Line line) {
        return entries.contains(line.at());
    }

    /** Whether the line stands above entries as what they are about. */
    boolean isHead(Line line) {
        return heads.contains(line.at());
    }

    /** A heading, perhaps with a line in brackets below it, or what ends in a colon. */
    private static boolean announces(List<Line> group) {
        Line last = group.get(group.size() - 1);
        boolean isAside = group.size() > 1 && last.text().startsWith("(");
        Line head = isAside ? group.get(group.size() - 2) : last;
        return last.terminal() == ':' || (group.size() == 1 || isAside) && Headings.mayBe(head.text());
    }

    private void look(List<Line> group, boolean isAnnounced) {
        List<Line> dated = group.stream()
                .filter(line -> DATED.matcher(line.text()).matches())
                .toList();
        if (dated.size() >= FEWEST_DATED) {
            dated.forEach(line -> entries.add(line.at()));
        } else if (areShort(group)) {
            group.forEach(line -> entries.add(line.at()));
            if (!isAnnounced && Headings.mayBe(group.get(0).text())) {
                heads.add(group.get(0).at());
            }
        }
    }

    private static boolean areShort(List<Line> group) {
        if (group.size() < FEWEST || !group.stream().allMatch(Entries::mayBeEntry)) {
            return false;
        }
        int width = group.stream().mapToInt(Line::length).max().orElse(0);
        int ragged = 0;
        for (int i = 1; i < group.size(); i++) {
            ragged += group.get(i - 1).length() + group.get(i).firstWord().length() < width ? 1 : 0;
        }
        boolean areNoted = group.stream().allMatch(line -> line.text().endsWith(")"));
        return width <= LONGEST && (areNoted || 2 * ragged >= group.size() - 1);
    }

    private static boolean mayBeEntry(Line line) {
        char first = line.text().charAt(0);
        char last = line.text().charAt(line.length() - 1);
        boolean isMarked = line.isBulleted() || line.isDashed() || line.isNumbered() || line.heading() > 0;
        boolean isRow = ROW.matcher(line.text()).find();
        return !isMarked && !isRow && !Character.isLowerCase(first) && ",-–—".indexOf(last) < 0 && line.terminal() == 0;
    }
}
