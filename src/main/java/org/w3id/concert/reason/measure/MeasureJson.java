package org.w3id.concert.reason.measure;

import java.util.Collection;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;
import org.w3id.concert.reason.measure.Value.Word;

/** A line of an answer as a JSON object. A silent value is null and has a reason. */
final class MeasureJson {
    private MeasureJson() {}

    static JsonObject of(MeasureLine line, MeasureColumns columns) {
        Measurement figure = line.figure();
        JsonObject json = new JsonObject();
        json.put("a", figure.a());
        json.put("b", figure.b());
        json.put("measure", figure.measure().slug());
        value(figure.value(), json);
        json.put(columns == MeasureColumns.SPANS ? "from" : "at", line.from());
        if (columns == MeasureColumns.SPANS) {
            json.put("to", line.to());
        }
        json.put("sources", strings(figure.sources()));
        figure.nested().ifPresent(nested -> {
            JsonObject object = new JsonObject();
            object.put("inner", nested.inner());
            object.put("outer", nested.outer());
            object.put("by", nested.by().words());
            json.put("nested", object);
        });
        if (columns == MeasureColumns.SENSITIVITY) {
            parameters(line, json);
        }
        line.part().ifPresent(part -> json.put("part", part(part)));
        return json;
    }

    private static void value(Value value, JsonObject json) {
        if (value instanceof Value.Number) {
            json.put("value", JsonNumber.valueDecimal(value.text()));
        } else if (value instanceof Truth truth) {
            json.put("value", truth.holds());
        } else if (value instanceof Word word) {
            json.put("value", word.text());
        } else if (value instanceof Silent silent) {
            json.put("value", JsonNull.instance);
            json.put("silent", silent.why());
        }
    }

    private static void parameters(MeasureLine line, JsonObject json) {
        Parameters parameters = line.figure().parameters();
        json.put("m", parameters.m());
        json.put("k", parameters.k());
        json.put("level", parameters.level());
        json.put("roles", MeasureColumns.roles(parameters));
        json.put("without", line.without());
    }

    private static JsonObject part(Part part) {
        JsonObject json = new JsonObject();
        json.put("kind", part.kind());
        json.put("item", part.item());
        json.put("of", strings(part.of()));
        json.put("detail", part.detail());
        json.put("sources", strings(part.sources()));
        json.put("grounds", strings(part.grounds()));
        return json;
    }

    private static JsonArray strings(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
