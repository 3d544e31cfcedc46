package org.practicekit.examples.clinic.optimize;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Finding;
import org.practicekit.scheduling.optimization.PlacedVisit;
import org.practicekit.scheduling.optimization.SchedulePlan;
import org.practicekit.scheduling.optimization.UnplacedVisit;

/** A week before and after, for programs. Ids only, no names. */
public final class WeekJson {
    private WeekJson() {}

    /** All there is to tell. */
    public static String of(WeekRun run) {
        SchedulePlan plan = run.plan();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("practice", run.practice().name());
        page.put("from", run.week().from().toString());
        page.put("to", run.week().lastDay().toString());
        page.put("plannedAt", run.now().toString());
        page.put("firstCome", run.before());
        page.put("planned", run.after());
        page.put("bound", plan.bound());
        page.put("atMostAbove", plan.cost().total() - plan.bound());
        page.put("seed", plan.seed());
        page.put("rounds", plan.rounds());
        page.put("stopReason", plan.stopReason());
        page.put("visits", plan.placed().stream().map(WeekJson::placed).toList());
        page.put("leftOut", plan.leftOut().stream().map(WeekJson::leftOut).toList());
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(page)
                + "\n";
    }

    private static Map<String, Object> placed(PlacedVisit one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", one.visit().value());
        entry.put("start", one.opening().local().toString());
        entry.put("location", one.opening().location().value());
        entry.put(
                "with", one.opening().resources().stream().map(Object::toString).toList());
        return entry;
    }

    private static Map<String, Object> leftOut(UnplacedVisit one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", one.visit().value());
        entry.put("why", one.why().stream().map(WeekJson::finding).toList());
        return entry;
    }

    private static Map<String, Object> finding(Finding finding) {
        List<String> instead =
                finding.alternatives().stream().map(Alternative::describe).toList();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", finding.rule().value());
        entry.put("message", finding.message());
        entry.put("citation", finding.citation().toString());
        entry.put("couldBe", instead);
        return entry;
    }
}
