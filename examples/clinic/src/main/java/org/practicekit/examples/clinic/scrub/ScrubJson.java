package org.practicekit.examples.clinic.scrub;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditRule;
import org.practicekit.billing.edit.EditRun;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.scrub.ScrubFile.Judged;

/** What the edits say of a file of claims, for a program. The same file gives the same bytes. */
public final class ScrubJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ScrubJson() {}

    /** The claims as JSON, ending with LF. */
    public static String of(ScrubFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("on", file.on().toString());
        json.put("claims", file.claims().stream().map(ScrubJson::claim).toList());
        json.put("findings", file.findings().stream().map(ScrubJson::finding).toList());
        return GSON.toJson(json) + "\n";
    }

    private static Map<String, Object> claim(Judged judged) {
        ScrubResult result = judged.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("controlNumber", judged.claim().sheet().controlNumber());
        json.put("line", judged.line());
        json.put("verdict", result.verdict().name());
        result.pack().ifPresent(pack -> {
            json.put("pack", pack.name() + " " + pack.version());
            json.put("packHash", pack.hash().hex());
        });
        json.put("fingerprint", result.fingerprint().hex());
        json.put(
                "edits",
                result.findings().stream().map(one -> edit(judged, one)).toList());
        json.put("trace", result.trace().stream().map(ScrubJson::run).toList());
        json.put(
                "unread",
                judged.claim().findings().stream().map(ScrubJson::finding).toList());
        return json;
    }

    private static Map<String, Object> edit(Judged judged, EditFinding one) {
        Map<String, Object> json = finding(one.finding());
        json.put("where", one.where().toString());
        json.put("line", judged.line(one));
        Optional<EditRule> rule = judged.result().trace().stream()
                .map(EditRun::rule)
                .filter(asked -> asked.id().equals(one.finding().rule()))
                .findFirst();
        json.put("statuses", rule.map(EditRule::predictedStatuses).orElse(List.of()));
        json.put("reasons", rule.map(EditRule::predictedReasons).orElse(List.of()));
        json.put("fixes", one.fixes().stream().map(Object::toString).toList());
        return json;
    }

    private static Map<String, Object> run(EditRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", run.rule().id().value());
        json.put("outcome", run.outcome().name());
        if (!run.missing().isEmpty()) {
            json.put("missing", run.missing());
        }
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
