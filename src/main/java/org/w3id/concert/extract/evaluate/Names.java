package org.w3id.concert.extract.evaluate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labels made comparable: without case, accents and signs; names that the gold file links are one. */
final class Names {
    private final Map<String, String> links = new HashMap<>();

    Names(List<GoldClaim> gold) {
        for (GoldClaim claim : gold) {
            GoldClaim.Wording wording = claim.wordings().get(0);
            boolean isName = List.of("full name", "abbreviation", "alias").contains(wording.property());
            if (isName) {
                links.put(plain(wording.object()), plain(wording.subject()));
            }
        }
    }

    String of(String label) {
        String plain = plain(label);
        return links.getOrDefault(plain, plain);
    }

    private static String plain(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("^the ", "");
    }
}
