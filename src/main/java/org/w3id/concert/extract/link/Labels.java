package org.w3id.concert.extract.link;

import java.nio.file.Path;
import org.w3id.concert.extract.lexicon.Gazetteer;

/** All known labels, ready to be looked for; makes a linker for each document. Immutable, for any number of threads. */
public final class Labels {
    private final LabelTrie trie;
    private final Heads heads;
    private final Acronyms acronyms;
    private final Gazetteer gazetteer;

    private Labels(Gazetteer gazetteer, Heads heads, Acronyms acronyms) {
        this.gazetteer = gazetteer;
        this.heads = heads;
        this.acronyms = acronyms;
        this.trie = new LabelTrie(heads.agreement());
        gazetteer.labels().forEach(trie::add);
    }

    public static Labels read(Gazetteer gazetteer, Path folder) {
        return new Labels(
                gazetteer, Heads.read(folder.resolve("heads.txt")), Acronyms.read(folder.resolve("acronyms.txt")));
    }

    /**
     * A linker for one document.
     *
     * @param document the file's name without its ending, for forms that belong to one document
     */
    public Linker linker(String document) {
        return new Linker(trie, gazetteer.labelsOf(document), gazetteer.towns(), heads, acronyms);
    }
}
