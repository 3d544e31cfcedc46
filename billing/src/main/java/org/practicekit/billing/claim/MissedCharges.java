package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Finds what took place and is not being asked for: visits without charges, services without a charge, charges on no claim. A service and
 * a charge belong together when procedure, modifiers and units are the same; each charge answers for one service. Immutable, thread-safe.
 */
public final class MissedCharges implements Serializable {
    private final int unbilledDays;

    /**
     * One that waits for so long.
     *
     * @param unbilledDays a charge is on a claim after so many days since it was captured
     */
    public MissedCharges(int unbilledDays) {
        if (unbilledDays < 0) {
            throw new IllegalArgumentException("days (%d) must not be negative.".formatted(unbilledDays));
        }
        this.unbilledDays = unbilledDays;
    }

    /** Which services have no charge yet: for each one that is captured or billed and fits, one is left out. */
    public static List<DocumentedService> uncharged(CompletedVisit visit, List<Charge> charges) {
        List<Charge> left = new ArrayList<>(charges);
        left.removeIf(charge -> charge.state() == ChargeState.VOIDED);
        List<DocumentedService> uncharged = new ArrayList<>();
        for (DocumentedService one : visit.services()) {
            Optional<Charge> its = left.stream()
                    .filter(charge -> isSame(charge.service(), one.service()))
                    .findFirst();
            its.ifPresentOrElse(left::remove, () -> uncharged.add(one));
        }
        return uncharged;
    }

    /**
     * What is missing of a visit.
     *
     * @param charges all charges of the visit
     */
    public List<MissedCharge> ofVisit(CompletedVisit visit, List<Charge> charges) {
        boolean none = charges.stream().allMatch(charge -> charge.state() == ChargeState.VOIDED);
        if (none && visit.services().isEmpty()) {
            return List.of(missed(
                    visit,
                    Finding.of(ChargeRules.MISSED_VISIT, Severity.WARNING)
                            .message("Visit %s of %s has neither charges nor documented services."
                                    .formatted(visit.id(), visit.date()))
                            .putFacts("visit", visit.id().value())
                            .build()));
        }
        return uncharged(visit, charges).stream()
                .map(one -> missed(visit, withoutCharge(visit, one.service(), none)))
                .toList();
    }

    /** Whether a charge has waited for a claim too long. */
    public Optional<MissedCharge> unbilled(Charge charge, LocalDate capturedOn, LocalDate today) {
        return charge.state() != ChargeState.CAPTURED
                        || !capturedOn.plusDays(unbilledDays).isBefore(today)
                ? Optional.empty()
                : Optional.of(new MissedCharge(
                        charge.visit(),
                        charge.patient(),
                        charge.date(),
                        Finding.of(ChargeRules.UNBILLED, Severity.WARNING)
                                .message("Charge %s of %s was captured on %s and is on no claim."
                                        .formatted(charge.id(), charge.date(), capturedOn))
                                .putFacts("charge", charge.id().value())
                                .putFacts("amount", charge.amount().toString())
                                .build()));
    }

    private static Finding withoutCharge(CompletedVisit visit, PlannedService service, boolean none) {
        String what = service.procedure().map(ProcedureCode::value).orElse("a service without a procedure");
        return Finding.of(none ? ChargeRules.MISSED_VISIT : ChargeRules.MISSED_SERVICE, Severity.WARNING)
                .message("%s at visit %s of %s was documented and has no charge."
                        .formatted(what, visit.id(), visit.date()))
                .putFacts("visit", visit.id().value())
                .putFacts(
                        "procedure",
                        service.procedure().map(ProcedureCode::value).orElse(""))
                .putFacts(
                        "modifiers",
                        String.join(
                                " ",
                                service.modifiers().stream()
                                        .map(Modifier::value)
                                        .toList()))
                .putFacts("units", Integer.toString(service.units()))
                .build();
    }

    private static boolean isSame(PlannedService charged, PlannedService documented) {
        return charged.procedure().equals(documented.procedure())
                && charged.modifiers().equals(documented.modifiers())
                && charged.units() == documented.units();
    }

    private static MissedCharge missed(CompletedVisit visit, Finding why) {
        return new MissedCharge(visit.id(), visit.patient(), visit.date(), why);
    }
}
