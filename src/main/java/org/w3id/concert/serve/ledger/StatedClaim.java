package org.w3id.concert.serve.ledger;

import java.util.Optional;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Quotation;

/**
 * A claim as a ledger shows it: in our words, with who says it, how, and where.
 *
 * @param reference such as {@code claim/insor-2011-0338}
 * @param place the characters of the document that state it, such as {@code 3786–3918}
 * @param passage the words of the document, where it is at hand
 */
public record StatedClaim(
        String reference,
        String gloss,
        String modality,
        boolean isDenied,
        Html attributedTo,
        Html document,
        String place,
        Optional<Quotation> passage) {}
