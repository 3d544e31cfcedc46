package org.practicekit.billing.eligibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.Samples;
import org.practicekit.billing.coverage.CoverageSamples;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What inquiries and payers' answers look like to the tests of the whole module. */
public final class EligibilitySamples implements Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Override
    public void in(Shipment shipment) {
        EligibilityInquiry inquiry = inquiry("Muster").build();
        EligibilityAnswer answer = answer("Muster").build();
        Benefit benefit = answer.benefits().get(0);
        shipment.values(onFile("Muster").build())
                .values(
                        inquiry,
                        inquiry.id(),
                        answer,
                        benefit,
                        answer.rejections().get(0))
                .values(
                        answer.dates().get(0),
                        answer.references().get(0),
                        answer.evidence().get(0))
                .values(
                        benefit.deliveries().get(0),
                        benefit.quantity().orElseThrow(),
                        party("Muster").build());
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                inquiry("Muster")
                        .payerName("")
                        .providerName("")
                        .serviceTypes(List.of())
                        .build(),
                inquiry("Muster")
                        .payerName("x".repeat(61))
                        .providerName("x".repeat(61))
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(EligibilityInquiry.class, inquiry(marker).build());
        holding.put(EligibilityInquiryBuilder.class, inquiry(marker));
        holding.put(EligibilityAnswer.class, answer(marker).build());
        holding.put(EligibilityAnswerBuilder.class, answer(marker));
        holding.put(CoverageOnFile.class, onFile(marker).build());
        holding.put(CoverageOnFileBuilder.class, onFile(marker));
        holding.put(Benefit.class, benefit(marker).build());
        holding.put(BenefitBuilder.class, benefit(marker));
        holding.put(Evidence.class, new Evidence(1, PatientText.of(marker)));
        holding.put(Reference.class, reference(marker));
        holding.put(RelatedParty.class, party(marker).build());
        holding.put(RelatedPartyBuilder.class, party(marker));
        return holding;
    }

    private static CoverageOnFileBuilder onFile(String text) {
        return CoverageOnFile.builder()
                .coverage(CoverageSamples.coverage(text).build())
                .patient(insured(text));
    }

    private static EligibilityInquiryBuilder inquiry(String text) {
        return EligibilityInquiry.builder()
                .id(new InquiryId("q-1"))
                .payer(new PayerId("EXAMPLE1"))
                .payerName("Example Payer")
                .provider(new Npi("1234567893"))
                .providerName("Maple Street Family Practice")
                .subscriber(insured(text))
                .memberId(MemberId.of(text))
                .relationship(Relationship.CHILD)
                .dependent(insured(text))
                .dates(DateRange.day(DAY))
                .addServiceTypes(ServiceType.PLAN);
    }

    private static EligibilityAnswerBuilder answer(String text) {
        return EligibilityAnswer.builder()
                .source(new Fingerprint("0".repeat(64)))
                .receivedAt(Instant.parse("2026-03-09T16:00:00Z"))
                .inquiry(new InquiryId("q-1"))
                .payer(party(text).build())
                .subscriber(insured(text))
                .memberId(MemberId.of(text))
                .relationship(Relationship.CHILD)
                .dependent(insured(text))
                .addDates(new BenefitDate(BenefitDate.Meaning.PLAN, DateRange.from(LocalDate.of(2026, 1, 1))))
                .addReferences(reference(text))
                .addRejections(new Rejection(
                        Rejection.Reason.DATE,
                        "62",
                        Rejection.FollowUp.CORRECT_AND_RESUBMIT,
                        Rejection.About.SERVICE,
                        List.of(7)))
                .addBenefits(benefit(text).build())
                .addEvidence(new Evidence(1, PatientText.of(text)));
    }

    private static BenefitBuilder benefit(String text) {
        return Benefit.builder()
                .kind(BenefitKind.LIMITATION)
                .level(CoverageLevel.INDIVIDUAL)
                .addServiceTypes(ServiceType.OFFICE_VISIT)
                .period(BenefitPeriod.CALENDAR_YEAR)
                .amount(Money.usd("20"))
                .quantity(new Quantity(BigDecimal.TEN, Quantity.Unit.VISITS))
                .authorization(Answer.NO)
                .addDeliveries(Delivery.builder()
                        .quantity(new Quantity(BigDecimal.TEN, Quantity.Unit.VISITS))
                        .period(BenefitPeriod.CALENDAR_YEAR)
                        .periods(Optional.of(1))
                        .build())
                .addReferences(reference(text))
                .addMessages(PatientText.of(text))
                .addParties(party(text).build())
                .addEvidence(3);
    }

    private static Reference reference(String text) {
        return new Reference(Reference.Meaning.GROUP, PatientText.of(text), "Example Group");
    }

    private static RelatedPartyBuilder party(String text) {
        return RelatedParty.builder()
                .role(RelatedParty.Role.PRIMARY_PAYER)
                .name(PersonName.of(text))
                .identifier(PatientText.of(text))
                .addContacts(PatientText.of(text));
    }

    private static Insured insured(String text) {
        return Insured.builder().lastName(PersonName.of(text)).birthDate(BORN).build();
    }
}
