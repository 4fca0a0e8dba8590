package org.w3id.concert.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.w3id.concert.extract.Argument;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.read.LetterStream.Passage;
import org.w3id.concert.read.Sentence;
import org.w3id.concert.review.Finding;
import org.w3id.concert.review.Sheet;

/**
 * A piece of a sentence.
 *
 * @param type what is named here, such as {@code organization}; empty where nothing is
 * @param means reference of what is named
 * @param roles of arguments of claims that stand here; empty where none does
 */
public record Piece(String text, String type, String means, String roles) {
    static List<Piece> of(Sheet sheet, int number) {
        Sentence sentence = sheet.analysis().sentences().get(number);
        String text = sheet.analysis().reading().text().text();
        List<Role> roles = roles(sheet, number);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
        sheet.mentions(number).forEach(mention -> cuts.addAll(List.of(mention.start(), mention.end())));
        roles.forEach(role -> cuts.addAll(List.of(role.start, role.end)));
        List<Piece> pieces = new ArrayList<>();
        for (int from : cuts) {
            Integer to = cuts.higher(from);
            if (to != null && from >= sentence.start() && to <= sentence.end()) {
                pieces.add(piece(sheet, number, text.substring(from, to), from, roles));
            }
        }
        return pieces;
    }

    private record Role(String name, int start, int end) {}

    private static Piece piece(Sheet sheet, int number, String words, int at, List<Role> roles) {
        Optional<Mention> mention = sheet.mentions(number).stream()
                .filter(each -> each.start() <= at && at < each.end())
                .findFirst();
        List<String> here = roles.stream()
                .filter(role -> role.start <= at && at < role.end)
                .map(Role::name)
                .distinct()
                .toList();
        return new Piece(
                words,
                mention.map(each -> each.type().name().toLowerCase(Locale.ROOT)).orElse(""),
                mention.map(sheet::reference).orElse(""),
                String.join(", ", here));
    }

    private static List<Role> roles(Sheet sheet, int number) {
        List<Role> roles = new ArrayList<>();
        for (Finding finding : sheet.findings(number)) {
            finding.candidate().ifPresent(candidate -> {
                for (Argument argument : candidate.arguments()) {
                    Optional<Passage> place = sheet.analysis().within(number, argument.start(), argument.end());
                    place.ifPresent(found -> roles.add(new Role(argument.role(), found.start(), found.end())));
                }
            });
        }
        return roles;
    }
}
