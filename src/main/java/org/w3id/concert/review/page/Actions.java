package org.w3id.concert.review.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.concert.review.Acceptance;
import org.w3id.concert.review.Decision;
import org.w3id.concert.review.Decision.Kind;
import org.w3id.concert.review.Desk;
import org.w3id.concert.review.EntityNames;
import org.w3id.concert.review.Finding;
import org.w3id.concert.review.Judgement;
import org.w3id.concert.review.Sheet;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.source.FaultyInput;

/** What a reviewer's form asks for: decisions are appended, then the browser is sent on to what is next. */
final class Actions {
    private final Desk desk;
    private final Visit visit;
    private final String by;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Actions(Desk desk, Visit visit, String by) {
        this.desk = desk;
        this.visit = visit;
        this.by = by;
    }

    Reply reply() {
        if (visit.isAt("reviewer")) {
            String name = URLEncoder.encode(visit.parameter("name").strip(), StandardCharsets.UTF_8);
            return Reply.seeOther(visit.parameter("back"))
                    .with("Set-Cookie", "reviewer=" + name + "; Path=/; SameSite=Strict; HttpOnly");
        }
        String slug = visit.path().get(0);
        Sheet sheet = desk.sheet(slug).orElseThrow(() -> new Refused(404, "There is no document " + slug + "."));
        try {
            return switch (visit.path().get(visit.path().size() - 1)) {
                case "decide" -> decided(sheet);
                case "missed" -> missed(sheet);
                case "undo" -> undone(sheet);
                case "label" -> recorded(sheet, Kind.LABEL, label(sheet));
                case "merge" -> recorded(sheet, Kind.MERGE, merge(sheet));
                case "entity" ->
                    recorded(sheet, Kind.ENTITY, cells("id", "label", "abbreviation", "class", "description"));
                case "document" -> described(sheet);
                case "accept" -> accepted(slug);
                default -> throw new Refused(404, "There is no such action.");
            };
        } catch (FaultyInput faulty) {
            return fault(faulty.faults().stream().map(Object::toString).toList());
        } catch (Refused refused) {
            return fault(List.of(refused.getMessage()));
        }
    }

    private Reply fault(List<String> sentences) {
        return Sight.page(
                        visit,
                        "Not done",
                        "fault",
                        Map.of("faults", sentences, "slug", visit.path().get(0), "at", at()))
                .with(400);
    }

    private int at() {
        return visit.parameter("at").matches("\\d{1,7}") ? Integer.parseInt(visit.parameter("at")) : 0;
    }

    private Reply decided(Sheet sheet) {
        Judgement judgement = new Judgement(desk, sheet, by, now);
        List<Decision> decisions = judgement.of(visit.parameters());
        desk.decide(sheet.slug(), decisions);
        Sheet after = desk.sheet(sheet.slug()).orElseThrow();
        boolean isDone = after.findings(at()).stream().noneMatch(finding -> finding.isOpen());
        List<Integer> order = after.order(visit.parameter("rest").equals("1"));
        int here = order.indexOf(at());
        int next = isDone && here >= 0 && here + 1 < order.size() ? order.get(here + 1) : at();
        return seeSentence(sheet, next, decisions.get(decisions.size() - 1).claim());
    }

    private Reply undone(Sheet sheet) {
        Decision decision = new Judgement(desk, sheet, by, now).undone();
        desk.decide(sheet.slug(), List.of(decision));
        int number = sheet.finding(decision.claim()).map(Finding::sentence).orElse(at());
        return see(sheet, number, decision.claim().isEmpty() ? "findings" : decision.claim());
    }

    private Reply missed(Sheet sheet) {
        Judgement judgement = new Judgement(desk, sheet, by, now);
        List<Decision> decisions = judgement.missed(visit.parameters(), at());
        desk.decide(sheet.slug(), decisions);
        return see(sheet, at(), decisions.get(decisions.size() - 1).claim());
    }

    private Reply recorded(Sheet sheet, Kind kind, Map<String, String> says) {
        desk.decide(sheet.slug(), List.of(Decision.about(kind, says, by, now)));
        return seeSentence(sheet, at());
    }

    private Reply seeSentence(Sheet sheet, int number) {
        return seeSentence(sheet, number, "");
    }

