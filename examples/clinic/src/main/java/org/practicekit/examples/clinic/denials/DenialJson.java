package org.practicekit.examples.clinic.denials;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.RootCause;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/** Denials for a program. The same files give the same bytes. */
public final class DenialJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private DenialJson() {}

    /** The denials as JSON, ending with LF. */
    public static String of(DenialFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("on", file.on().toString());
        json.put("work", file.work().stream().map(DenialJson::item).toList());
        json.put("causes", file.causes().stream().map(DenialJson::cause).toList());
        json.put("waiting", file.unmatched());
        json.put("findings", file.findings().stream().map(Finding::explain).toList());
        return GSON.toJson(json) + "\n";
    }

    /** A denial on the work list. */
    public static Map<String, Object> item(WorkItem item) {
        DenialCase denial = item.denial();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("denial", denial.id().value());
        json.put("claim", denial.claim().value());
        json.put("line", denial.line());
        json.put("payer", denial.payer().value());
        json.put("reasons", denial.part().chain());
        json.put("category", denial.part().main().category().name());
        json.put("denied", plain(denial.part().denied()));
        item.recoverable().ifPresent(money -> json.put("recoverable", plain(money)));
        json.put("chancePercent", item.chance().percent());
        json.put("cost", plain(item.cost()));
        json.put("minutes", item.minutes());
        item.valuePerMinute().ifPresent(value -> json.put("valuePerMinute", value));
        denial.due().ifPresent(day -> json.put("lastDay", day.toString()));
        json.put("urgent", item.urgent());
        json.put("action", denial.action().name());
        json.put(
                "preventableBy",
                denial.preventableBy().stream().map(RuleId::value).toList());
        return json;
    }

    private static Map<String, Object> cause(RootCause cause) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", cause.name());
        json.put("denied", plain(cause.denied()));
        json.put("sharePercent", cause.share());
        json.put("cumulativePercent", cause.cumulative());
        json.put("denials", cause.denials().stream().map(DenialId::value).toList());
        return json;
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
