package org.practicekit.examples.clinic.receivable;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicekit.billing.receivable.Aging;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.rule.Finding;

/** How receivables stand, for a person and for a program. The same folder and day give the same bytes. */
public final class KpiText {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private KpiText() {}

    /** Figure by figure, then by age, then what is out of its benchmark. */
    public static String of(KpiRun run) {
        StringBuilder text = new StringBuilder("Receivables as of the end of %s\n\n".formatted(run.asOf()));
        for (Kpi kpi : run.book().board()) {
            text.append("  %-34s %s\n".formatted(kpi.definition().title(), number(kpi)));
        }
        text.append("\nWhat is owed by its age in days\n");
        aging(run.book().aging()).forEach((band, amount) -> text.append("  %-34s %12s\n".formatted(band, amount)));
        if (!run.alerts().isEmpty()) {
            text.append("\nOut of benchmark\n");
            run.alerts()
                    .forEach(alert -> text.append("  ! %s [%s; %s]\n      %s\n"
                            .formatted(
                                    alert.message(),
                                    alert.rule(),
                                    alert.citation(),
                                    alert.facts().get("largest"))));
        }
        run.faults().forEach(fault -> text.append("  ! %s [%s]\n".formatted(fault.message(), fault.rule())));
        return text.toString();
    }

    /** All of it as JSON with what each figure was computed from, ending with LF. */
    public static String json(KpiRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asOf", run.asOf().toString());
        json.put("figures", run.book().board().stream().map(KpiText::figure).toList());
        json.put("aging", aging(run.book().aging()));
        json.put("alerts", run.alerts().stream().map(KpiText::finding).toList());
        json.put("faults", run.faults().stream().map(KpiText::finding).toList());
        return GSON.toJson(json) + "\n";
    }

    private static String number(Kpi kpi) {
        if (!(kpi.figure() instanceof Figure.Ratio ratio)) {
            return kpi.figure().toString();
        }
        boolean share = kpi.definition().unit().equals(KpiUnit.SHARE);
        BigDecimal value = BigDecimal.valueOf(ratio.numerator())
                .movePointRight(share ? 2 : 0)
                .divide(BigDecimal.valueOf(ratio.denominator()), 1, RoundingMode.HALF_UP);
        return "%8s %s"
                .formatted(value.toPlainString(), share ? "%" : kpi.definition().unit());
    }

    private static Map<String, String> aging(Aging aging) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Aging.Band band : Aging.Band.values()) {
            rows.put(
                    band.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    aging.in(band).amount().toPlainString());
        }
        rows.put("age not known", aging.ageless().amount().toPlainString());
        rows.put("credits", aging.credits().amount().toPlainString());
        return rows;
    }

    private static Map<String, Object> figure(Kpi kpi) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", kpi.definition().id().value());
        json.put("title", kpi.definition().title());
        json.put("formula", kpi.definition().formula());
        json.put("figure", kpi.figure().toString());
        json.put("unit", kpi.definition().unit().word());
        json.put("period", kpi.period().toString());
        json.put("considered", sources(kpi.considered()));
        json.put("counted", sources(kpi.counted()));
        return json;
    }

    private static List<String> sources(List<KpiSource> sources) {
        return sources.stream().map(KpiSource::toString).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().value());
        json.put("message", finding.message());
        json.put("citation", finding.citation().toString());
        json.put("facts", finding.facts());
        return json;
    }
}
