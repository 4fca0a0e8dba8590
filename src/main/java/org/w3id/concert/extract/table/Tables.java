package org.w3id.concert.extract.table;

import java.nio.file.Path;
import org.w3id.concert.extract.frame.Functions;
import org.w3id.concert.extract.lexicon.Sections;

/** What {@code tables.txt} knows of rows and of names with their values. Immutable, for any number of threads. */
public record Tables(Rows rows, Answers answers, Asides asides, FieldWords words, FragmentWords fragments) {
    public static Tables read(Path file, Functions functions) {
        Sections sections = Sections.read(file);
        TableRules rules = TableRules.of(sections);
        NameLists lists = NameLists.of(sections);
        CellClaims claims = new CellClaims(rules, lists, functions, sections);
        StateLists states = new StateLists(rules, lists, sections.pattern("before founders"));
        Answers answers = new Answers(rules, lists, claims, sections.pattern("own instruments"));
        Comparisons comparisons = new Comparisons(rules, claims, functions, sections.pattern("denied marks"));
        Rows rows = new Rows(rules, lists, claims, new UnlistedNames(sections), comparisons);
        return new Tables(
                rows, answers, new Asides(rules, lists, states), FieldWords.of(sections), FragmentWords.of(sections));
    }
}
