package org.practicekit.examples.clinic.claims;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.core.rule.Finding;

/** The day's claims for a program. The same folder gives the same bytes. */
public final class ClaimsJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ClaimsJson() {}

    /** The claims as JSON, ending with LF. */
    public static String of(DayOfClaims day) {
        return GSON.toJson(parts(day)) + "\n";
    }

    /** The same as the parts of a larger whole. */
    public static Map<String, Object> parts(DayOfClaims day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day.day().toString());
        json.put("claims", day.rows().stream().map(ClaimsJson::row).toList());
        json.put("missed", day.missed().stream().map(one -> finding(one.why())).toList());
        json.put("written", day.file().written());
        return json;
    }

    private static Map<String, Object> row(DayOfClaims.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("standing", row.standing());
        json.put("visit", row.visit().id().value());
        json.put("patient", row.visit().patient().value());
        row.claim().ifPresent(claim -> {
            json.put("claim", claim.id().value());
            json.put("controlNumber", claim.sheet().controlNumber());
            json.put("payer", claim.payer().value());
            json.put("charge", claim.sheet().lineCharges().amount().toPlainString());
            json.put("lines", claim.sheet().lines().size());
            claim.lastSubmission()
                    .ifPresent(sent -> json.put("scrub", sent.scrub().hex()));
        });
        json.put("findings", row.findings().stream().map(ClaimsJson::finding).toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().value());
        json.put("severity", finding.severity().name());
        json.put("message", finding.message());
        json.put("citation", finding.citation().toString());
        json.put("facts", finding.facts());
        return json;
    }
}
