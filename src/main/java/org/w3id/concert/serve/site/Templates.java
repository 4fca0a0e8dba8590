package org.w3id.concert.serve.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Map;
import org.w3id.concert.serve.http.Html;

/** The templates of {@code src/main/jte}, compiled with the program; they escape whatever is not {@link Html}. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            Path.of(""), ContentType.Html, Templates.class.getClassLoader(), "org.w3id.concert.serve.template");

    private Templates() {}

    static Html render(String name, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        ENGINE.render(name + ".jte", values, output);
        return new Html(output.toString());
    }
}
