package org.w3id.concert.reason.whatif;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * What is asked of scenarios, the same on the command line and over HTTP.
 *
 * @param at a year or month means its last day; none for any time
 * @param proofs whether each finding is followed by its proof
 */
public record WhatIfQuestion(List<Scenario> scenarios, Optional<StatedDate> at, boolean proofs) {
    public WhatIfQuestion {
        scenarios = List.copyOf(scenarios);
    }

    /** @throws FaultyInput with a date that is not understood; an empty one stands for none */
    public static WhatIfQuestion of(List<Scenario> scenarios, String at, boolean proofs) {
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(each -> each.latest().isPresent());
        if (date.isEmpty() && !at.isEmpty()) {
            throw new FaultyInput(new Fault("at", 0, at, "a date such as 2018 or 2020-01-31 expected", ""));
        }
        return new WhatIfQuestion(scenarios, date, proofs);
    }

    /** The answer to each scenario, in order. */
    public List<WhatIf> answer(Baseline baseline, Base base) {
        return scenarios.stream()
                .map(scenario -> new WhatIf(scenario, at.flatMap(StatedDate::latest), baseline, base))
                .toList();
    }

    /** The answers as text, compared in a table where there are several. */
    public String text(Baseline baseline, Base base) {
        List<WhatIf> answers = answer(baseline, base);
        StringBuilder text = new StringBuilder();
        answers.forEach(answer -> DifferenceText.of(answer, baseline::label, proofs)
                .forEach(line -> text.append(line).append('\n')));
        if (answers.size() > 1) {
            ScenarioTable.of(answers).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** One answer as an object, several as an array. */
    public String json(Baseline baseline, Base base) {
        JsonArray array = new JsonArray();
        answer(baseline, base).forEach(answer -> array.add(DifferenceJson.of(answer, proofs)));
        return (array.size() == 1 ? array.get(0) : array) + "\n";
    }
}
