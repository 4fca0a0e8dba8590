package org.w3id.concert.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A visit to a server's first page, to every address that it links to, and to its query service. */
record Tour(URI first) {
    private static final Pattern LINK = Pattern.compile("href=\"(\\./[^\"#]*)\"");
    private static final String QUERY = "sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D";

    /** How many answered; one that does not answer 200 is our fault. */
    int go() {
        List<String> addresses = new ArrayList<>(List.of(QUERY));
        LINK.matcher(fetch(first))
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .forEach(addresses::add);
        addresses.forEach(address -> fetch(first.resolve(address)));
        return 1 + addresses.size();
    }

    private static String fetch(URI address) {
        try {
            HttpURLConnection visit = (HttpURLConnection) address.toURL().openConnection();
            if (visit.getResponseCode() != 200) {
                throw new IllegalStateException(address + " answered " + visit.getResponseCode());
            }
            try (InputStream answer = visit.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException(address + " did not answer", e);
        }
    }
}
