package org.w3id.concert.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.SourceDocument;

/**
 * Whether each claim's passage stands in its document, at its offsets and with its digest.
 *
 * @param failures in the order of the claims; empty where all are verified
 */
public record Verification(int verified, List<Failure> failures) {
    /** How far from its place a passage that was moved is looked for, in code points. */
    private static final int REACH = 5_000;

    public Verification {
        failures = List.copyOf(failures);
    }

    /** A claim whose passage is not where it should be, and why. */
    public record Failure(Claim claim, String why) {}

    /** @param folder holds the documents, each in any format that is read */
    public static Verification of(List<Claim> claims, List<SourceDocument> documents, Path folder) {
        Map<String, DocumentText> texts = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        DocumentFolder files = new DocumentFolder(folder);
        for (SourceDocument document : documents) {
            digests.put(document.slug(), document.sha256());
            files.reading(document.slug()).ifPresent(reading -> texts.put(document.slug(), reading.source()));
        }
        List<Failure> failures = new ArrayList<>();
        int lastShift = 0;
        for (Claim claim : claims) {
            Optional<DocumentText> text = Optional.ofNullable(texts.get(claim.document()));
            if (text.isEmpty()) {
                String missing = "the document is missing: " + folder.resolve(claim.document() + ".txt");
                failures.add(new Failure(claim, missing));
            } else if (!stands(claim, text.get(), 0)) {
                Optional<Integer> shift = stands(claim, text.get(), lastShift)
                        ? Optional.of(lastShift)
                        : text.get().shift(claim.start(), claim.end() - claim.start(), claim.digest(), REACH);
                lastShift = shift.orElse(lastShift);
                failures.add(new Failure(claim, why(text.get(), digests.get(claim.document()), shift)));
            }
        }
        return new Verification(claims.size() - failures.size(), failures);
    }

    private static boolean stands(Claim claim, DocumentText text, int shift) {
        return text.passage(claim.start() + shift, claim.end() + shift)
                .map(DocumentText::digest)
                .filter(claim.digest()::equals)
                .isPresent();
    }

    private static String why(DocumentText text, String digest, Optional<Integer> shift) {
        if (shift.isPresent()) {
            return String.format("the passage is shifted by %+d characters", shift.get());
        }
        return text.digest().equals(digest)
                ? "the document is unchanged but the passage has another digest: the claim's offsets or digest are wrong"
                : "the document has changed and the passage is not found near its place";
    }
}
