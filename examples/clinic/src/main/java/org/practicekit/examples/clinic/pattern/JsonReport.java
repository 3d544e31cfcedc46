package org.practicekit.examples.clinic.pattern;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.pattern.AdvisedSlots;
import org.practicekit.scheduling.pattern.DemandCell;
import org.practicekit.scheduling.pattern.DemandTable;
import org.practicekit.scheduling.pattern.HalfHourNeed;
import org.practicekit.scheduling.pattern.RuleOutlook;
import org.practicekit.scheduling.pattern.TemplateAdvice;
import org.practicekit.scheduling.simulation.Estimate;

/** The report for a program: each figure with the ids it was computed from. The same input always gives the same bytes. */
public final class JsonReport {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    /** The report as JSON, ending with LF. */
    public static String of(PatternReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("practice", report.practice().setup().practice().value());
        json.put("from", report.period().from().toString());
        json.put("to", report.period().lastDay().toString());
        json.put("asOf", report.asOf().toString());
        json.put(
                "kpis",
                Stream.of(report.kpis(), report.parts(), report.access())
                        .flatMap(List::stream)
                        .map(JsonReport::kpi)
                        .toList());
        json.put("asked", cells(report.asked()));
        json.put("seen", cells(report.seen()));
        json.put(
                "demand", report.demand().needs().stream().map(JsonReport::need).toList());
        json.put("advice", report.advice().stream().map(JsonReport::advice).toList());
        return GSON.toJson(json) + "\n";
    }

    private static Map<String, Object> kpi(Kpi kpi) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", kpi.definition().id().value());
        json.put("unit", kpi.definition().unit().word());
        json.put("dimensions", kpi.dimensions());
        if (kpi.figure() instanceof Figure.Ratio ratio) {
            json.put("numerator", ratio.numerator());
            json.put("denominator", ratio.denominator());
        } else {
            json.put("unknown", kpi.figure().toString());
        }
        json.put("citation", kpi.definition().citation().toString());
        json.put("considered", kpi.considered().stream().map(Object::toString).toList());
        json.put("counted", kpi.counted().stream().map(Object::toString).toList());
        return json;
    }

    private static List<Map<String, Object>> cells(DemandTable table) {
        return table.cells().stream().map(JsonReport::cell).toList();
    }

    private static Map<String, Object> cell(DemandCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("visitType", cell.visitType().value());
        json.put("day", cell.day().name());
        json.put("hour", cell.hour());
        json.put("count", cell.count());
        return json;
    }

    private static Map<String, Object> need(HalfHourNeed need) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("location", need.location().value());
        json.put("day", need.day().name());
        json.put("from", need.from().toString());
        json.put("kind", need.kind().word());
        json.put("visits", need.visits());
        json.put("minutes", need.minutes());
        json.put("days", need.days());
        return json;
    }

    private static Map<String, Object> advice(Decision<TemplateAdvice> decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        decision.granted().ifPresent(advice -> {
            json.put("session", advice.need().session().label());
            json.put("provider", advice.need().session().provider().toString());
            json.put("sessions", advice.need().sessions());
            json.put("slots", advice.slots().stream().map(JsonReport::slots).toList());
            json.put("spareMinutes", advice.spare().toMinutes());
            json.put("best", advice.best().rule().title());
            json.put(
                    "outlooks",
                    advice.outlooks().stream().map(JsonReport::outlook).toList());
        });
        json.put("findings", decision.findings().stream().map(Finding::message).toList());
        return json;
    }

    private static Map<String, Object> slots(AdvisedSlots slots) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("visitTypes", slots.visitTypes().stream().map(Object::toString).toList());
        json.put("sameDay", slots.sameDay());
        json.put("count", slots.count());
        json.put("minutes", slots.each().toMinutes());
        return json;
    }

    private static Map<String, Object> outlook(RuleOutlook outlook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", outlook.rule().title());
        outlook.outlook().waiting().ifPresent(waiting -> json.put("waiting", estimate(waiting)));
        json.put("idle", estimate(outlook.outlook().idle()));
        json.put("overtime", estimate(outlook.outlook().overtime()));
        json.put("cost", outlook.cost());
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", estimate.mean());
        json.put("low", estimate.low());
        json.put("high", estimate.high());
        return json;
    }
}
