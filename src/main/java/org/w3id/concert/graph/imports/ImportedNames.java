package org.w3id.concert.graph.imports;

import java.util.List;
import java.util.Map;

/** A data set of codes and names of countries as it was read. */
public record ImportedNames(DataSet dataSet, List<ImportedFile> files, List<Country> countries, List<String> remarks)
        implements Import {
    public ImportedNames {
        files = List.copyOf(files);
        countries = List.copyOf(countries);
        remarks = List.copyOf(remarks);
    }

    /**
     * A country with its codes of ISO 3166-1 and M49.
     *
     * @param names by language
     * @param wikidata the item, such as {@code Q889}; empty where there is none
     */
    public record Country(
            String iso2, String iso3, String m49, Map<String, String> names, String wikidata, String locator) {
        public Country {
            names = Map.copyOf(names);
        }
    }
}
