package org.w3id.concert.serve.page.why;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Spans;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.vocab.CONCERT;

/** The duplications and overlaps that are concluded of two bodies. Within a read transaction. */
public record Between(Site site, Resource one, Resource other) {
    /**
     * Duplications first; an overlap that is a duplication on the same support is left out.
     *
     * @param function empty for any
     * @param day empty for any
     */
    public List<Resource> conclusions(Optional<Resource> function, Optional<LocalDate> day) {
        Model graph = site.reasoning().graph();
        return graph
                .listSubjectsWithProperty(CONCERT.memberSupport)
                .filterKeep(node -> isOfBoth(node) && (isDuplication(node) || isAlone(node)))
                .filterKeep(node -> function.map(each -> node.hasProperty(CONCERT.function, each))
                        .orElse(true))
                .filterKeep(node -> day.map(each -> Spans.interval(node)
                                .filter(span -> span.contains(each))
                                .isPresent())
                        .orElse(true))
                .toList()
                .stream()
                .sorted(comparing((Resource node) -> !isDuplication(node)).thenComparing(Resource::getURI))
                .toList();
    }

    private boolean isOfBoth(Resource node) {
        return node.hasProperty(CONCERT.firstBody, one) && node.hasProperty(CONCERT.secondBody, other)
                || node.hasProperty(CONCERT.firstBody, other) && node.hasProperty(CONCERT.secondBody, one);
    }

    private boolean isDuplication(Resource node) {
        return reference(node).startsWith("duplication/");
    }

    private boolean isAlone(Resource node) {
        String reference = reference(node);
        Resource stronger = site.base().id(reference.replaceFirst("^overlap/", "duplication/"));
        return reference.startsWith("overlap/") && !node.getModel().contains(stronger, CONCERT.function);
    }

    private String reference(Resource node) {
        return site.base().ref(node.getURI());
    }
}
