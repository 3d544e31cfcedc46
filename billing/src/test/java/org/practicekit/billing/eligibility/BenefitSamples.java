package org.practicekit.billing.eligibility;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.shape.Shipment;

/** What is read out of answers, for the tests of the whole module. */
public final class BenefitSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        BenefitQuestion question = Answers.officeVisit().build();
        BenefitSheet sheet = sheet("Muster");
        shipment.values(
                        question,
                        sheet,
                        sheet.copay().orElseThrow(),
                        sheet.copay().orElseThrow().value())
                .values(
                        sheet.deductible(),
                        sheet.deductible().individual(),
                        sheet.limits().get(0))
                .values(RejectionAdvice.of(Answers.rejection(Rejection.Reason.DATE, Rejection.About.PAYER)))
                .engine(ServiceTypes.standard(), types -> Fingerprint.of("types", types))
                .engine(new BenefitReader(ServiceTypes.standard()), reader -> reader.read(answer("Muster"), question));
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(BenefitSheet.class, sheet(marker));
        holding.put(BenefitSheetBuilder.class, BenefitSheet.builder().like(sheet(marker)));
        return holding;
    }

    private static BenefitSheet sheet(String text) {
        return Answers.read(answer(text), Answers.officeVisit());
    }

    private static EligibilityAnswer answer(String text) {
        RelatedParty party = RelatedParty.builder()
                .role(RelatedParty.Role.PAYER)
                .name(PersonName.of(text))
                .build();
        List<BenefitBuilder> rows = List.of(
                Answers.row(1, BenefitKind.ACTIVE, "30"),
                Answers.copay(2, "20.00", "98").addMessages(PatientText.of(text)),
                Answers.copay(3, "40.00", "98"),
                Answers.deductible(4, "500.00", CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR),
                Answers.row(5, BenefitKind.LIMITATION, "98")
                        .amount(Money.usd("900"))
                        .quantity(new Quantity(BigDecimal.TEN, Quantity.Unit.VISITS)),
                Answers.row(6, BenefitKind.OTHER_PAYER, "30").addParties(party));
        return Answers.answer(rows.stream().map(BenefitBuilder::build).toList());
    }
}
