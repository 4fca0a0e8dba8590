package org.w3id.concert.extract.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Functions.Function;
import org.w3id.concert.extract.frame.Listed.Remark;
import org.w3id.concert.extract.frame.TableRules.Column;
import org.w3id.concert.extract.frame.Tables.CellText;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;

/** The claims of a cell, or of a value behind its name, that lists states, functions or names. Immutable. */
final class CellLists {
    private static final Pattern BY = Pattern.compile("\\bby ");
    private static final Pattern PART = Pattern.compile("(?:\\([^()]*\\)|[^,;\\n()])+");
    private static final Pattern HEAD = Pattern.compile("(?<head>(?:\\([^()]*\\)|[^:()]){4,90}): ");
    private static final Pattern PLACE = Pattern.compile(
            "(?:in |at |the )*(?<place>\\p{Lu}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){0,3})(?=[,(;.\\n ]|$)");
    private static final Pattern NAME = Pattern.compile("(?<name>[^(),;]{2,120}?)(?: \\((?<short>[^()]*)\\))?");
    private final TableRules rules;
    private final Functions functions;

    CellLists(TableRules rules, Functions functions) {
        this.rules = rules;
        this.functions = functions;
    }

    /** Each state of the list with what brackets or a dash say of it; {@code of} is what it is a member of. */
    List<Draft> states(Column column, Role of, CellText cell, String clean) {
        List<Draft> drafts = new ArrayList<>();
        for (Listed listed : Listed.of(clean, cell)) {
            if (column.kind().equals("membership")) {
                drafts.addAll(standing(column, of, cell, listed));
            } else if (listed.name().type() == EntityType.STATE) {
                drafts.add(draft(Role.of(listed.name()), column, of, Optional.empty(), cell, "+"));
            }
        }
        return drafts;
    }

    private List<Draft> standing(Column column, Role of, CellText cell, Listed listed) {
        List<Draft> drafts = new ArrayList<>();
        Role state = Role.of(listed.name());
        boolean isStill = true;
        for (Remark remark : listed.remarks()) {
            String said = rules.remark(remark.words()).orElse("");
            String plain = column.property().equals("member") ? "joined" : column.property();
            String property = said.isEmpty() || said.equals("joined") ? plain : said;
            if (remark.date().isPresent()) {
                drafts.addAll(
                        dated(state, column.called(property), of, remark.date().get(), cell));
                isStill &= !property.equals("joined") && !property.equals(column.property());
            } else if (!said.isEmpty() && !said.equals("joined")) {
                drafts.add(draft(state, column.called(said), of, Optional.empty(), cell, "+"));
                isStill &= !column.property().equals("member");
            }
        }
        if (isStill) {
            drafts.add(draft(state, column, of, Optional.empty(), cell, "+"));
        }
        return drafts;
    }

    /** An interval begins with the event, and ends with what undoes it. */
    private List<Draft> dated(Role state, Column column, Role of, Mention date, CellText cell) {
        String[] ends = date.entity().name().split("/", 2);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(state, column, of, Optional.of(date.called(ends[0])), cell, "+"));
        Optional<String> undone = rules.undoing(column.property());
        if (ends.length == 2 && undone.isPresent() && !ends[1].isEmpty() && !ends[1].equals("..")) {
            drafts.add(draft(state, column.called(undone.get()), of, Optional.of(date.called(ends[1])), cell, "+"));
        }
        return drafts;
    }

    List<Draft> others(Column column, Role of, CellText cell, String clean) {
        return Listed.of(clean, cell).stream()
                .map(listed -> draft(Role.of(listed.name()), column, of, Optional.empty(), cell, "-"))
                .toList();
    }

    /** "1982, by Laos and Vietnam": the states behind "by". */
    List<Draft> founders(Column column, Role of, CellText cell, String clean) {
        Matcher by = BY.matcher(clean).region(cell.start(), cell.end());
        return by.find() ? states(column, of, cell.from(by.end(), clean), clean) : List.of();
    }

    /** "Ebène, Mauritius": the first of the places. */
    Optional<Role> place(CellText cell) {
        Matcher place = PLACE.matcher(cell.text());
        if (!place.lookingAt()) {
            return Optional.empty();
        }
        int start = cell.start() + place.start("place");
        int end = cell.start() + place.end("place");
        Optional<Mention> known = cell.mentions().stream()
                .filter(mention -> mention.start() == start && mention.end() == end)
                .findFirst();
        return Optional.of(
                known.map(Role::of).orElse(new Role(place.group("place"), "", start, end, Optional.empty())));
    }

    /** Names with their abbreviations in brackets. */
    List<Draft> names(Column column, Role subject, CellText cell) {
        List<Draft> drafts = new ArrayList<>();
        Matcher part = PART.matcher(cell.text());
        while (part.find()) {
            Matcher name = NAME.matcher(part.group().strip());
            if (name.matches() && Character.isUpperCase(name.group("name").charAt(0))) {
                int start = cell.start() + part.start() + part.group().indexOf(name.group("name"));
                String label = name.group("name").strip();
                Role role = new Role(label, "", start, start + label.length(), Optional.empty());
                drafts.add(draft(subject, column, role, Optional.empty(), cell, "+"));
            } else {
                break;
            }
        }
        return drafts;
    }

    /** The functions that the parts of a list speak of, each once; what is none of the codebook is left out. */
    List<Draft> functions(Column column, Role subject, CellText cell) {
        Map<Function, Role> found = new LinkedHashMap<>();
        Matcher part = PART.matcher(headOf(cell.text()));
        String verb = "";
        while (part.find()) {
            String words = part.group().strip().replaceFirst("^(?:and|to) ", "");
            int start = cell.start() + part.start() + part.group().indexOf(words);
            for (String said : sayings(words, verb)) {
                functions
                        .of(said)
                        .ifPresent(function -> found.putIfAbsent(
                                function,
                                new Role(
                                        function.label(),
                                        function.ref(),
                                        start,
                                        start + words.length(),
                                        Optional.empty())));
            }
            verb = verb.isEmpty() && words.contains("cooperation") ? "cooperation" : verb;
        }
        return found.values().stream()
                .map(role -> draft(subject, column, role, Optional.empty(), cell, "+"))
                .toList();
    }

    /** Of an item with a head, "fight against piracy: two centres ...", the head says what is done. */
    static String headOf(String item) {
        Matcher head = HEAD.matcher(item);
        return head.lookingAt() ? head.group("head") : item;
    }

    /** "economic" behind "cooperation in" stands for "economic cooperation". */
    private static List<String> sayings(String words, String verb) {
        List<String> sayings = new ArrayList<>();
        if (!verb.isEmpty() && words.split(" ").length <= 2) {
            sayings.add(words + " " + verb);
        } else if (words.length() > 3) {
            sayings.add(words);
            String[] halves = words.split(" and (?:to )?", 2);
            if (halves.length == 2 && halves[1].contains(" ")) {
                sayings.addAll(List.of(halves));
            }
        }
        return sayings;
    }

    private static Draft draft(
            Role subject, Column column, Role object, Optional<Mention> time, CellText cell, String polarity) {
        return new Draft(
                column.kind(),
                subject,
                column.property(),
                object,
                new TreeMap<>(),
                time,
                Stance.PLAIN.with("", polarity),
                cell.start(),
                cell.end(),
                "table");
    }
}
