package org.w3id.concert.extract.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Table.Row;

/**
 * What a reviewed claim is called where it is found in a text: a row of {@code wordings.csv} read backwards, or one of
 * {@code extraction/scoring.csv}, which has the same columns and perhaps a reason why no candidate can say it.
 *
 * @param passage the share of the shorter passage that both have in common where the object is prose; 0 where objects
 *     are compared
 */
record ClaimWording(
        String kind,
        String property,
        String claim,
        String subject,
        String value,
        Map<String, String> qualifiers,
        String reason,
        double passage) {
    /** Any claim, or what a claim does not give: whatever is found there is right. */
    static final String ANY = "*";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::([a-z-]+))?}");

    static ClaimWording of(Row row, List<Fault> faults) {
        return new ClaimWording(
                row.get("kind"),
                row.get("property"),
                row.get("claim"),
                row.get("subject"),
                row.get("value"),
                pairs(row.get("qualifiers")),
                row.get("reason"),
                share(row, faults));
    }

    private static double share(Row row, List<Fault> faults) {
        String share = row.get("passage");
        if (!share.matches("|1|0?\\.\\d*[1-9]\\d*")) {
            faults.add(row.fault(share, "share of a passage expected, above 0 and at most 1", "write it as 0.5"));
            return 0;
        }
        return share.isEmpty() ? 0 : Double.parseDouble(share);
    }

    boolean isByPassage() {
        return passage > 0;
    }

    /** The pairs name=value of a cell, the first of each name. */
    static Map<String, String> pairs(String cell) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : cell.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return pairs;
    }

    /** How much it asks of a claim: of several that fit, those that ask most are meant. */
    int detail() {
        if (claim.equals(ANY)) {
            return 0;
        }
        return claim.length()
                + constant(subject).length()
                + constant(value).length()
                + qualifiers.entrySet().stream()
                        .filter(pair -> !pair.getValue().contains("{"))
                        .mapToInt(
                                pair -> pair.getKey().length() + pair.getValue().length())
                        .sum();
    }

    /** The claim as a finding; empty where this is not a wording for it. */
    Optional<GoldClaim.Wording> reading(Row row) {
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, String> given = pairs(row.get("qualifiers"));
        given.put("modality", row.get("modality"));
        boolean fits = (claim.equals(ANY) || claim.equals(row.get("property")))
                && fill(subject, row.get("subject"), found)
                && fill(value, row.get("value"), found)
                && fitsQualifiers(given, found);
        String object = found.getOrDefault("object", found.getOrDefault("time", ANY));
        return fits
                ? Optional.of(
                        new GoldClaim.Wording(kind, found.getOrDefault("subject", ANY), property, object, passage))
                : Optional.empty();
    }

    private boolean fitsQualifiers(Map<String, String> given, Map<String, String> found) {
        boolean fits = true;
        for (Map.Entry<String, String> pair : qualifiers.entrySet()) {
            String value = given.getOrDefault(pair.getKey(), "");
            boolean isPlace = pair.getValue().contains("{");
            fits &= isPlace || pair.getValue().equals(value) || pair.getValue().equals(ANY) && !value.isEmpty();
            if (isPlace && !value.isEmpty()) {
                fill(pair.getValue(), value, found);
            }
        }
        return fits;
    }

    private static boolean fill(String template, String text, Map<String, String> found) {
        Matcher filled = Pattern.compile(pattern(template)).matcher(text);
        if (!filled.matches()) {
            return false;
        }
        int group = 0;
        for (Matcher place = PLACE.matcher(template); place.find(); ) {
            found.put(place.group(1), filled.group(++group));
        }
        return true;
    }

    private static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (Matcher place = PLACE.matcher(template); place.find(); end = place.end()) {
            pattern.append(Pattern.quote(template.substring(end, place.start())));
            pattern.append(place.group(2) == null ? "(.+)" : "(" + place.group(2) + "/.+)");
        }
        return pattern.append(Pattern.quote(template.substring(end))).toString();
    }

    private static String constant(String template) {
        return PLACE.matcher(template).replaceAll("");
    }
}
