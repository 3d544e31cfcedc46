package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.FormatFix.Format;
import org.practicekit.core.time.DateRange;

/** Looks at whether the patient is covered. */
final class EligibilityChecks {
    private EligibilityChecks() {}

    static void memberId(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CoverageKind> kind = context.kindOf(sheet);
        if (kind.isPresent() && isForAnAccident(kind.get())) {
            return;
        }
        ClaimPlace where = ClaimPlace.of(Part.SUBSCRIBER);
        Optional<MemberId> id = sheet.insurance().memberId();
        if (id.isEmpty()) {
            report.found(EditFinding.of(rule, where, "The subscriber's member id is missing."));
            return;
        }
        Optional<Pattern> pattern = context.profile().flatMap(PayerProfile::memberIds);
        if (pattern.isEmpty()) {
            report.notKnown("what the payer's member ids look like");
        } else if (!matches(pattern.get(), id.get().reveal())) {
            report.found(IdentityChecks.fixable(
                    EditFinding.of(rule, where, "The member id does not look as this payer's do."),
                    Format.MEMBER_ID,
                    id.get().reveal(),
                    right -> matches(pattern.get(), right)));
        }
    }

    /** Insurers of accidents go by the number of their own case, not by a card. */
    private static boolean isForAnAccident(CoverageKind kind) {
        return kind == CoverageKind.WORKERS_COMPENSATION
                || kind == CoverageKind.NO_FAULT
                || kind == CoverageKind.LIABILITY;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    static void active(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (context.coverage().isEmpty()) {
            report.notKnown("on which days the coverage is active");
            return;
        }
        CoverageFacts facts = context.coverage().get();
        for (ClaimLine line : sheet.lines()) {
            if (line.from().isEmpty()) {
                continue;
            }
            DateRange days = LineChecks.days(line);
            if (facts.inactive().stream().anyMatch(days::overlaps)) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.SERVICE_DAYS),
                        "The coverage is not active on all days of the service.",
                        Map.of("service", days.toString())));
            } else if (!covers(facts.active(), days)) {
                report.notKnown("whether the coverage is active on all days of service");
            }
        }
    }

    private static boolean covers(List<DateRange> active, DateRange days) {
        for (LocalDate day = days.from(); day.isBefore(days.to()); day = day.plusDays(1)) {
            if (!contains(active, day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(List<DateRange> active, LocalDate day) {
        for (DateRange one : active) {
            if (one.contains(day)) {
                return true;
            }
        }
        return false;
    }

    static void relationship(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        boolean self = sheet.insurance().isPatientSubscriber();
        if (sheet.insurance().subscriber().isEmpty()) {
            report.found(EditFinding.of(rule, ClaimPlace.of(Part.SUBSCRIBER), "Nobody is named as the subscriber."));
        }
        if (self && sheet.patient().isPresent()) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.PATIENT),
                    "The patient is the subscriber by the relationship, and is named once more as somebody else."));
        } else if (!self && sheet.patient().isEmpty()) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.PATIENT),
                    "The patient is not the subscriber by the relationship, and nobody else is named."));
        } else if (sheet.insurance().relationshipCode().isEmpty()) {
            report.found(EditFinding.of(
                    rule, ClaimPlace.of(Part.PATIENT), "What the patient is to the subscriber is not said."));
        }
    }

    static void lifetime(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<ClaimPerson> patient = sheet.whoseCare();
        ClaimPlace where = ClaimPlace.of(sheet.patient().isPresent() ? Part.PATIENT : Part.SUBSCRIBER);
        if (patient.isEmpty()) {
            report.notKnown("who the patient is");
            return;
        }
        Optional<LocalDate> born = patient.get().person().birthDate();
        Optional<LocalDate> died = patient.get().deathDate();
        if (born.isEmpty()) {
            report.found(EditFinding.of(rule, where, "The patient's date of birth is missing."));
        }
        for (ClaimLine line : sheet.lines()) {
            ClaimPlace days = ClaimPlace.line(line.number(), Part.SERVICE_DAYS);
            if (born.isPresent() && line.from().filter(born.get()::isAfter).isPresent()) {
                report.found(EditFinding.of(rule, days, "The service was before the patient's birth."));
            }
            if (died.isPresent() && line.last().filter(died.get()::isBefore).isPresent()) {
                report.found(EditFinding.of(rule, days, "The service was after the patient's death."));
            }
        }
    }

    static void route(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<PayerId> answered = context.coverage().flatMap(CoverageFacts::answeredBy);
        if (answered.isEmpty()) {
            report.notKnown("which payer the payer's own answer names");
        } else if (!answered.get().value().equals(sheet.insurance().payerId())) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.PAYER),
                    "The payer's answer names payer %s, and the claim goes to %s."
                            .formatted(answered.get(), sheet.insurance().payerId()),
                    Map.of("answered", answered.get().value())));
        }
    }
}
