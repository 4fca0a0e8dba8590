package org.w3id.concert.extract.link;

import java.nio.file.Path;
import org.w3id.concert.extract.lexicon.Gazetteer;

/** All known labels, ready to be looked for; makes a linker for each document. Immutable, for any number of threads. */
public final class Labels {
    private final LabelTrie trie = new LabelTrie();
    private final Heads heads;

    private final Gazetteer gazetteer;

    private Labels(Gazetteer gazetteer, Heads heads) {
        this.gazetteer = gazetteer;
        gazetteer.labels().forEach(trie::add);
        this.heads = heads;
    }

    public static Labels read(Gazetteer gazetteer, Path folder) {
        return new Labels(gazetteer, Heads.read(folder.resolve("heads.txt")));
    }

    /**
     * A linker for one document.
     *
     * @param document the file's name without its ending, for forms that belong to one document
     */
    public Linker linker(String document) {
        return new Linker(trie, gazetteer.labelsOf(document), new NameFinder(heads));
    }
}
