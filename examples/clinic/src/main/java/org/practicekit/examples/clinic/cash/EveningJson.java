package org.practicekit.examples.clinic.cash;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.billing.claim.Charge;
import org.practicekit.core.money.Money;
import org.practicekit.examples.clinic.claims.ClaimsJson;
import org.practicekit.examples.clinic.denials.DenialJson;
import org.practicekit.examples.clinic.posting.PostJson;

/** The evening for a program. */
public final class EveningJson {
    private EveningJson() {}

    /** The evening as one part of the day's JSON; balances are in its payments' part, with those of the day's charges. */
    public static Map<String, Object> of(Evening evening) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("charges", evening.claims().charges().size());
        json.put(
                "charged",
                evening.claims().charges().stream()
                        .map(Charge::amount)
                        .reduce(Money.noDollars(), Money::plus)
                        .toString());
        json.put("billed", ClaimsJson.parts(evening.claims()));
        json.put("remittance", PostJson.parts(evening.remittance()));
        json.put("denials", evening.denials().stream().map(DenialJson::item).toList());
        json.put("paid", evening.paid().toString());
        json.put("balanced", evening.balances());
        return Map.of("claimsToCash", json);
    }
}
