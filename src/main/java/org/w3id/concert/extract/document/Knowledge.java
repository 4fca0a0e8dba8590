package org.w3id.concert.extract.document;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.w3id.concert.extract.date.DateFinder;
import org.w3id.concert.extract.frame.Frames;
import org.w3id.concert.extract.frame.Functions;
import org.w3id.concert.extract.frame.NameClaims;
import org.w3id.concert.extract.frame.Tense;
import org.w3id.concert.extract.lexicon.Gazetteer;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.link.Labels;
import org.w3id.concert.extract.refer.AnaphorWords;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.table.Tables;
import org.w3id.concert.source.Home;

/** What does not depend on the document: {@code ontology/extraction}. Immutable, for any number of threads. */
public record Knowledge(
        Labels labels,
        DateFinder dates,
        AnaphorWords anaphors,
        Frames frames,
        NameClaims names,
        Tables tables,
        Tense tense,
        Pattern leadsOn,
        Pattern itemEnd) {
    /** @throws org.w3id.concert.source.FaultyInput with all faults of the files of rules and word lists */
    public static Knowledge read(Home home) {
        Path folder = home.ontology().resolve("extraction");
        Functions functions = Functions.read(home);
        Gazetteer gazetteer = Gazetteer.read(home);
        Macros words = Macros.of(Sections.read(folder.resolve("words.txt")));
        return new Knowledge(
                Labels.read(gazetteer, folder),
                DateFinder.read(folder),
                AnaphorWords.read(folder.resolve("anaphors.txt"), gazetteer.capitals()),
                Frames.read(home, words, functions),
                new NameClaims(words),
                Tables.read(folder.resolve("tables.txt"), functions),
                Tense.read(folder.resolve("tense.txt")),
                words.compile("<leads-on>"),
                words.compile("<item-end>"));
    }
}
