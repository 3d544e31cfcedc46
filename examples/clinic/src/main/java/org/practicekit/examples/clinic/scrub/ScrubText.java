package org.practicekit.examples.clinic.scrub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditRule;
import org.practicekit.billing.edit.EditRun;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.ScrubVerdict;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.scrub.ScrubFile.Judged;

/** What the edits say of a file of claims, for a person at the desk. */
public final class ScrubText {
    private final StringBuilder text = new StringBuilder();
    private final ScrubFile file;

    private ScrubText(ScrubFile file) {
        this.file = file;
    }

    /** The claims with what was found, then what could not be decided, then what is wrong with the file. */
    public static String of(ScrubFile file) {
        return new ScrubText(file).write();
    }

    private String write() {
        text.append("%s, judged on %s: %d claims, %d held, %d warned, %d clean\n"
                .formatted(
                        file.name(),
                        file.on(),
                        file.claims().size(),
                        count(ScrubVerdict.HELD),
                        count(ScrubVerdict.WARNED),
                        count(ScrubVerdict.CLEAN)));
        file.claims().forEach(this::claim);
        notDecided();
        if (!file.findings().isEmpty()) {
            text.append("\nWhat is wrong with the file\n");
            file.findings().forEach(this::finding);
        }
        return text.toString();
    }

    private long count(ScrubVerdict verdict) {
        return file.claims().stream()
                .filter(one -> one.result().verdict() == verdict)
                .count();
    }

    private void claim(Judged judged) {
        ScrubResult result = judged.result();
        text.append("\n%s:%d: claim %s: %s\n"
                .formatted(
                        file.name(),
                        judged.line(),
                        judged.claim().sheet().controlNumber(),
                        result.verdict().name().toLowerCase(Locale.ROOT)));
        for (EditFinding one : result.findings()) {
            Finding finding = one.finding();
            text.append("  %s %s:%d: %s: %s\n"
                    .formatted(
                            finding.severity().name().toLowerCase(Locale.ROOT),
                            file.name(),
                            judged.line(one),
                            one.where(),
                            finding.message()));
            text.append("      %s, %s\n".formatted(finding.rule(), finding.citation()));
            result.trace().stream()
                    .map(EditRun::rule)
                    .filter(rule -> rule.id().equals(finding.rule()))
                    .forEach(this::predicted);
            one.fixes().forEach(fix -> text.append("      could be mended: %s\n".formatted(fix)));
        }
        judged.claim().findings().forEach(this::finding);
    }

    private void predicted(EditRule rule) {
        words("sent as it is, likely to come back as ", rule.predictedStatuses());
        words("sent as it is, likely to be denied with reason ", rule.predictedReasons());
    }

    private void words(String before, List<String> codes) {
        if (!codes.isEmpty()) {
            text.append("      %s%s\n".formatted(before, String.join(" or ", codes)));
        }
    }

    private void notDecided() {
        Map<String, Integer> missing = new TreeMap<>();
        for (Judged judged : file.claims()) {
            for (EditRun run : judged.result().notDecided()) {
                missing.merge(run.rule().id() + ": nobody knows " + String.join("; ", run.missing()), 1, Integer::sum);
            }
        }
        if (!missing.isEmpty()) {
            text.append("\nNot decided, because the file does not say\n");
            missing.forEach((what, claims) -> text.append("  %s (%d claims)\n".formatted(what, claims)));
        }
    }

    private void finding(Finding finding) {
        text.append("  %s %s:%s: %s [%s]\n"
                .formatted(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        file.name(),
                        finding.facts().getOrDefault("line", "1"),
                        finding.message(),
                        finding.rule()));
    }
}
