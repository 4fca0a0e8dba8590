package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.FunctionIndex.Assignment;
import org.w3id.concert.reason.MemberIndex.Member;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.Base;

/** Which state has which function through which membership, and when: it is a member of a body that has it then. */
public final class Coverage {
    private final Base base;
    private final Map<Subject, List<Way>> found = new LinkedHashMap<>();

    Coverage(Base base) {
        this.base = base;
    }

    /** What is covered. */
    public record Subject(Resource state, Resource function) {}

    /** By which membership and assignment of the function, and when. */
    public record Way(Period period, Resource membership, Resource assignment) {}

    /**
     * The ways by state and function.
     *
     * @param asked the functions that are wanted of every state
     * @param all the functions that are wanted of {@code states}
     */
    Map<Subject, List<Way>> of(
            MemberIndex members,
            FunctionIndex functions,
            Set<Resource> states,
            Set<Resource> asked,
            Set<Resource> all) {
        String organization = base.id("organization/").getURI();
        for (Resource body : members.bodies()) {
            if (body.getURI().startsWith(organization)) {
                List<Member> ofBody = members.members(body);
                for (Resource function : functions.functions(body)) {
                    List<Assignment> assignments = functions.all(body, function);
                    for (Member member : ofBody) {
                        if (asked.contains(function) || all.contains(function) && states.contains(member.state())) {
                            assignments.forEach(assignment -> add(member, assignment));
                        }
                    }
                }
            }
        }
        return found;
    }

    private void add(Member member, Assignment assignment) {
        member.span().intersect(assignment.span()).ifPresent(span -> found.computeIfAbsent(
                        new Subject(member.state(), assignment.function()), key -> new ArrayList<>())
                .add(new Way(span.period(), member.premise(), assignment.premise())));
    }
}
