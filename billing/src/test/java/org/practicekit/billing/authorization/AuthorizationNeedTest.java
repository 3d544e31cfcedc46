package org.practicekit.billing.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementQuestion;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementScopeBuilder;
import org.practicekit.billing.requirement.RequirementSheet;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.rule.Citation;

class AuthorizationNeedTest {
    private static final PayerId PAYER = new PayerId("EXAMPLE1");
    private static final Citation POLICY = Citation.of("Example Mutual", "Medical policy 7", LocalDate.of(2026, 1, 15));

    @ParameterizedTest(name = "policy {0}, answer {1}: {2} by {3}")
    @CsvSource({
        "YES, YES, YES, need",
        "YES, UNKNOWN, YES, need",
        "YES, NO, YES, conflict",
        "NO, YES, YES, conflict",
        "NO, NO, NO, need",
        "NO, UNKNOWN, NO, need",
        "UNKNOWN, YES, YES, need",
        "UNKNOWN, NO, NO, need",
        "UNKNOWN, UNKNOWN, UNKNOWN, need",
        "OPEN, YES, YES, need",
        "OPEN, NO, UNKNOWN, need",
        "OPEN, UNKNOWN, UNKNOWN, need"
    })
    void policy_and_answer_together_say_whether_one_is_needed(
            String policy, Answer answer, Answer needed, String rule) {
        AuthorizationNeed need = AuthorizationNeed.of(sheet(policy), answer);

        assertThat(need.needed()).isEqualTo(needed);
        assertThat(need.finding().rule().value()).isEqualTo("billing.authorization." + rule);
    }

    @Test
    void what_the_policy_says_cites_the_policy() {
        assertThat(AuthorizationNeed.of(sheet("YES"), Answer.NO).finding().citation())
                .isEqualTo(POLICY);
        assertThat(AuthorizationNeed.of(sheet("OPEN"), Answer.NO).finding().message())
                .contains("row r", "PLAN");
    }

    private static RequirementSheet sheet(String policy) {
        RequirementScopeBuilder scope = RequirementScope.builder().payer(PAYER);
        if (policy.equals("OPEN")) {
            scope.plan(new PlanId("GOLD"));
        }
        Requirement row = Requirement.builder()
                .name("r")
                .topic(RequirementTopic.AUTHORIZATION)
                .scope(scope.build())
                .required(!policy.equals("NO"))
                .citation(POLICY)
                .build();
        return PayerRequirements.of(policy.equals("UNKNOWN") ? List.of() : List.of(row))
                .on(RequirementQuestion.builder()
                        .date(LocalDate.of(2026, 3, 10))
                        .payer(PAYER)
                        .service(PlannedService.builder()
                                .serviceType(new ServiceType("62"))
                                .place(new PlaceOfService("11"))
                                .build())
                        .build());
    }
}
