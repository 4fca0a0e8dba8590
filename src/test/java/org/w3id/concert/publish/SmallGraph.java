package org.w3id.concert.publish;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A few layers as the program makes them: named graphs, and nothing in the default graph. */
public final class SmallGraph {
    private static final String TRIG =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX id:      <https://w3id.org/concert/id/>
            PREFIX graph:   <https://w3id.org/concert/graph/>
            PREFIX oa:      <http://www.w3.org/ns/oa#>
            PREFIX org:     <http://www.w3.org/ns/org#>
            PREFIX prov:    <http://www.w3.org/ns/prov#>
            PREFIX skos:    <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd:     <http://www.w3.org/2001/XMLSchema#>

            graph:ontology {
                concert:hasMember skos:prefLabel "has member"@en .
                concert:Shape concert:list ( [ concert:is "one" ] [ concert:is "two" ] ) .
            }
            graph:entities {
                id:organization/csto a org:FormalOrganization ;
                    skos:prefLabel "ОДКБ"@ru, "Collective <Security> Treaty Organization"@en .
                id:state/armenia a concert:State ; skos:prefLabel "Armenia"@en .
            }
            graph:source/paper {
                id:claim/paper-0001 a concert:Claim ;
                    concert:subject id:organization/csto ;
                    concert:gloss "Armenia belongs to the organization."@en ;
                    concert:locator "paper 4–11" ;
                    concert:evidence id:evidence/paper-0001 .
                id:evidence/paper-0001 a oa:Annotation ; oa:hasTarget id:passage/paper.4-11 .
                id:passage/paper.4-11 oa:hasSource id:document/paper ; oa:hasSelector id:selector/paper.4-11 ;
                    concert:digest "2ddc5634ff5e06c551736395174b5a62f10864ab2878f03d079836b253994869" .
                id:selector/paper.4-11 oa:start 4 ; oa:end 11 .
            }
            graph:facts {
                id:organization/csto concert:hasMember id:state/armenia .
                id:membership/armenia.csto a concert:Fact ;
                    org:member id:state/armenia ; org:organization id:organization/csto ;
                    concert:day "2002-10-07"^^xsd:date ; concert:count 7 ; concert:share 0.5 ;
                    prov:wasDerivedFrom id:claim/paper-0001 .
            }
            """;

    private SmallGraph() {}

    public static Dataset layers() {
        return layers("");
    }

    /** With more quads, as TriG that uses the same prefixes; names such as id:state/armenia may be written so. */
    public static Dataset layers(String more) {
        Dataset layers = DatasetFactory.createGeneral();
        String trig = (TRIG + more).replaceAll("\\b(id|graph):([a-z-]+/[^\\s;,]+)", "<https://w3id.org/concert/$1/$2>");
        RDFParser.fromString(trig, Lang.TRIG).parse(layers);
        return layers;
    }
}
