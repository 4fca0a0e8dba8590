package org.w3id.concert.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms of {@code ontology/concert.ttl} that the program itself reads or writes. The many properties that only
 * claims use are not here: the loader learns them from the ontology.
 */
public final class CONCERT {
    public static final String NS = "https://w3id.org/concert/ontology#";
    public static final String SCHEME = "https://w3id.org/concert/scheme/";

    public static final Resource Claim = type("Claim");
    public static final Resource Passage = type("Passage");
    public static final Resource Document = type("Document");
    public static final Resource StatedDate = type("StatedDate");
    public static final Resource Fact = type("Fact");
    public static final Resource DeniedFact = type("DeniedFact");
    public static final Resource DiscourseItem = type("DiscourseItem");
    public static final Resource Conflict = type("Conflict");
    public static final Resource Rule = type("Rule");
    public static final Resource Derivation = type("Derivation");
    public static final Resource FunctionAssignment = type("FunctionAssignment");
    public static final Resource StatedOverlap = type("StatedOverlap");
    public static final Resource HypotheticalFact = type("HypotheticalFact");
    public static final Resource Relation = type("Relation");
    public static final Resource MembershipEvent = type("MembershipEvent");
    public static final Resource MembershipObservation = type("MembershipObservation");
    public static final Resource ContinuousObservation = type("ContinuousObservation");
    public static final Resource Rivalry = type("Rivalry");
    public static final Resource State = type("State");
    public static final Resource MembershipInterval = type("MembershipInterval");
    public static final Resource CommonMember = type("CommonMember");
    public static final Resource CommonMembership = type("CommonMembership");
    public static final Resource Competence = type("Competence");
    public static final Resource Overlap = type("Overlap");
    public static final Resource Duplication = type("Duplication");
    public static final Resource Measurement = type("Measurement");
    public static final Resource Nesting = type("Nesting");
    public static final Resource Roster = type("Roster");
    public static final Resource Omission = type("Omission");

    // -- Claims --
    public static final Property subject = property("subject");
    public static final Property property = property("property");
    public static final Property value = property("value");
    public static final Property modality = property("modality");
    public static final Property polarity = property("polarity");
    public static final Property gloss = property("gloss");
    public static final Property statedIn = property("statedIn");
    public static final Property locator = property("locator");
    public static final Property evidence = property("evidence");
    public static final Property digest = property("digest");
    public static final Property textDigest = property("textDigest");
    public static final Property reviewedBy = property("reviewedBy");
    public static final Property abbreviation = property("abbreviation");

    // -- How a claim becomes a fact --
    public static final Property becomes = property("becomes");
    public static final Property subjectRole = property("subjectRole");
    public static final Property valueRole = property("valueRole");
    public static final Property subjectKind = property("subjectKind");
    public static final Property valueKind = property("valueKind");
    public static final Property allowsQualifier = property("allowsQualifier");
    public static final Property columnName = property("columnName");

    // -- Dates --
    public static final Property date = property("date");
    public static final Property asOf = property("asOf");
    public static final Property since = property("since");
    public static final Property until = property("until");
    public static final Property start = property("start");
    public static final Property end = property("end");
    public static final Property edtf = property("edtf");
    public static final Property earliest = property("earliest");
    public static final Property latest = property("latest");
    public static final Property precision = property("precision");
    public static final Property approximate = property("approximate");
    public static final Property attestedOn = property("attestedOn");

    // -- Facts and conclusions --
    public static final Property observationEnding = property("observationEnding");
    public static final Property rival = property("rival");
    public static final Property sourceDocument = property("sourceDocument");
    public static final Property body = property("body");
    public static final Property function = property("function");
    public static final Property level = property("level");
    public static final Property means = property("means");
    public static final Property region = property("region");
    public static final Property event = property("event");
    public static final Property kind = property("kind");
    public static final Property relationFrom = property("relationFrom");
    public static final Property relationTo = property("relationTo");
    public static final Property firstBody = property("firstBody");
    public static final Property secondBody = property("secondBody");
    public static final Property innerBody = property("innerBody");
    public static final Property measuredValue = property("measuredValue");
    public static final Property ofMeasure = property("ofMeasure");
    public static final Property parameters = property("parameters");
    public static final Property silence = property("silence");
    public static final Property outerBody = property("outerBody");
    public static final Property grade = property("grade");
    public static final Property memberSupport = property("memberSupport");
    public static final Property functionSupport = property("functionSupport");
    public static final Property areaSupport = property("areaSupport");
    public static final Property sharedMember = property("sharedMember");
    public static final Property sharedMemberCount = property("sharedMemberCount");
    public static final Property sharedTask = property("sharedTask");
    public static final Property assumesContinuation = property("assumesContinuation");

    // -- Derivations --
    public static final Property rule = property("rule");
    public static final Property question = property("question");
    public static final Property inWords = property("inWords");
    public static final Property atLeast = property("atLeast");

    // -- Conflicts --
    public static final Property conflictKind = property("conflictKind");
    public static final Property conflictingClaim = property("conflictingClaim");
    public static final Property explanation = property("explanation");
    public static final Property isResolved = property("isResolved");

    private CONCERT() {}

    /** The concept {@code slug} of one of the constant schemes, such as {@code grade} or {@code modality}. */
    public static Resource concept(String scheme, String slug) {
        return ResourceFactory.createResource(SCHEME + scheme + "/" + slug);
    }

    private static Resource type(String name) {
        return ResourceFactory.createResource(NS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