    /** The next claim to decide after one of that sentence, so that keys go there; else the first. */
    private Reply seeSentence(Sheet sheet, int number, String after) {
        List<Finding> findings = desk.sheet(sheet.slug()).orElseThrow().findings(number);
        List<String> open = new ArrayList<>();
        int here = findings.stream().map(Finding::claim).toList().indexOf(after);
        for (int step = 1; step <= findings.size(); step++) {
            Finding finding = findings.get((here + step) % findings.size());
            if (finding.isOpen()) {
                open.add(finding.claim());
            }
        }
        return see(sheet, number, open.isEmpty() ? "findings" : open.get(0));
    }

    private Reply see(Sheet sheet, int number, String place) {
        String rest = visit.parameter("rest").equals("1") ? "&rest=1" : "";
        return Reply.seeOther("../" + sheet.slug() + "?at=" + number + rest + "#" + place);
    }

    private Map<String, String> cells(String... columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            cells.put(column, visit.parameter(column).strip());
        }
        boolean isEntity = cells.getOrDefault("id", "").matches("[a-z-]+/[a-z0-9.-]+")
                && !cells.get("label").isEmpty();
        if (!isEntity) {
            throw new Refused(400, "An entity needs an id such as organization/example, and a label.");
        }
        return cells;
    }

    private Map<String, String> label(Sheet sheet) {
        String form = visit.parameter("form").strip();
        String reference = resolve(sheet, visit.parameter("entity"));
        int from = sheet.analysis().text(at()).indexOf(form);
        if (form.isEmpty() || from < 0) {
            throw new Refused(400, "A name that stands in the sentence is expected.");
        }
        int start = sheet.analysis().sentences().get(at()).start() + from;
        var text = sheet.analysis().reading().text();
        return Map.of(
                "form",
                form,
                "entity",
                reference,
                "start",
                String.valueOf(text.sourceStart(start)),
                "end",
                String.valueOf(text.sourceEnd(start + form.length())),
                "use",
                "name");
    }

    private Map<String, String> merge(Sheet sheet) {
        String from = resolve(sheet, visit.parameter("from"));
        String into = resolve(sheet, visit.parameter("into"));
        if (from.equals(into) || desk.vocabulary().registry().has(from)) {
            throw new Refused(
                    400, "Only a new entity is merged into another; published ones keep their names for good.");
        }
        boolean isOfOneKind = from.replaceFirst("/.*", "").equals(into.replaceFirst("/.*", ""));
        boolean isThere = sheet.names().isKnown(into) || sheet.names().isProposed(into);
        if (!isOfOneKind || !isThere || sheet.docket().merged(into).equals(from)) {
            throw new Refused(
                    400,
                    "An entity of the same kind as " + from + " is expected, and one that is there, not " + into + ".");
        }
        return Map.of("from", from, "into", into);
    }

    private String resolve(Sheet sheet, String given) {
        String reference = given.matches("[a-z-]+/[a-z0-9.-]+")
                ? given
                : sheet.names().find(given).orElse("");
        if (reference.isEmpty()) {
            throw new Refused(400, "An entity is expected, by its name or as kind/slug: " + given + ".");
        }
        return reference;
    }

    private Reply described(Sheet sheet) {
        String creator = visit.parameter("creator").strip();
        String agent = sheet.names().find(creator).orElse("agent/" + EntityNames.slug(creator));
        Map<String, String> says = new LinkedHashMap<>();
        for (String column : List.of("title", "creator", "date", "type", "rights", "description")) {
            says.put(column, visit.parameter(column).strip());
        }
        if (creator.isEmpty() || says.get("title").isEmpty() || says.get("date").isEmpty()) {
            throw new Refused(400, "Title, author and date are needed; the date in EDTF, such as 2011 or 2018~.");
        }
        says.put("stem", sheet.slug());
        says.put("attribution", agent);
        List<Decision> decisions = new ArrayList<>(List.of(Decision.about(Kind.DOCUMENT, says, by, now)));
        if (!sheet.names().isKnown(agent)) {
            Map<String, String> entity = Map.of("id", agent, "label", creator, "class", visit.parameter("class"));
            decisions.add(Decision.about(Kind.ENTITY, entity, by, now));
        }
        desk.decide(sheet.slug(), decisions);
        return seeSentence(sheet, at());
    }

    private Reply accepted(String slug) {
        Acceptance acceptance = Acceptance.of(desk.home(), desk.folder(), List.of(slug));
        desk.refresh();
        return Sight.page(visit, "Accepted", "accepted", Map.of("acceptance", acceptance, "slug", slug));
    }
}
