package org.w3id.concert.serve.page.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Explanation;
import org.w3id.concert.reason.Explanation.Premise;
import org.w3id.concert.reason.Explanation.Standing;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;

/** Turns explanations and proofs into what the page shows. Within a read transaction. */
record Explained(View view, Once<Reliance> reliance) {
    /**
     * Nothing is concluded.
     *
     * @param related what is concluded of the same at other dates
     */
    Why blocked(Explanation explanation, List<Resource> related) {
        Grounds grounds = new Grounds(view);
        return new Why(
                explanation.question(),
                false,
                missing(explanation),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                others(related, "", grounds),
                explanation.premises().stream()
                        .map(each -> needed(each, grounds))
                        .toList());
    }

    /**
     * A conclusion.
     *
     * @param question what was asked; empty for what the conclusion says
     */
    Why of(String question, Proof proof, List<Resource> related) {
        Grounds grounds = new Grounds(view);
        return new Why(
                question.isEmpty() ? grounds.statement(proof) : question,
                true,
                verdict(proof),
                Optional.of(Argument.of(proof, grounds)),
                Optional.of(Rests.of(proof, reliance, grounds, view.visit())),
                notes(proof),
                others(related, proof.node(), grounds),
                List.of());
    }

    private String verdict(Proof proof) {
        Resource node = node(proof.node());
        String grade = words(node, CONCERT.grade);
        String period = period(node);
        String support = node.hasProperty(CONCERT.memberSupport)
                ? "; members " + words(node, CONCERT.memberSupport)
                        + (node.hasProperty(CONCERT.functionSupport)
                                ? ", functions " + words(node, CONCERT.functionSupport)
                                : "")
                : "";
        String kind = proof.node().replaceFirst("/.*", "").replace('-', ' ');
        return "Concluded: " + kind + (grade.isEmpty() ? "" : ", grade " + grade)
                + (period.isEmpty() ? "" : ", " + period) + support + ".";
    }

    private static String missing(Explanation explanation) {
        return "Not concluded. Missing: "
                + explanation.premises().stream()
                        .filter(Explained::isMissing)
                        .map(Premise::statement)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private List<Html> notes(Proof proof) {
        Resource node = node(proof.node());
        List<Html> notes = new ArrayList<>();
        if (node.hasLiteral(CONCERT.assumesContinuation, true)) {
            notes.add(Html.text("It assumes that a function continues after the last source that attests it, because no"
                    + " source documents its end."));
        }
        if (node.hasProperty(CONCERT.areaSupport, "silent")) {
            notes.add(Html.text("The sources are silent on the area of at least one of both; that their areas meet is"
                    + " not documented."));
        }
        if (node.hasProperty(CONCERT.memberSupport, CONCERT.concept("support", "stated"))) {
            notes.add(Html.text("That the memberships overlap is what a source states; it does not list who is a member"
                    + " of both."));
        }
        return notes;
    }

    private List<Why.Other> others(List<Resource> all, String shown, Grounds grounds) {
        return all.stream()
                .filter(node -> !reference(node).equals(shown))
                .map(node -> other(node, grounds))
                .toList();
    }

    private Why.Other other(Resource node, Grounds grounds) {
        String support = words(node, CONCERT.memberSupport) + " / " + words(node, CONCERT.functionSupport);
        return new Why.Other(grounds.link(reference(node), grounds.sentence(reference(node))), period(node), support);
    }

    private String reference(Resource node) {
        return view.site().base().ref(node.getURI());
    }

    private static Why.Needed needed(Premise premise, Grounds grounds) {
        String standing = premise.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Why.Needed(premise.statement(), standing, isMissing(premise), grounds.exhibits(premise.evidence()));
    }

    /** That no source itself states an overlap is missing only in a way that needs nothing else. */
    private static boolean isMissing(Premise premise) {
        return premise.standing() != Standing.DOCUMENTED && !premise.statement().startsWith("A source states");
    }

    private String period(Resource node) {
        String from = words(node, CONCERT.start);
        String to = words(node, CONCERT.end);
        return from.equals(to) ? from : to.isEmpty() ? "from " + from : from + "–" + to;
    }

    private static String words(Resource node, Property property) {
        Resource value = node.getPropertyResourceValue(property);
        return value == null ? "" : Statements.label(value);
    }

    private Resource node(String reference) {
        return view.site().base().id(reference).inModel(view.site().reasoning().graph());
    }
}
