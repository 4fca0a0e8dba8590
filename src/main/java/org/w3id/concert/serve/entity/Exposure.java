package org.w3id.concert.serve.entity;

import java.util.List;
import org.w3id.concert.serve.http.Html;

/**
 * How far a state is exposed to bodies that overlap.
 *
 * @param at the date
 * @param pairs how many pairs of overlapping bodies it belongs to both of; {@code silent} where no source says what its
 *     bodies do
 * @param competences how many bodies have a function beyond the first, over all functions
 * @param shared the functions that several of its bodies have
 */
public record Exposure(String at, String pairs, String competences, List<Shared> shared) {
    public Exposure {
        shared = List.copyOf(shared);
    }

    /**
     * A function of several bodies.
     *
     * @param why for each pair of them, a link to why they overlap in it or why not
     */
    public record Shared(Html function, List<Html> why) {
        public Shared {
            why = List.copyOf(why);
        }
    }
}
