package org.w3id.concert.serve.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorByType;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.walker.Walker;

/** How many triple patterns and groups a query has: what planning it costs grows faster than they do. */
final class Width extends OpVisitorByType {
    private int patterns;

    private Width() {}

    static int of(Op query) {
        Width width = new Width();
        Walker.walk(query, width);
        return width.patterns;
    }

    @Override
    protected void visitN(OpN op) {
        patterns += op.size();
    }

    @Override
    protected void visit2(Op2 op) {
        patterns++;
    }

    @Override
    protected void visit1(Op1 op) {}

    @Override
    protected void visitFilter(OpFilter op) {}

    @Override
    protected void visit0(Op0 op) {
        patterns += op instanceof OpBGP several ? several.getPattern().size() : 1;
    }

    @Override
    protected void visitLeftJoin(OpLeftJoin op) {
        patterns++;
    }

    @Override
    protected void visitExt(OpExt op) {
        patterns++;
    }
}
