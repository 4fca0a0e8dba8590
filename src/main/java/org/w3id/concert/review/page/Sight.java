package org.w3id.concert.review.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;

/** What a reviewer sees: the templates of {@code src/main/jte-review}, compiled with the program. */
final class Sight {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            Path.of(""), ContentType.Html, Sight.class.getClassLoader(), "org.w3id.concert.review.template");

    private Sight() {}

    static Reply page(Visit visit, String title, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", Frame.of(visit, title));
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", all, output);
        return Reply.html(new Html(output.toString()));
    }
}
