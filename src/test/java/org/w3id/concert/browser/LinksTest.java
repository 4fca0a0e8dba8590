package org.w3id.concert.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeSite;
import org.w3id.concert.serve.Again;

/** Links of the pages of {@code addresses.txt} within the site, without a browser. */
class LinksTest {
    private static final Pattern LINK =
            Pattern.compile("<(?:a|link|form|img|use)[^>]*\\s(?:href|action|src)=\"([^\"#]+)[^\"]*\"");
    private static final int OF_ONE_KIND = 12;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** Of links that differ in their last segment only, such as to claims, a dozen stand for all. */
    @Test
    void every_internal_link_leads_to_a_page() {
        Map<String, TreeSet<String>> targets = new TreeMap<>();
        Map<String, String> from = new HashMap<>();
        for (Place place : Place.all()) {
            URI page = URI.create(WholeSite.url() + place.path());
            for (Matcher link = LINK.matcher(get(page).body()); link.find(); ) {
                String target = page.resolve(link.group(1).replace("&amp;", "&").replace("&#39;", "'"))
                        .toString();
                if (target.startsWith(WholeSite.url())) {
                    String path = target.replaceFirst("\\?.*", "");
                    targets.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), kind -> new TreeSet<>())
                            .add(target);
                    from.putIfAbsent(target, place.path());
                }
            }
        }
        Map<String, Integer> broken = new TreeMap<>();
        targets.values().forEach(kind -> kind.stream().limit(OF_ONE_KIND).forEach(target -> {
            int status = Again.asTold(() -> get(URI.create(target))).statusCode();
            if (status != 200) {
                broken.put("/" + from.get(target) + " -> " + target.replace(WholeSite.url(), "/"), status);
            }
        }));
        assertEquals(Map.of(), broken);
    }

    private static HttpResponse<String> get(URI address) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html,*/*;q=0.5")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
