package org.practicekit.billing.requirement;

import java.time.LocalDate;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** Rows of payers that do not exist, and questions about them. */
final class Rows {
    static final PayerId PAYER = new PayerId("EXAMPLE1");
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private Rows() {}

    /** An authorisation that Example Mutual asks for whatever is done. */
    static RequirementBuilder row(String name) {
        return row(name, scope());
    }

    static RequirementBuilder row(String name, RequirementScopeBuilder scope) {
        return Requirement.builder()
                .name(name)
                .topic(RequirementTopic.AUTHORIZATION)
                .scope(scope.build())
                .citation(Citation.of("Example Mutual", "Medical policy, " + name, LocalDate.of(2026, 1, 15)));
    }

    static RequirementScopeBuilder scope() {
        return RequirementScope.builder().payer(PAYER);
    }

    static ProcedureRange range(String first, String last) {
        return new ProcedureRange(new ProcedureCode(first), new ProcedureCode(last));
    }

    static DateRange days(String first, String last) {
        return DateRange.closed(LocalDate.parse(first), LocalDate.parse(last));
    }

    /** An MRI of the brain at an office on 10 March 2026, of a patient of whom nothing else is known. */
    static RequirementQuestionBuilder mri() {
        return question("70551");
    }

    static RequirementQuestionBuilder question(String procedure) {
        return RequirementQuestion.builder()
                .date(DAY)
                .payer(PAYER)
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("62"))
                        .procedure(new ProcedureCode(procedure))
                        .place(new PlaceOfService("11"))
                        .build());
    }
}
