package org.w3id.concert.extract.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs: regular ones by their endings, the others by the principal parts that were given. */
final class Inflection {
    /** What a form may be; {@code joined} is a past and a participle. */
    enum Form {
        BASE,
        PRESENT,
        PAST,
        PARTICIPLE,
        CONTINUOUS
    }

    private final Map<String, List<String>> parts = new HashMap<>();

    /** @param principal base, past, participle and, where its ending is not regular, the form in "-ing" */
    void learn(List<String> principal) {
        parts.put(principal.get(0), List.copyOf(principal));
    }

    /** All forms of a verb with what each may be. */
    Map<String, Set<Form>> of(String base) {
        List<String> known = parts.getOrDefault(base, List.of());
        Map<String, Set<Form>> forms = new LinkedHashMap<>();
        add(forms, base, Form.BASE);
        add(forms, withS(base), Form.PRESENT);
        add(forms, known.size() > 1 ? known.get(1) : withEd(base), Form.PAST);
        add(forms, known.size() > 2 ? known.get(2) : withEd(base), Form.PARTICIPLE);
        add(forms, known.size() > 3 ? known.get(3) : withoutE(base) + "ing", Form.CONTINUOUS);
        return forms;
    }

    private static void add(Map<String, Set<Form>> forms, String word, Form form) {
        forms.computeIfAbsent(word, key -> EnumSet.noneOf(Form.class)).add(form);
    }

    static String withS(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
    }

    private static String withEd(String base) {
        if (base.matches(".*[^aeiou]y")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base + (base.endsWith("e") ? "d" : "ed");
    }

    private static String withoutE(String base) {
        boolean isSilent = base.endsWith("e") && !base.endsWith("ee");
        return isSilent ? base.substring(0, base.length() - 1) : base;
    }

    /** A noun and its plural. */
    static List<String> numbers(String noun) {
        List<String> forms = new ArrayList<>(List.of(noun));
        forms.add(withS(noun));
        return forms;
    }
}
