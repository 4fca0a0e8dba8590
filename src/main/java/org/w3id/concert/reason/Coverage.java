package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Finding.Kind;
import org.w3id.concert.reason.FunctionIndex.Assignment;
import org.w3id.concert.reason.MemberIndex.Member;
import org.w3id.concert.vocab.Base;

/** Which state has which function through which membership, and when: it is a member of a body that has it then. */
final class Coverage {
    private final Base base;
    private final Map<List<String>, List<Finding>> found = new LinkedHashMap<>();

    Coverage(Base base) {
        this.base = base;
    }

    /**
     * The findings by state and function.
     *
     * @param asked the functions that are wanted of every state
     * @param all the functions that are wanted of {@code states}
     */
    Map<List<String>, List<Finding>> of(
            MemberIndex members,
            FunctionIndex functions,
            Set<Resource> states,
            Set<Resource> asked,
            Set<Resource> all) {
        String organization = base.id("organization/").getURI();
        for (Resource body : members.bodies()) {
            if (body.getURI().startsWith(organization)) {
                for (Resource function : functions.functions(body)) {
                    for (Member member : members.members(body)) {
                        if (asked.contains(function) || all.contains(function) && states.contains(member.state())) {
                            functions.all(body, function).forEach(assignment -> add(member, assignment));
                        }
                    }
                }
            }
        }
        return found;
    }

    private void add(Member member, Assignment assignment) {
        member.span().intersect(assignment.span()).ifPresent(span -> {
            List<String> terms = List.of(ref(member.state()), ref(assignment.function()));
            List<String> nodes = List.of(ref(member.premise()), ref(assignment.premise()));
            found.computeIfAbsent(terms, key -> new ArrayList<>())
                    .add(new Finding(Kind.COVERAGE, terms, "", span.period(), "", nodes));
        });
    }

    private String ref(Resource node) {
        return base.ref(node.getURI());
    }
}
