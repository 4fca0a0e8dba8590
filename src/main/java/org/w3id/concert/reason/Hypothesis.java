package org.w3id.concert.reason;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.w3id.concert.graph.Revision;

/** Premises with facts withdrawn and facts added, while what they were taken from stays as it is. Not thread-safe. */
public final class Hypothesis {
    private final Delta delta;

    Hypothesis(Graph premises) {
        this.delta = new Delta(premises);
    }

    /** The premises of the scenario; what is removed or added here is withdrawn or added by hypothesis. */
    public Model premises() {
        return ModelFactory.createModelForGraph(delta);
    }

    /** What it changes up to now. */
    Revision revision() {
        return new Revision(
                delta.getDeletions().find().toSet(), delta.getAdditions().find().toSet());
    }

    /** Whether anything was withdrawn or added. */
    public boolean isEmpty() {
        return delta.getDeletions().isEmpty() && delta.getAdditions().isEmpty();
    }
}
