package org.w3id.concert.serve;

import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.http.Spools;
import org.w3id.concert.serve.limit.Admission;
import org.w3id.concert.serve.limit.ClientAddress;
import org.w3id.concert.serve.limit.Limits;
import org.w3id.concert.serve.limit.Steward;

/**
 * What all requests to one server pass, whichever version of the graph they meet: places for queries and for pages, and
 * where answers wait; and who may read these. Thread-safe.
 */
record Reception(Audience audience, Limits limits, Admission queries, Admission visits, Spools spools, Steward steward)
        implements AutoCloseable {
    static Reception of(Limits limits, Address address) {
        Steward steward = new Steward(limits);
        ClientAddress client = new ClientAddress(address.behindProxy());
        return new Reception(
                address.audience(),
                limits,
                new Admission(limits, steward, client),
                new Admission(limits, steward, client),
                new Spools(limits.answerBytes(), limits.unsentBytes()),
                steward);
    }

    @Override
    public void close() {
        steward.close();
    }
}
