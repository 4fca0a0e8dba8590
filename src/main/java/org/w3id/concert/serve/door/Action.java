package org.w3id.concert.serve.door;

import java.util.function.BiFunction;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Something that can be done at the door: {@code POST /rebuild}. Those that are done by GET change nothing. Faults of
 * what was sent are thrown as {@link org.w3id.concert.source.FaultyInput}.
 *
 * @param least who may do it
 * @param doing what it does with what was sent, and answers
 */
public record Action(String method, String path, Role least, BiFunction<Person, JsonObject, JsonObject> doing) {}
