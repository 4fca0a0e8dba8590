package org.w3id.concert.serve.page.why;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proof.Support;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.PassageText;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.serve.site.View;

/** Makes what a page shows of proofs; each node is told in full once. Within a read transaction, for one page. */
public final class Grounds {
    private final View view;
    private final Terms terms;
    private final Wording wording;
    private final Map<String, RuleWords> rules;
    private final Set<String> told = new HashSet<>();

    public Grounds(View view) {
        this.view = view;
        this.terms = view.terms();
        this.wording = new Wording(view.site());
        this.rules = RuleWords.all(view);
    }

    Ground of(Proof proof) {
        boolean isTold = !told.add(proof.node()) && !proof.supports().isEmpty();
        return new Ground(
                proof.node(),
                wording.of(proof),
                link(proof.node(), "details"),
                exhibits(proof.evidence()),
                isTold ? List.of() : proof.supports().stream().map(this::way).toList(),
                isTold);
    }

    Ground.Way way(Support support) {
        return new Ground.Way(
                rule(support),
                support.atLeast(),
                support.premises().stream().map(this::of).toList());
    }

    RuleWords rule(Support support) {
        return rules.getOrDefault(
                support.rule(), new RuleWords(support.rule(), Html.text(support.rule()), support.inWords(), Html.NONE));
    }

    String statement(Proof proof) {
        return wording.of(proof);
    }

    String sentence(String reference) {
        return wording.sentence(reference).orElse(reference);
    }

    Html link(String reference, String words) {
        return terms.link(node(reference), words);
    }

    /** An entity by the name that the graph gives it. */
    Html named(String reference) {
        return terms.link(node(reference));
    }

    /** The document or data set by its title. */
    Html source(String slug) {
        Node document = node("document/" + slug);
        return terms.link(document, terms.name(document).orElse(slug));
    }

    List<Exhibit> exhibits(List<Evidence> evidence) {
        return evidence.stream().map(this::exhibit).toList();
    }

    private Exhibit exhibit(Evidence evidence) {
        Node claim = node(evidence.claim());
        boolean isClaim = evidence.claim().startsWith("claim/");
        Optional<String> gloss = Optional.of(evidence.gloss()).filter(text -> !text.isEmpty());
        return new Exhibit(
                terms.link(
                        claim,
                        gloss.or(() -> wording.sentence(evidence.claim())).orElse("the entry")),
                source(evidence.source()),
                evidence.locator().substring(evidence.source().length()).strip(),
                isClaim ? new PassageText(view.site(), terms).quotation(claim) : Optional.empty(),
                evidence.isContested() ? conflicts(evidence.claim()) : Html.NONE);
    }

    private Html conflicts(String claim) {
        return Html.join(view.rows("conflicts-of-claim", Map.of("claim", claim)).stream()
                .filter(row -> !row.text("isResolved").equals("true"))
                .map(Grounds::conflict)
                .toList());
    }

    private static Html conflict(Row row) {
        return Html.format("<span>%s. %s</span>", row.link("conflict", "label"), row.text("explanation"));
    }

    private Node node(String reference) {
        return view.site().base().id(reference).asNode();
    }
}
