package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * What all edits made of one claim: what they found, and for each edit what became of it, so that none is skipped silently. Asking
 * again about the same claim and context under the same pack gives a result with the same {@link #fingerprint()}. Immutable; prints
 * without people.
 */
public final class ScrubResult implements Serializable, Fingerprinted {
    private final ClaimSheet sheet;
    private final EditContext context;
    private final RulePack.@Nullable Ref pack;
    private final List<EditSwitch> switches;
    private final List<EditFinding> findings;
    private final List<EditRun> trace;

    ScrubResult(
            ClaimSheet sheet,
            EditContext context,
            RulePack.@Nullable Ref pack,
            List<EditSwitch> switches,
            List<EditFinding> findings,
            List<EditRun> trace) {
        this.sheet = sheet;
        this.context = context;
        this.pack = pack;
        this.switches = switches;
        this.findings = findings;
        this.trace = trace;
    }

    /** The claim that was judged. */
    public ClaimSheet sheet() {
        return sheet;
    }

    /** What was known beside it. */
    public EditContext context() {
        return context;
    }

    /** The pack of the claim's days of service; empty when the practice has none for them, and then the claim is held. */
    public Optional<RulePack.Ref> pack() {
        return Optional.ofNullable(pack);
    }

    /** All that was found, those that were overridden among them, in the order of the pack. */
    public List<EditFinding> findings() {
        return findings;
    }

    /** What became of each edit of the pack, in its order. */
    public List<EditRun> trace() {
        return trace;
    }

    /** The edits that could not be decided. */
    public List<EditRun> notDecided() {
        return trace.stream().filter(run -> !run.missing().isEmpty()).toList();
    }

    /** What becomes of the claim. */
    public ScrubVerdict verdict() {
        ScrubVerdict verdict = ScrubVerdict.CLEAN;
        for (EditFinding one : findings) {
            Severity severity = one.finding().severity();
            if (severity == Severity.ERROR && !isOverridden(one)) {
                return ScrubVerdict.HELD;
            }
            if (severity != Severity.INFO) {
                verdict = ScrubVerdict.WARNED;
            }
        }
        return verdict;
    }

    /** What holds the claim: what forbids and was not overridden. */
    public List<EditFinding> holding() {
        return findings.stream()
                .filter(one -> one.finding().severity() == Severity.ERROR && !isOverridden(one))
                .toList();
    }

    /** Whether somebody let the claim pass in spite of a finding. */
    public boolean isOverridden(EditFinding one) {
        return overrideOf(one).isPresent();
    }

    /** Who let the claim pass in spite of a finding. Only what forbids is ever overridden. */
    public Optional<EditOverride> overrideOf(EditFinding one) {
        RuleId rule = one.finding().rule();
        return context.claim().isEmpty()
                        || one.finding().severity() != Severity.ERROR
                        || trace.stream()
                                .anyMatch(run -> run.rule().id().equals(rule)
                                        && !run.rule().overridable())
                        || trace.stream().noneMatch(run -> run.rule().id().equals(rule))
                ? Optional.empty()
                : context.overrides().stream()
                        .filter(by -> by.covers(rule, context.claim().get(), context.on()))
                        .findFirst();
    }

    /** The words with which rules of the practice marked the claim, without repeats. */
    public List<String> tags() {
        return findings.stream()
                .flatMap(one -> Optional.ofNullable(one.finding().facts().get("tag")).stream())
                .distinct()
                .toList();
    }

    /** The claim with the values of the office that rules of the practice set in it, in the order of the rules. */
    public ClaimSheet amended() {
        ClaimSheet amended = sheet;
        for (EditFinding one : findings) {
            for (Fix fix : one.fixes()) {
                amended = fix instanceof SetValue ? fix.applyTo(amended) : amended;
            }
        }
        return amended;
    }

    /** A hash over the claim, what was known, the pack and what came of it. It takes longer than the edits do; keep it. */
    public Fingerprint fingerprint() {
        return Fingerprint.of("scrub", this);
    }

    /** The verdict, the findings with their places, and what could not be decided, for a person. */
    public String explain() {
        return verdict()
                + lines(findings.stream().map(one -> one.explain() + (isOverridden(one) ? " (overridden)" : "")))
                + lines(notDecided().stream()
                        .map(run -> "not decided: %s, because nobody knows %s"
                                .formatted(run.rule().id(), String.join("; ", run.missing()))));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(text -> "\n  " + text).collect(Collectors.joining());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("sheet", sheet)
                .value("context", context)
                .each("pack", pack().stream().toList())
                .each("switches", switches)
                .each("findings", findings)
                .each("trace", trace);
    }

    /** The verdict and how many findings there are. */
    @Override
    public String toString() {
        return "%s with %d findings under %s".formatted(verdict(), findings.size(), pack);
    }
}
