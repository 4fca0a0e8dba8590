package org.w3id.concert.reason.measure;

import java.util.Set;
import java.util.function.Predicate;

/** Which bodies and pairs have lines. Sums still go over all bodies. */
interface Selection {
    boolean has(Slice slice, int body);

    default boolean has(Slice slice, int a, int b) {
        return has(slice, a) && has(slice, b);
    }

    /** Those of which anything is documented for the date. */
    static Selection among(Predicate<String> wanted) {
        return (slice, body) -> slice.isDocumented(body) && wanted.test(slice.bodyName(body));
    }

    /**
     * Those that are asked for by name, where nothing is documented of them too, so that their silence is told. One
     * alone has lines with every documented body; without names it is all documented bodies.
     */
    static Selection named(Set<String> names) {
        if (names.isEmpty()) {
            return among(name -> true);
        }
        Selection each = (slice, body) -> names.contains(slice.bodyName(body));
        return names.size() > 1
                ? each
                : new Selection() {
                    @Override
                    public boolean has(Slice slice, int body) {
                        return each.has(slice, body);
                    }

                    @Override
                    public boolean has(Slice slice, int a, int b) {
                        return each.has(slice, a) && slice.isDocumented(b)
                                || each.has(slice, b) && slice.isDocumented(a);
                    }
                };
    }
}
