package org.w3id.concert.graph.imports;

import java.util.List;

/** A data set as it was read from files that the user has. */
public sealed interface Import permits ImportedRoster, ImportedRivalries, ImportedNames {
    DataSet dataSet();

    List<ImportedFile> files();

    /** What was left out or could not be matched, a sentence each. */
    List<String> remarks();

    default String name() {
        return dataSet().name();
    }
}
