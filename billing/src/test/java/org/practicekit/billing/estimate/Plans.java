package org.practicekit.billing.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/** Plans, services and shorthands for them. Nobody in it exists. */
final class Plans {
    static final PatientId PAT = new PatientId("patient-1");
    static final String DEDUCTIBLE = "deductible";
    static final String OUT_OF_POCKET = "out-of-pocket";
    static final PlanLimit MINE = PlanLimit.of(PAT, DEDUCTIBLE);
    static final PlanLimit FAMILY = PlanLimit.family(DEDUCTIBLE);
    static final PlanLimit MY_LIMIT = PlanLimit.of(PAT, OUT_OF_POCKET);

    private Plans() {}

    static Money usd(String amount) {
        return Money.usd(amount);
    }

    static Stated<Money> said(String amount) {
        return Stated.exactly(usd(amount), "plan document");
    }

    static Stated<Coinsurance> percent(String percent) {
        return Stated.exactly(Coinsurance.percent(percent), "plan document");
    }

    /** A plan that pays everything; the test says what differs. */
    static BenefitTermsBuilder terms() {
        return BenefitTerms.builder()
                .covered(Covered.YES)
                .copay(Copay.NONE)
                .coinsurance(percent("0"))
                .deductible(Limits.NONE)
                .outOfPocket(Limits.NONE);
    }

    static BenefitTerms coinsurance(String percent) {
        return terms().coinsurance(percent(percent)).build();
    }

    static BenefitTerms copay(Copay.Mode mode, String amount) {
        return terms().copay(Copay.of(mode, said(amount))).build();
    }

    /** A service charged at an amount. */
    static PlannedLineBuilder charged(String charge) {
        return PlannedLine.builder()
                .patient(PAT)
                .visit(new VisitId("visit-1"))
                .service(service(1))
                .charge(usd(charge));
    }

    static PlannedService service(int units) {
        return PlannedService.builder()
                .serviceType(ServiceType.OFFICE_VISIT)
                .procedure(new ProcedureCode("G0101"))
                .units(units)
                .place(new PlaceOfService("11"))
                .build();
    }

    static PlanLineBuilder allows(String amount, BenefitTerms terms) {
        return PlanLine.builder().allowed(said(amount)).terms(terms);
    }

    static PayerTermsBuilder payer(PlanLine... lines) {
        return PayerTerms.builder().payer(new PayerId("PLAN1")).addLines(lines);
    }

    /** What is left of limits, given in pairs. */
    static Map<PlanLimit, Stated<Money>> left(Object... pairs) {
        Map<PlanLimit, Stated<Money>> left = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            left.put((PlanLimit) pairs[i], said((String) pairs[i + 1]));
        }
        return left;
    }

    /** An estimate of services that are charged at twice what the payer allows, so that there is something to write off. */
    static Estimate of(PayerTerms payer) {
        EstimateRequestBuilder request = EstimateRequest.builder().addPayers(payer);
        for (PlanLine line : payer.lines()) {
            String charge = line.allowed() instanceof Stated.Exactly<Money> allowed
                    ? allowed.value().plus(allowed.value()).amount().toPlainString()
                    : "1000";
            request.addLines(charged(charge).build());
        }
        return of(request.build());
    }

    static Estimate of(EstimateRequest request) {
        return new ShareCalculator().estimate(request).decision().granted().orElseThrow();
    }

    static Estimate of(List<PlannedLine> lines, PayerTerms... payers) {
        return of(EstimateRequest.builder().lines(lines).addPayers(payers).build());
    }

    static List<Money> owed(List<Share> shares) {
        return shares.stream().map(Share::owed).toList();
    }

    static List<Money> money(String... amounts) {
        return Stream.of(amounts).map(Money::usd).toList();
    }
}
