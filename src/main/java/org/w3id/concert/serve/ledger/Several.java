package org.w3id.concert.serve.ledger;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** Variables that hold several IRIs with a blank between them. */
record Several(View view) {
    List<Node> nodes(Row row, String variable) {
        return Arrays.stream(row.text(variable).split(" "))
                .filter(iri -> !iri.isEmpty())
                .map(NodeFactory::createURI)
                .toList();
    }

    List<Html> links(Row row, String variable) {
        return nodes(row, variable).stream().map(view::link).toList();
    }

    List<StatedClaim> claims(Row row, String variable) {
        StatedClaims claims = new StatedClaims(view);
        return nodes(row, variable).stream().map(claims::of).toList();
    }
}
