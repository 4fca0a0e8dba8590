package org.w3id.concert.query.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.vocab.Base;

/** Over the project's own graph and questions. */
class SearchIndexTest {
    private static final SearchIndex INDEX = SearchIndex.of(
            WholeGraph.union().getGraph(),
            Base.PUBLISHED,
            QueryFolder.read(WholeGraph.HOME).all());

    @ParameterizedTest
    @CsvSource({
        "csto, id/organization/csto",
        "CSTO, id/organization/csto",
        "ОДКБ, id/organization/csto",
        "одкб, id/organization/csto",
        "Содружество независимых, id/organization/cis",
        "cis, id/organization/cis",
        "un, id/organization/un",
        "crrf, id/force/crrf",
        "Collective Rapid Response Forces, id/force/crrf",
        "ARM, id/state/armenia",
        "kaz, id/state/kazakhstan",
        "Казахстан, id/state/kazakhstan",
        "cote divoir, id/state/cote-d-ivoire",
        "cote d'ivoire, id/state/cote-d-ivoire",
        "CÔTE, id/state/cote-d-ivoire",
        "canal, id/operation/channel",
        "drug, id/function/drug-trafficking",
        "counter-narcotics, id/function/drug-trafficking",
        "КСОР, id/force/crrf",
        "Объединенных Наций, id/organization/un",
        "who works against drug trafficking, id/function/drug-trafficking",
        "chapter viii, id/instrument/un-charter-chapter-viii",
        "membership interval, ontology#MembershipInterval",
        "Which bodies duplicate which functions?, queries/which-bodies-duplicate-which-functions"
    })
    void the_first_found_is_what_is_meant(String words, String expected) {
        assertEquals(
                Base.PUBLISHED.iri() + expected,
                INDEX.find(words, 1).stream().map(Found::iri).findFirst().orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colective securty", "COLLECTIVE SEC", "security collective treaty organisation"})
    void mistakes_and_unfinished_words_are_forgiven(String words) {
        assertEquals(
                true,
                INDEX.find(words, 8).stream()
                        .map(Found::iri)
                        .toList()
                        .contains(Base.PUBLISHED.iri() + "id/organization/csto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?", "zzzzzz", "AND OR NOT", "name:[a TO b]", "\"", "((", "*", "\\"})
    void no_text_is_a_fault_of_the_syntax(String words) {
        assertEquals(true, INDEX.find(words, 5).size() <= 5);
    }

    @Test
    void a_claim_is_found_by_its_gloss_after_what_is_named_so() {
        List<String> kinds = INDEX.find("armenia", 8).stream().map(Found::kind).toList();
        assertEquals("state", kinds.get(0));
        assertEquals(true, kinds.contains("claim"));
    }

    @Test
    void what_is_found_says_what_it_is() {
        assertEquals(
                new Found(
                        "https://w3id.org/concert/id/organization/csto",
                        "organization",
                        "Collective Security Treaty Organization",
                        "CSTO",
                        "Organization set up to coordinate the parties of the Collective Security Treaty"),
                INDEX.find("csto", 1).get(0));
    }
}
