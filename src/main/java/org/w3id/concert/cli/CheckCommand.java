package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.DatasetFactory;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.check.Violation;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code concert check}: the shapes and the hygiene queries over the whole graph. */
@Command(
        name = "check",
        description = {
            "Check the whole graph by the SHACL shapes and the hygiene queries of ontology/.",
            "Prints each violation; the last line is \"N violations\". Exit code 1 if N > 0."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        Home home = common.home();
        List<Violation> violations = GraphCheck.of(
                DatasetFactory.wrap(UnionDataset.of(Build.build(home, Base.PUBLISHED, common.progress()))),
                home,
                Base.PUBLISHED);
        PrintWriter out = common.out();
        violations.forEach(out::println);
        out.println(violations.size() + " violations");
        out.flush();
        return violations.isEmpty() ? 0 : 1;
    }
}
