package org.w3id.concert.read;

/** The formats that are read; a file's content says which one it is, not only its name. */
public enum Format {
    TXT,
    HTML,
    PDF,
    DOCX
}
