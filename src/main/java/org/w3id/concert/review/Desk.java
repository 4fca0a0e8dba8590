package org.w3id.concert.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.concert.claim.ClaimFile;
import org.w3id.concert.extract.Argument;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.lexicon.Gazetteer;
import org.w3id.concert.extract.link.Labels;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.read.Reading;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.SourceDocument;

/**
 * Where a reviewer sits: the documents of a folder, what was found in them, and the decisions so far. Documents are read
 * when they are first opened. Thread-safe.
 */
public final class Desk {
    private final Home home;
    private final DocumentFolder folder;
    private final Function<Reading, List<Candidate>> extraction;
    private final Labels labels;
    private final Map<String, Analysis> analyses = new HashMap<>();
    private Vocabulary vocabulary;
    private Wordings wordings;

    private Desk(Home home, DocumentFolder folder, Function<Reading, List<Candidate>> extraction) {
        this.home = home;
        this.folder = folder;
        this.extraction = extraction;
        this.labels = Labels.read(Gazetteer.read(home), home.ontology().resolve("extraction"));
        refresh();
    }

    /** With what the project's own extraction finds. */
    public static Desk of(Home home, DocumentFolder folder) {
        return new Desk(home, folder, Extractor.of(home)::extract);
    }

    /** With the candidates in a file. */
    public static Desk of(Home home, DocumentFolder folder, Path candidates) {
        Map<String, List<Candidate>> given =
                CandidateLine.read(candidates).stream().collect(Collectors.groupingBy(Candidate::document));
        expectDocuments(folder, given.keySet(), candidates);
        return new Desk(home, folder, reading -> given.getOrDefault(reading.document(), List.of()));
    }

