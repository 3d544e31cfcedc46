package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/** A denial and all that was done about it. Immutable; each change makes a new one with the next version. */
@Value.Immutable
@PracticeKitStyle
public interface DenialCase extends Serializable, Fingerprinted {
    /** Which one. */
    DenialId id();

    /** How often it was written. */
    Version version();

    /** Of which claim. */
    ClaimId claim();

    /** The number of its line on the claim; 0 for the claim as a whole. */
    int line();

    /** Who denied it. */
    PayerId payer();

    /** What sort of insurance that is, if it is known. */
    Optional<CoverageKind> kind();

    /** The NPI of who provided the service, or else of who bills. */
    Optional<String> provider();

    /** The decision that says so now. */
    ClaimPlace decision();

    /** Its day, from which times to appeal run. */
    LocalDate noticeOn();

    /** What was denied and why, as that decision says it. */
    DeniedPart part();

    /** What the payer put on the patient for the line, whether denied or shared. */
    @Value.Default
    default Money patientShare() {
        return Money.noDollars();
    }

    /** What the payer should have allowed by its price list; empty where nobody knows. */
    Optional<Money> expected();

    /** What is done first about it. */
    DenialAction action();

    /** Whether an appeal is the way. */
    AppealSense sense();

    /** The edits that could have found it before the claim was sent. */
    List<RuleId> preventableBy();

    /** How it stands. */
    DenialState state();

    /** The last day to appeal that the notice names. */
    Optional<LocalDate> printedLastDay();

    /** The last day for what comes next, where one is known. */
    Optional<LocalDate> due();

    /** The last level at which it was appealed. */
    Optional<AppealLevel> appealed();

    /** What was done and said, in order. */
    List<DenialStep> history();

    /** A builder. */
    static DenialCaseBuilder builder() {
        return new DenialCaseBuilder();
    }

    /** What the payer could still pay: what it should have allowed, less what it paid and what the patient owes; never measured by the charge. */
    default Optional<Money> recoverable() {
        return expected()
                .map(allowed ->
                        allowed.minus(part().paid()).minus(patientShare()).max(Money.noDollars()));
    }

    /** What was tried last; empty where nothing was. */
    default Optional<DenialAction> tried() {
        for (int i = history().size() - 1; i >= 0; i--) {
            Optional<DenialAction> tried = history().get(i).tried();
            if (tried.isPresent()) {
                return tried;
            }
        }
        return Optional.empty();
    }

    /** The next version, after a step. */
    default DenialCase after(DenialStep step) {
        return builder()
                .like(this)
                .version(version().next())
                .state(step.to())
                .addHistory(step)
                .build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .text("claim", claim().value())
                .number("line", line())
                .text("payer", payer().value())
                .text("kind", kind().map(Enum::name).orElse(""))
                .text("provider", provider().orElse(""))
                .value("decision", decision())
                .text("noticeOn", noticeOn().toString())
                .value("part", part())
                .value("patientShare", patientShare())
                .each("expected", expected().stream().toList())
                .text("action", action().name())
                .text("sense", sense().name())
                .texts("preventableBy", preventableBy(), RuleId::value)
                .text("state", state().name())
                .text(
                        "printedLastDay",
                        printedLastDay().map(LocalDate::toString).orElse(""))
                .text("due", due().map(LocalDate::toString).orElse(""))
                .text("appealed", appealed().map(Enum::name).orElse(""))
                .each("history", history());
    }
}
