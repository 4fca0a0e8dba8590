package org.w3id.concert.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;

/** A query whose client calls the form of its answer by a name that Fuseki does not know, such as SPARQLWrapper. */
final class FormatNames extends HttpServletRequestWrapper {
    private static final Map<String, String> KNOWN =
            Map.of("n3", "turtle", "rdf", "xml", "rdf+xml", "xml", "rdfxml", "xml");

    FormatNames(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : KNOWN.getOrDefault(value, value);
    }
}