    private static void expectDocuments(DocumentFolder folder, Set<String> named, Path candidates) {
        Set<String> there = folder.files().stream()
                .map(file -> DocumentFolder.slug(file.getFileName().toString()))
                .collect(Collectors.toSet());
        List<Fault> faults = named.stream()
                .filter(name -> !there.contains(name))
                .sorted()
                .map(name -> new Fault(
                        candidates.getFileName().toString(),
                        0,
                        name,
                        "a document of the folder expected",
                        "put it there"))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    /** Reads the files of the ontology again. */
    public synchronized void refresh() {
        vocabulary = Vocabulary.read(home);
        wordings = Wordings.read(home);
    }

    public Home home() {
        return home;
    }

    public DocumentFolder folder() {
        return folder;
    }

    public synchronized Vocabulary vocabulary() {
        return vocabulary;
    }

    public synchronized Wordings wordings() {
        return wordings;
    }

    /** Whether the ontology has the document already. */
    public boolean isOnRecord(String slug) {
        return documents().stream().anyMatch(document -> document.slug().equals(slug));
    }

    private List<SourceDocument> documents() {
        return SourceDocument.read(home, new ArrayList<>());
    }

    /** The slugs of the documents at hand. */
    public List<String> slugs() {
        return folder.files().stream()
                .map(file -> DocumentFolder.slug(file.getFileName().toString()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Adds decisions to the document's file. */
    public synchronized void decide(String slug, List<Decision> decisions) {
        DecisionFile.of(home, slug).append(decisions, warning -> {});
    }

    /** The document as it stands now; empty where there is none. */
    public synchronized Optional<Sheet> sheet(String slug) {
        if (!analyses.containsKey(slug)) {
            Optional<Reading> reading = folder.reading(slug);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            analyses.put(slug, analysis(reading.get()));
        }
        return Optional.of(
                sheet(slug, analyses.get(slug), DecisionFile.of(home, slug).read()));
    }

    private Analysis analysis(Reading reading) {
        String name = reading.document().replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return Analysis.of(reading, labels.linker(name), extraction.apply(reading));
    }

    private Sheet sheet(String slug, Analysis analysis, Docket docket) {
        EntityNames names = vocabulary.names();
        analysis.mentions().stream().flatMap(List::stream).forEach(mention -> propose(mention, names));
        docket.about(Kind.MERGE).forEach(merge -> names.merge(merge.says("from"), docket.merged(merge.says("from"))));
        docket.about(Kind.ENTITY)
                .forEach(
                        entity -> names.describe(entity.says("id"), entity.says("label"), entity.says("abbreviation")));
        List<Map<String, String>> claims = claims();
        Authorship authorship = Authorship.of(slug, docket, documents(), claims);
        Set<String> hidden = vocabulary.registry().forms().stream()
                .filter(form -> !form.isName())
                .map(Registry.SurfaceForm::form)
                .collect(Collectors.toSet());
        Flags flags = new Flags(
                vocabulary.schema(), claims.stream().map(ClaimText::of).toList(), hidden);
        List<List<Finding>> findings = new ArrayList<>();
        analysis.sentences().forEach(sentence -> findings.add(new ArrayList<>()));
        Set<String> shown = new HashSet<>();
        for (Candidate candidate : analysis.candidates()) {
            Evidence evidence = Evidence.of(candidate, analysis.reading());
            String claim = docket.known(candidate.id(), evidence, analysis.letters());
            int sentence = analysis.sentenceAt(lastWords(candidate));
            if (shown.add(claim)) {
                ClaimText text = decided(docket.standing(claim), wordings.draft(candidate, names, authorship));
                List<String> why = flags.of(candidate, text, analysis.text(sentence), analysis.reading());
                findings.get(sentence)
                        .add(new Finding(
                                claim, Optional.of(candidate), evidence, text, docket.standing(claim), sentence, why));
            }
        }
        addDecided(analysis, docket, shown, findings);
        findings.forEach(each -> each.sort(
                Comparator.comparingInt((Finding finding) -> -finding.flags().size())));
        return new Sheet(slug, analysis, docket, names, authorship, findings);
    }

    /** Where a row or a sentence speaks of what was named long before, it is the row or the sentence that counts. */
    private static int lastWords(Candidate candidate) {
        return candidate.arguments().stream().mapToInt(Argument::start).max().orElse(candidate.start());
    }

    private static ClaimText decided(Standing standing, ClaimText draft) {
        return standing.opinions().stream()
                .filter(Decision::affirms)
                .reduce((first, second) -> second)
                .map(Decision::claimText)
                .orElse(draft);
    }

    private static void addDecided(Analysis analysis, Docket docket, Set<String> shown, List<List<Finding>> findings) {
        for (String claim : docket.claims()) {
            Optional<Evidence> evidence = docket.evidence(claim);
            Standing standing = docket.standing(claim);
            if (evidence.isPresent() && shown.add(claim) && standing.verdict() != Standing.Verdict.OPEN) {
                Optional<Place> place = Place.of(evidence.get(), analysis.reading(), analysis.letters());
                int sentence = analysis.sentenceAt(
                        place.map(Place::start).orElse(evidence.get().start()));
                boolean isMissed = standing.opinions().stream().anyMatch(each -> each.kind() == Kind.MISSED);
                List<String> flags = new ArrayList<>();
                if (place.isEmpty()) {
                    flags.add("its passage is not in the document any more");
                } else if (!isMissed) {
                    flags.add("not found by the rules any more");
                }
                ClaimText text = decided(standing, standing.opinions().get(0).claimText());
                findings.get(sentence)
                        .add(new Finding(claim, Optional.empty(), evidence.get(), text, standing, sentence, flags));
            }
        }
    }

    private static void propose(Mention mention, EntityNames names) {
        if (!mention.entity().isKnown()
                && !mention.entity().fullName().equals(mention.entity().name())) {
            names.alsoCalled(mention.entity().name(), mention.entity().fullName());
        }
    }

    /** The rows of all claim files. */
    private List<Map<String, String>> claims() {
        return home.files("ontology/claims", ".csv").stream()
                .filter(file -> !file.toString().endsWith(".omitted.csv"))
                .flatMap(file -> CsvText.read(file, ClaimFile.COLUMNS).rows().stream())
                .toList();
    }
}
