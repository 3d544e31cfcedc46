package org.practicekit.examples.clinic.day;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.Offer;

/** The day for a program: the same input always gives the same bytes. Times carry the offset of the location. */
public final class JsonResult {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final DaySheet sheet;

    private JsonResult(DaySheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The result as JSON, ending with LF.
     *
     * @param more what else belongs to the day, after it
     */
    public static String of(DaySheet sheet, Map<String, Object> more) {
        Map<String, Object> json = new JsonResult(sheet).whole();
        json.putAll(more);
        return GSON.toJson(json) + "\n";
    }

    private Map<String, Object> whole() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("practice", sheet.practice().setup().practice().value());
        json.put("name", sheet.practice().name());
        json.put("day", sheet.day().toString());
        if (sheet.seed().isPresent()) {
            json.put("seed", sheet.seed().getAsLong());
        }
        json.put("requests", sheet.practice().requests().size());
        json.put("booked", sheet.booked().size());
        json.put("refused", sheet.refused().size());
        if (!sheet.calledOff().isEmpty()) {
            json.put("calledOff", sheet.calledOff().size());
        }
        json.put("bookings", sheet.booked().stream().map(this::booking).toList());
        json.put("refusals", sheet.refused().stream().map(this::refusal).toList());
        if (!sheet.calledOff().isEmpty()) {
            json.put(
                    "cancellations",
                    sheet.calledOff().stream().map(this::cancellation).toList());
        }
        if (!sheet.refills().isEmpty()) {
            json.put("backfills", sheet.refills().stream().map(this::backfill).toList());
        }
        json.put(
                "warnings",
                sheet.practice().warnings().stream().map(JsonResult::finding).toList());
        return json;
    }

    private Map<String, Object> booking(Outcome outcome) {
        Appointment appointment = DaySheet.appointment(outcome);
        ZoneId zone = sheet.location(outcome).zone();
        Map<String, Object> json = asked(outcome);
        json.put("appointment", appointment.id().value());
        json.put("status", appointment.status().name());
        json.put("location", appointment.location().value());
        putTime(json, appointment.time(), zone);
        json.put("uses", appointment.uses().stream().map(use -> use(use, zone)).toList());
        json.put("reasons", outcome.reasons().stream().map(JsonResult::reason).toList());
        return answered(json, outcome);
    }

    private Map<String, Object> cancellation(Outcome outcome) {
        Appointment appointment = DaySheet.appointment(outcome);
        Map<String, Object> json = asked(outcome);
        json.put("appointment", appointment.id().value());
        putTime(json, appointment.time(), sheet.location(outcome).zone());
        appointment.cancellation().ifPresent(how -> {
            json.put("by", how.by().name());
            json.put("reason", how.reason().name());
        });
        appointment.replacedBy().ifPresent(next -> json.put("movedTo", next.value()));
        return json;
    }

    private Map<String, Object> backfill(Refill refill) {
        ZoneId zone = sheet.zone(refill);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("request", refill.request());
        json.put("resource", refill.slot().resource().toString());
        putTime(json, refill.slot().time(), zone);
        json.put("cause", refill.slot().cause().name());
        json.put("status", refill.backfill().map(one -> one.status().name()).orElse("UNFILLED"));
        json.put("rounds", refill.backfill().map(Backfill::round).orElse(0));
        List<Offer> offers = refill.backfill().map(Backfill::offers).orElse(List.of());
        json.put(
                "offers",
                offers.stream().map(offer -> offer(refill, offer, zone)).toList());
        json.put(
                "notAsked",
                refill.notAsked().stream()
                        .map(finding -> {
                            Map<String, Object> why = finding(finding);
                            why.put("message", refill.said(finding));
                            return why;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> offer(Refill refill, Offer offer, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", refill.waiting(offer).id());
        json.put("patient", offer.patient().value());
        json.put("visitType", offer.opening().visitType().value());
        json.put("round", offer.round());
        putTime(json, offer.opening().time(), zone);
        json.put("made", shown(offer.made(), zone));
        json.put("expires", shown(offer.expires(), zone));
        json.put("status", offer.status().name());
        json.put("points", offer.points());
        json.put(
                "reasons",
                offer.reasons().stream().map(one -> reason(Reason.of(one))).toList());
        return json;
    }

    private Map<String, Object> refusal(Outcome outcome) {
        return answered(asked(outcome), outcome);
    }

    private Map<String, Object> asked(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("request", outcome.request().id());
        json.put(
                "received",
                shown(outcome.request().received(), sheet.location(outcome).zone()));
        json.put("patient", outcome.request().wanted().patient().value());
        json.put("visitType", outcome.request().wanted().visitType().value());
        return json;
    }

    private static Map<String, Object> answered(Map<String, Object> json, Outcome outcome) {
        json.put("question", outcome.answer().question());
        json.put(
                "findings", outcome.findings().stream().map(JsonResult::finding).toList());
        json.put("receipt", outcome.answer().hash().hex());
        return json;
    }

    private static Map<String, Object> use(Use use, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resource", use.resource().toString());
        putTime(json, use.time(), zone);
        json.put("overbooked", use.overbooked());
        return json;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("term", reason.term());
        json.put("points", reason.points());
        json.put("text", reason.text());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("authority", finding.citation().authority());
        citation.put("reference", finding.citation().reference());
        finding.citation().source().ifPresent(link -> citation.put("link", link.toString()));
        citation.put("readOn", finding.citation().readOn().toString());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().value());
        json.put("severity", finding.severity().name());
        json.put("message", finding.message());
        json.put("citation", citation);
        json.put("facts", finding.facts());
        List<String> alternatives =
                finding.alternatives().stream().map(Alternative::describe).toList();
        json.put("alternatives", alternatives);
        return json;
    }

    private static void putTime(Map<String, Object> json, TimeRange time, ZoneId zone) {
        json.put("start", shown(time.start(), zone));
        json.put("end", shown(time.end(), zone));
    }

    private static String shown(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
