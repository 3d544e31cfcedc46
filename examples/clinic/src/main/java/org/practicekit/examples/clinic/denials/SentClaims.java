package org.practicekit.examples.clinic.denials;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;

/** Puts claims of a file into a store as if they had been sent from there on their first day of service. */
final class SentClaims {
    private SentClaims() {}

    static void put(MemoryBilling.Ports ports, PracticeId practice, ClaimSheet sheet) {
        String number = sheet.controlNumber();
        PatientId patient = new PatientId("patient of " + number);
        PayerId payer = new PayerId(sheet.insurance().payerId());
        CoverageId coverage = new CoverageId("coverage of " + number);
        LocalDate seen = sheet.serviceDays().map(days -> days.from()).orElse(LocalDate.EPOCH);
        Instant sent = seen.atStartOfDay(ZoneOffset.UTC).toInstant();
        ports.coverages()
                .add(
                        practice,
                        Coverage.builder()
                                .id(coverage)
                                .version(Version.FIRST)
                                .patient(patient)
                                .payer(payer)
                                .kind(EditContext.builder()
                                        .on(seen)
                                        .build()
                                        .kindOf(sheet)
                                        .orElse(CoverageKind.OTHER))
                                .memberId(sheet.insurance().memberId().orElseGet(() -> MemberId.of("unknown")))
                                .relationship(Relationship.SELF)
                                .build());
        ClaimBuilder claim = Claim.builder()
                .id(new ClaimId(number))
                .version(Version.FIRST)
                .patient(patient)
                .coverage(coverage)
                .payer(payer)
                .rank(sheet.insurance().sequence().equals("P") ? PayerRank.PRIMARY : PayerRank.SECONDARY)
                .state(ClaimState.SUBMITTED)
                .sheet(sheet)
                .addSubmissions(Submission.builder()
                        .number(1)
                        .frequency(ClaimFrequency.of(sheet.frequency()).orElse(ClaimFrequency.ORIGINAL))
                        .sheet(sheet)
                        .submittedAt(sent)
                        .scrub(Fingerprint.of("sent elsewhere", sheet))
                        .build())
                .createdAt(sent);
        for (ClaimLine line : sheet.lines()) {
            Charge charge = charge(sheet, line, patient, seen, sent);
            ports.charges().add(practice, charge);
            claim.addCharges(charge.id());
        }
        ports.claims().add(practice, claim.build());
    }

    private static Charge charge(ClaimSheet sheet, ClaimLine line, PatientId patient, LocalDate seen, Instant sent) {
        boolean whole =
                line.units().stripTrailingZeros().scale() <= 0 && line.units().compareTo(BigDecimal.ONE) >= 0;
        return Charge.builder()
                .id(new ChargeId("%s-%d".formatted(sheet.controlNumber(), line.number())))
                .version(Version.FIRST)
                .patient(patient)
                .visit(new VisitId("visit of " + sheet.controlNumber()))
                .date(line.from().orElse(seen))
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("98"))
                        .procedure(procedure(line))
                        .units(whole ? line.units().intValueExact() : 1)
                        .place(new PlaceOfService("11"))
                        .build())
                .amount(line.charge())
                .state(ChargeState.BILLED)
                .capturedAt(sent)
                .build();
    }

    /** Without a price where the code is none. */
    private static Optional<ProcedureCode> procedure(ClaimLine line) {
        try {
            return Optional.of(new ProcedureCode(line.procedure()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
