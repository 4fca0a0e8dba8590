package org.w3id.concert.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;

/**
 * A query whose client calls the form of its answer by a name that Fuseki does not know, such as SPARQLWrapper; a
 * timeout that is no number of seconds is as good as none.
 */
final class FormatNames extends HttpServletRequestWrapper {
    private static final Map<String, String> KNOWN =
            Map.of("n3", "turtle", "rdf", "xml", "rdf+xml", "xml", "rdfxml", "xml");

    FormatNames(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        if (name.equals("timeout") && value != null && !value.matches("\\d{1,4}")) {
            return null;
        }
        return value == null ? null : KNOWN.getOrDefault(value, value);
    }
}
