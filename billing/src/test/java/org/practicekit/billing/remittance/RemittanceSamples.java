package org.practicekit.billing.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.shape.Shipment;

/** What remittances look like to the tests of the whole module. */
public final class RemittanceSamples implements Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Override
    public void in(Shipment shipment) {
        Remittance remittance = remittance("Muster").build();
        PaidClaim claim = remittance.claims().get(0);
        PaidLine line = claim.lines().get(0);
        shipment.values(remittance, remittance.header(), remittance.trailer(), claim, line)
                .values(remittance.adjustments().get(0), line.procedure().orElseThrow())
                .values(claim.amounts().get(0), claim.references().get(0));
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(Remittance.class, remittance(marker).build());
        holding.put(RemittanceBuilder.class, remittance(marker));
        holding.put(RemittanceHeader.class, header(marker).build());
        holding.put(RemittanceHeaderBuilder.class, header(marker));
        holding.put(RemittanceTrailer.class, trailer(marker).build());
        holding.put(RemittanceTrailerBuilder.class, trailer(marker));
        holding.put(PaidClaim.class, claim(marker).build());
        holding.put(PaidClaimBuilder.class, claim(marker));
        holding.put(ProviderAdjustment.class, adjustment(marker).build());
        holding.put(ProviderAdjustmentBuilder.class, adjustment(marker));
        holding.put(StatedReference.class, new StatedReference("EA", PatientText.of(marker)));
        return holding;
    }

    private static RemittanceBuilder remittance(String text) {
        return Remittance.builder()
                .header(header(text).build())
                .addClaims(claim(text).build())
                .addAdjustments(adjustment(text).build())
                .trailer(trailer(text).build());
    }

    private static RemittanceHeaderBuilder header(String text) {
        return RemittanceHeader.builder()
                .transaction("0001")
                .handling("I")
                .payment(Money.usd("78.84"))
                .method("ACH")
                .paidOn(DAY)
                .trace("883001")
                .payerId("EX001")
                .originator("1999999999")
                .payerName("Example Health Plan")
                .payeeId("1234567893")
                .payeeTaxId("123456789")
                .producedOn(DAY)
                .version("5010")
                .addEvidence(evidence(text));
    }

    private static PaidClaimBuilder claim(String text) {
        return PaidClaim.builder()
                .position(1)
                .controlNumber("A1001")
                .status("1")
                .charge(Money.usd("100"))
                .paid(Money.usd("80"))
                .patientResponsibility(Money.usd("20"))
                .filing("12")
                .payerClaimNumber("ICN-5001")
                .frequency("1")
                .patient(insured(text))
                .subscriber(insured(text))
                .corrected(insured(text))
                .memberId(MemberId.of(text))
                .correctedMemberId(MemberId.of(text))
                .crossoverPayer("EX777")
                .priorityPayer("EX555")
                .renderingNpi("1457382915")
                .from(DAY)
                .to(DAY)
                .receivedOn(DAY)
                .coverageEndedOn(DAY)
                .interest(Money.usd("1.16"))
                .addAmounts(new StatedAmount("AU", Money.usd("100")))
                .addReferences(new StatedReference("EA", PatientText.of(text)))
                .addRemarks("MA01")
                .addLines(line())
                .addEvidence(evidence(text));
    }

    private static PaidLine line() {
        PaidProcedure procedure = PaidProcedure.builder()
                .qualifier("HC")
                .code("G0008")
                .addModifiers("59")
                .build();
        return PaidLine.builder()
                .procedure(procedure)
                .submitted(procedure)
                .charge(Money.usd("100"))
                .paid(Money.usd("80"))
                .units(BigDecimal.ONE)
                .unitsSubmitted(BigDecimal.ONE)
                .from(DAY)
                .to(DAY)
                .controlNumber("A1001-1")
                .allowed(Money.usd("100"))
                .addAdjustments(Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd("20")))
                .addAmounts(new StatedAmount("T", Money.usd("1")))
                .addRemarks("N130")
                .addEvidence(12)
                .build();
    }

    private static ProviderAdjustmentBuilder adjustment(String text) {
        return ProviderAdjustment.builder()
                .providerId("1234567893")
                .fiscalYearEnd(LocalDate.of(2026, 12, 31))
                .reason("L6")
                .reference("ICN-5001")
                .amount(Money.usd("1.16"))
                .addEvidence(evidence(text));
    }

    private static RemittanceTrailerBuilder trailer(String text) {
        return RemittanceTrailer.builder()
                .claims(1)
                .complete(true)
                .content(new Fingerprint("0".repeat(64)))
                .addAllEvidence(List.of(evidence(text)));
    }

    private static Insured insured(String text) {
        return Insured.builder().lastName(PersonName.of(text)).birthDate(BORN).build();
    }

    private static Evidence evidence(String text) {
        return new Evidence(3, PatientText.of(text));
    }
}
