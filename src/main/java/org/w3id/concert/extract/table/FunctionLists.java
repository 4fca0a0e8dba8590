package org.w3id.concert.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.frame.Draft;
import org.w3id.concert.extract.frame.Functions;
import org.w3id.concert.extract.frame.Functions.Function;
import org.w3id.concert.extract.frame.Role;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Sections;

/** The claims of a cell that lists what a body is for. Immutable. */
final class FunctionLists {
    private static final Pattern HEAD = Pattern.compile("(?<head>(?:\\([^()]*\\)|[^:()]){4,90}): ");
    private static final int SHORTEST = 4;
    private static final int FEW_WORDS = 2;
    private final Functions functions;
    private final Pattern lead;
    private final Pattern halves;
    private final Pattern shared;
    private final Pattern denial;

    FunctionLists(Functions functions, Sections tables) {
        this.functions = functions;
        this.lead = Pattern.compile("^" + tables.any("before functions") + " ");
        this.halves = Pattern.compile(" " + tables.any("between functions") + " ");
        this.shared = Pattern.compile(tables.any("shared by functions"));
        this.denial = tables.pattern("denying words");
    }

    /** Of an item with a head, "fight against piracy: two centres ...", the head says what is done. */
    static String headOf(String item) {
        Matcher head = HEAD.matcher(item);
        return head.lookingAt() ? head.group("head") : item;
    }

    /** The functions that the parts of a list speak of, each once; what is none of the codebook is left out. */
    List<Draft> functions(CellValue value) {
        Map<Function, Role> found = new LinkedHashMap<>();
        Matcher part = CellParts.PART.matcher(headOf(value.cell().text()));
        String verb = "";
        while (part.find()) {
            String words = lead.matcher(part.group().strip()).replaceFirst("");
            int start = value.cell().start() + part.start() + part.group().indexOf(words);
            boolean isNone =
                    isNamed(value.cell(), start) || denial.matcher(words).find();
            for (String said : isNone ? List.<String>of() : sayings(words, verb)) {
                functions.of(said).ifPresent(function -> found.putIfAbsent(function, role(function, words, start)));
            }
            verb = verb.isEmpty() ? shared(words) : verb;
        }
        return found.values().stream().map(value::ofCell).toList();
    }

    /** "Resolution 1031" is no resolution of conflicts. */
    private static boolean isNamed(CellText cell, int start) {
        return cell.all(EntityType.INSTRUMENT).stream().anyMatch(name -> name.start() <= start && start < name.end());
    }

    private static Role role(Function function, String words, int start) {
        return new Role(function.label(), function.ref(), start, start + words.length(), Optional.empty());
    }

    private String shared(String words) {
        Matcher matcher = shared.matcher(words);
        return matcher.find() ? matcher.group() : "";
    }

    /** "economic" behind "cooperation in" stands for "economic cooperation". */
    private List<String> sayings(String words, String verb) {
        List<String> sayings = new ArrayList<>();
        if (!verb.isEmpty() && words.split(" ").length <= FEW_WORDS) {
            sayings.add(words + " " + verb);
        } else if (words.length() >= SHORTEST) {
            sayings.add(words);
            String[] both = halves.split(words, 2);
            if (both.length == 2 && both[1].contains(" ")) {
                sayings.addAll(List.of(both));
            }
        }
        return sayings;
    }
}
