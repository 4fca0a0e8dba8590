package org.w3id.concert.serve.http;

/** Asked, as an attribute of a request by the name of this class, before its answer is written in a form. */
@FunctionalInterface
public interface FormCheck {
    /** Throws {@link Refused} where the answer is not to be written as this media type. */
    void check(String mediaType);
}
