package org.w3id.concert.read;

import java.nio.file.Path;
import java.util.List;
import org.w3id.concert.source.DocumentText;

/**
 * A document that was read.
 *
 * @param document the file's name
 * @param reader name and version of what made the source text
 * @param sha256 of the file's bytes
 * @param source what offsets count in: the decoded file of txt and HTML, the reader's own text of PDF and DOCX
 * @param warnings one sentence each
 */
public record Reading(
        String document,
        Path file,
        Format format,
        String reader,
        String sha256,
        DocumentText source,
        CleanText text,
        List<String> warnings) {
    public Reading {
        warnings = List.copyOf(warnings);
    }

    Reading with(List<String> otherWarnings) {
        return new Reading(document, file, format, reader, sha256, source, text, otherWarnings);
    }
}
