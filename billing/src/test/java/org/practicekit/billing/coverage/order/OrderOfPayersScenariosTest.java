package org.practicekit.billing.coverage.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.CoverageId;

/**
 * Who pays first, by the law. Each row has the case (see {@link Cases}), the order that the cited text gives, and the rule and the
 * citation that a step has to bring; {@code A=B} share equally, {@code A?B} depends on what is asked. The day of service is
 * 2026-03-10.
 */
class OrderOfPayersScenariosTest {
    private static final PayerOrder ORDER = new PayerOrder();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            at work at 65 with 20 employees                 | A group self active 20e; M medicare   | age | A > M | working-aged    | 411.172
            at work at 65 with 19 employees                 | A group self active 19e; M medicare   | age | M > A | working-aged    | 411.172
            a spouse at work with 20 employees              | A group spouse active 20e; M medicare | age | A > M | working-aged    | 411.172
            a grown child at work covers the parent of 65   | A group other active 900e; M medicare | age | M > A | working-aged    | 411.172
            retired from an employer of 5000                | A group self retired 5000e; M medicare | age | M > A | no-current-work | HI 00620.177
            retired, whatever the size                      | A group self retired; M medicare      | age | M > A | no-current-work | HI 00620.177
            laid off at 66                                  | A group self laid_off; M medicare     | age | M > A | no-current-work | 411.172
            COBRA at 66                                     | A group self continued; M medicare    | age | M > A | no-current-work | 411.172
            disabled and at work with 100 employees         | A group self active 100e; M medicare  | disability | A > M | disabled | 411.204
            disabled and at work with 99 employees          | A group self active 99e; M medicare   | disability | M > A | disabled | 411.206
            a disabled child of a parent at work with 100   | A group child active 100e; M medicare | disability | A > M | disabled | 411.204
            disabled and retired                            | A group self retired 900e; M medicare | disability | M > A | no-current-work | 411.204
            disabled with COBRA                             | A group spouse continued 900e; M medicare | disability | M > A | no-current-work | 411.204
            kidney failure, month 1                         | A group self active 2e; M medicare | kidneys kidneys:2026-03-31 | A > M | kidney-failure | 411.162
            kidney failure, month 30                        | A group self active 2e; M medicare | kidneys kidneys:2023-10-01 | A > M | kidney-failure | 411.162
            kidney failure, month 31                        | A group self active 2e; M medicare | kidneys kidneys:2023-09-30 | M > A | kidney-failure | 411.162
            kidney failure and a plan of the retired        | A group self retired; M medicare   | kidneys kidneys:2025-01-15 | A > M | kidney-failure | 411.162
            kidney failure and COBRA                        | A group self continued; M medicare | kidneys kidneys:2025-01-15 | A > M | kidney-failure | 411.162
            retired at 65, then kidney failure              | A group self retired mfirst; M medicare | kidneys+age kidneys:2025-01-15 | M > A | kidney-failure-later | 411.163(b)(4)
            at work at 65, then kidney failure              | A group self active 50e mnotfirst; M medicare | kidneys+age kidneys:2025-01-15 | A > M | kidney-failure | 411.163
            the same after 30 months, still at work         | A group self active 50e mnotfirst; M medicare | kidneys+age kidneys:2022-01-15 | M > A | kidney-failure | HI 00801.247
            disabled, small plan first, then kidney failure | A group self active 50e mfirst; M medicare | kidneys+disability kidneys:2025-01-15 | M > A | kidney-failure-later | HI 00801.247
            at work at 65, kidneys fail next month          | A group self active 50e; M medicare | kidneys+age kidneys:2026-04-01 | A > M | working-aged | 411.172
            disabled at 99 employees, kidneys fail later    | A group self active 99e; M medicare | kidneys+disability kidneys:2026-04-01 | M > A | disabled | 411.204
            a plan that the person bought                   | A individual; M medicare | age | M > A | not-by-employer | 411.101
            a plan of the exchange                          | A exchange; M medicare   | age | M > A | not-by-employer | 411.101
            Medicare Advantage stands for Medicare          | A group self active 20e; M medicare; N medicare_advantage | age | A > N | working-aged | 411.172
            a supplement after Medicare                     | M medicare; S medicare_supplement | age | M > S | supplement | 1395ss
            work, Medicare, supplement                      | A group self active 20e; M medicare; S medicare_supplement | age | A > M > S | working-aged | 411.172
            workers' compensation for the injury            | M medicare; W workers_compensation injury | age | W > M | injury | 1395y(b)(2)(A)(ii)
            no-fault for the injury                         | M medicare; W no_fault injury | age | W > M | injury | 411.50
            liability for the injury                        | M medicare; W liability injury | age | W > M | injury | 411.50
            workers' compensation for another injury        | M medicare; W workers_compensation noinjury | age | M | |
            TRICARE after Medicare                          | M medicare; T tricare | age | M > T | tricare | 199.8
            TRICARE after a group's plan                    | A group self active; T tricare | | A > T | tricare | 199.8
            Medicaid after Medicare                         | M medicare; D medicaid | age | M > D | medicaid | 1396a(a)(25)
            Medicaid after a group's plan                   | A group child active; D medicaid_managed_care | | A > D | medicaid | 1396a(a)(25)
            Medicaid after TRICARE                          | D medicaid; T tricare | | T > D | medicaid | 1396a(a)(25)
            Medicaid after workers' compensation            | D medicaid; W workers_compensation injury | | W > D | medicaid | 1396a(a)(25)
            Medicare, TRICARE, Medicaid                     | D medicaid; M medicare; T tricare | age | M > T > D | tricare | 199.8
            the VA has no place beside others               | A group self active; V veterans | | A | |
            own plan of the retired, spouse at work         | A group self retired; B group spouse active 50e; M medicare | age | B > M > A | medicare-between | 6D(1)(b)
            both at work                                    | A group self active 50e; B group spouse active 50e; M medicare | age | A > B > M | subscriber | 6D(1)(a)
            own small employer, spouse's large one          | A group self active 10e; B group spouse active 200e; M medicare | age | B > M > A | medicare-between | 6D(1)(b)
            both retired                                    | A group self retired; B group spouse retired; M medicare | age | M > A > B | no-current-work | 411.172
            a disabled child, mother's small employer       | A group child active 50e p1 b01-01; B group child active 500e p2 b12-31; M medicare | disability together | B > M > A | medicare-between | 6D(1)(b)
            """)
    void programmes_come_where_the_law_puts_them(
            String what,
            String plans,
            @Nullable String facts,
            String order,
            @Nullable String rule,
            @Nullable String citation) {
        check(plans, facts, order, rule, citation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a plan without rules of coordination            | A group self active 2010-01-01; B group spouse active nocob 2020-01-01 | | B > A | no-coordination | 6B
            own plan before the spouse's                    | A group spouse active 2010-01-01; B group self active 2020-01-01 | | B > A | subscriber | 6D(1)(a)
            own plan of the retired before the spouse's     | A group spouse active 2010-01-01; B group self retired 2020-01-01 | | B > A | subscriber | 6D(1)(a)
            a child with work of its own                    | A group child active p1; B group self active | | B > A | subscriber | 6D(1)(a)
            birthdays of parents who live together          | A group child active p1 b08-30; B group child active p2 b02-11 | together | B > A | birthday | 6D(2)(a)
            the year does not count: 1 January, 31 December | A group child active p1 b12-31; B group child active p2 b01-01 | together | B > A | birthday | 6D(2)(a)
            born on 29 February and on 1 March              | A group child active p1 b03-01; B group child active p2 b02-29 | together | B > A | birthday | 6D(2)(a)
            one birthday: the longer cover                  | A group child active p1 b05-04 2020-01-02; B group child active p2 b05-04 2020-01-01 | together | B > A | same-birthday | 6D(2)(a)(ii)
            never married and living together               | A group child active p1 b01-17; B group child active p2 b03-03 | together | A > B | birthday | 6D(2)(a)
            birthdays come before work and retirement       | A group child retired p1 b01-17; B group child active p2 b03-03 | together | A > B | birthday | 6D(2)(a)
            a court named one parent                        | A group child active p1 b01-17; B group child active p2 b03-03 | apart decree:one responsible:p2 | B > A | decree | 6D(2)(b)(i)
            a court named both parents                      | A group child active p1 b05-17; B group child active p2 b03-03 | apart decree:both | B > A | both-parents | 6D(2)(b)(ii)
            joint custody, nobody named                     | A group child active p1 b01-17; B group child active p2 b03-03 | apart decree:joint | A > B | both-parents | 6D(2)(b)(ii) and (iii)
            joint custody, one birthday                     | A group child active p1 b01-17 2021-01-01; B group child active p2 b01-17 2020-01-01 | apart decree:joint | B > A | same-birthday | 6D(2)(a)(ii)
            custody with one parent                         | A group child active p1; B group child active p2 | apart decree:none custody:p2 | B > A | custody | 6D(2)(b)(iv)
            custody, all four plans                         | A group child active p2s; B group child active p2; C group child active p1s; D group child active p1 | apart decree:none custody:p1 | D > C > B > A | custody | 6D(2)(b)(iv)
            custody with the other, all four plans          | A group child active p2s; B group child active p2; C group child active p1s; D group child active p1 | apart decree:none custody:p2 | B > A > D > C | custody | 6D(2)(b)(iv)
            grandparents count as parents                   | A group child retired p1 b11-01; B group child retired p2 b06-01 | together | B > A | birthday | 6D(2)(a)
            two plans of one parent: work before retirement | A group child retired p1; B group child active p1 | together | B > A | active | 6D(3)
            a grown child with a spouse's plan: longer      | A group child active p1 b01-01 2015-01-01; B group spouse active b12-31 2012-01-01 | | B > A | adult-child | 6D(2)(d)
            a grown child, equal days: birthdays            | A group child active p1 b06-01 2015-01-01; B group spouse active b02-01 2015-01-01 | | B > A | adult-child | 6D(2)(d)
            a grown child, both parents and a spouse        | A group child active p1 b01-01 2015-01-01; B group child active p2 b12-31 2005-01-01; C group spouse active b06-01 2010-01-01 | together | B > C > A | adult-child | 6D(2)(d)
            work before retirement                          | A group self retired 2000-01-01; B group self active 2020-01-01 | | B > A | active | 6D(3)
            work before lay-off                             | A group spouse laid_off 2000-01-01; B group spouse active 2020-01-01 | | B > A | active | 6D(3)
            retirement before COBRA                         | A group self continued 2000-01-01; B group self retired 2020-01-01 | | B > A | continuation | 6D(4)
            work before COBRA                               | A group self continued 2000-01-01; B group self active 2020-01-01 | | B > A | continuation | 6D(4)
            a bought plan before COBRA                      | A group self continued 2000-01-01; B individual self 2020-01-01 | | B > A | continuation | 6D(4)
            retired and laid off: the longer cover          | A group self retired 2020-01-01; B group self laid_off 2019-01-01 | | B > A | longer | 6D(5)
            two jobs: the longer cover                      | A group self active 2020-01-02; B group self active 2020-01-01 | | B > A | longer | 6D(5)
            a bought plan and a job: the longer cover       | A individual self 2020-01-01; B group self active 2022-01-01 | | A > B | longer | 6D(5)
            nothing decides: equal shares                   | A group self active 2020-01-01; B group self active 2020-01-01 | | A=B | equal-shares | 6D(6)
            equal shares before Medicaid                    | A group self active 2020-01-01; B group self active 2020-01-01; D medicaid | | A=B > D | equal-shares | 6D(6)
            workers' compensation before a group's plan     | A group self active; W workers_compensation injury | | W > A | no-coordination | 6B
            no-fault insurance without coordination         | A group self active; W no_fault injury nocob | | W > A | no-coordination | 6B
            """)
    void plans_come_where_the_model_regulation_puts_them(
            String what, String plans, @Nullable String facts, String order, String rule, String citation) {
        check(plans, facts, order, rule, citation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Medicare for an unknown reason, retired          | A group self retired 5e; M medicare | | A?M | MEDICARE_REASON
            Medicare by age, work unknown                    | A group self 50e; M medicare | age | A?M | WORK (A)
            Medicare by age, size unknown                    | A group self active; M medicare | age | A?M | EMPLOYEES (A)
            Medicare by age, 19 employees, work unknown      | A group self 19e; M medicare | age | M > A |
            Medicare by disability, 50 employees, work unknown | A group self 50e; M medicare | disability | M > A |
            kidney failure, month unknown                    | A group self active 500e; M medicare | kidneys | A?M | KIDNEY_FAILURE_SINCE
            kidney failure beside age, who paid before unknown | A group self active 500e; M medicare | kidneys+age kidneys:2025-01-01 | A?M | MEDICARE_FIRST_BEFORE (A)
            kidney failure long ago, who paid before does not matter | A group self active 500e; M medicare | kidneys+age kidneys:2020-01-01 | M > A |
            a supplement without a plan before it            | A individual; M medicare; S medicare_supplement | age | M > A?S | AGREEMENT (A, S)
            a child, whose plan unknown                      | A group child active p1 b01-01; B group child active | together | A?B | FAMILY_ROLE (B)
            a child, parents' life unknown                   | A group child active p1 b01-01; B group child active p2 b02-02 | | A?B | PARENTS_TOGETHER
            a child, decree unknown                          | A group child active p1 b01-01; B group child active p2 b02-02 | apart | A?B | DECREE
            a child, responsible parent unknown              | A group child active p1; B group child active p2 | apart decree:one | A?B | RESPONSIBLE
            a child, custody unknown                         | A group child active p1; B group child active p2 | apart decree:none | A?B | CUSTODIAN
            a child, birthday unknown                        | A group child active p1 b03-03; B group child active p2 | together | A?B | BIRTHDAY (B)
            the court named a parent without a plan          | A group child active p1s; B group child active p2 | apart decree:one responsible:p1 | A?B | AGREEMENT (A, B)
            the payers of such a child agreed                | A group child active p1s; B group child active p2 | apart decree:one responsible:p1 agreed:B>A | B > A |
            work unknown                                     | A group self 2010-01-01; B group self active 2020-01-01 | | A?B | WORK (A)
            work unknown beside a shorter cover under COBRA  | A group self 2010-01-01; B group self continued 2020-01-01 | | A > B |
            work unknown beside a longer cover under COBRA   | A group self 2021-01-01; B group self continued 2020-01-01 | | A?B | WORK (A)
            beginning unknown                                | A group self active; B group self active 2020-01-01 | | A?B | SINCE (A)
            two plans without rules of coordination          | A group self active nocob; B group self active nocob | | A?B | AGREEMENT (A, B)
            no-fault insurance, coordination unknown         | A group self active; W no_fault injury | | A?W | COORDINATES (W)
            liability insurance that coordinates             | A group self active; W liability injury cob | | A?W | AGREEMENT (A, W)
            an injury, the visit's cause unknown             | M medicare; W workers_compensation | age | M?W | FOR_THIS_INJURY (W)
            CHIP beside a parent's plan                      | A group child active; H chip | | A?H | AGREEMENT (A, H)
            what is open leaves Medicaid last                | A group self active; D medicaid; M medicare | age | A?M > D | EMPLOYEES (A)
            what is open leaves the first plan first         | A group self active 50e 2010-01-01; B group spouse active; D medicaid; M medicare | age | A > B?M > D | EMPLOYEES (B)
            the spouse's size does not matter before Medicare's own plan | A group self retired; B group spouse retired; M medicare | age | M > A > B |
            """)
    void what_the_order_depends_on_is_asked_and_nothing_else(
            String what, String plans, @Nullable String facts, String order, @Nullable String question) {
        OrderOfPayers answer = ORDER.decide(Cases.of(plans, facts == null ? "" : facts));

        assertThat(written(answer)).as(answer.explain()).isEqualTo(order);
        assertThat(answer.questions())
                .as(answer.explain())
                .extracting(one -> one.about().isEmpty()
                        ? one.fact().name()
                        : one.fact()
                                + one.about().stream()
                                        .map(CoverageId::value)
                                        .collect(Collectors.joining(", ", " (", ")")))
                .containsExactlyElementsOf(question == null ? List.of() : List.of(question));
        assertThat(answer.isDecided()).isEqualTo(question == null);
    }

    private static void check(
            String plans, @Nullable String facts, String order, @Nullable String rule, @Nullable String citation) {
        OrderOfPayers answer = ORDER.decide(Cases.of(plans, facts == null ? "" : facts));

        assertThat(written(answer)).as(answer.explain()).isEqualTo(order);
        assertThat(answer.questions()).isEmpty();
        if (rule == null) {
            assertThat(answer.steps()).isEmpty();
            assertThat(answer.leftOut()).hasSize(1);
        } else {
            assertThat(answer.steps()).anySatisfy(step -> {
                assertThat(step.rule().value()).isEqualTo("billing.payer-order." + rule);
                assertThat(step.citation().reference()).contains(citation);
            });
        }
    }

    private static String written(OrderOfPayers answer) {
        return answer.places().stream()
                .map(place -> place.coverages().stream()
                        .map(CoverageId::value)
                        .collect(Collectors.joining(place.kind() == OrderOfPayers.Place.Kind.EQUAL_SHARES ? "=" : "?")))
                .collect(Collectors.joining(" > "));
    }
}
