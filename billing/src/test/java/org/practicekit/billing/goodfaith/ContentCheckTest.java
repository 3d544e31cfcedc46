package org.practicekit.billing.goodfaith;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** 45 CFR 149.610(c)(1): what an estimate has to say. */
class ContentCheckTest {
    private static final ExpectedItem ITEM = ExpectedItem.builder()
            .description("screening")
            .procedure(new ProcedureCode("G0101"))
            .addDiagnoses(new DiagnosisCode("Z1231"))
            .charge(Money.usd("120"))
            .build();
    private static final ProviderCharges OFFICE = ProviderCharges.builder()
            .name("Maple Street Family Practice")
            .npi(new Npi("1234567893"))
            .taxId("123456789")
            .state("NY")
            .location("1 Maple Street")
            .addItems(ITEM)
            .build();
    private static final Content COMPLETE = Content.builder()
            .patientName(PersonName.of("Pat Example"))
            .birthDate(LocalDate.of(1980, 2, 29))
            .primaryService("a yearly check-up")
            .serviceOn(LocalDate.of(2026, 11, 17))
            .addProviders(OFFICE)
            .statements(EnumSet.complementOf(EnumSet.of(Statement.SEPARATE_ESTIMATES)))
            .build();

    private final ContentCheck check = new ContentCheck(false);

    @Test
    void nothing_is_missing_in_a_complete_estimate_of_a_service_that_is_not_even_scheduled() {
        assertThat(check.missing(COMPLETE)).isEmpty();
        assertThat(check.missing(Content.builder()
                        .like(COMPLETE)
                        .serviceOn(Optional.empty())
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gaps")
    void each_thing_that_is_missing_is_named(String what, UnaryOperator<ContentBuilder> without) {
        List<Finding> missing =
                check.missing(without.apply(Content.builder().like(COMPLETE)).build());
        assertThat(missing).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("missing", what);
            assertThat(finding.citation().reference()).isEqualTo("45 CFR 149.610(c)(1)");
        });
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                gap("the patient's name", content -> content.patientName(Optional.empty())),
                gap("the patient's date of birth", content -> content.birthDate(Optional.empty())),
                gap("what the patient comes for", content -> content.primaryService(Optional.empty())),
                gap("who provides it", content -> content.providers(List.of())),
                gap("the NPI of provider 1", provider(one -> one.npi(Optional.empty()))),
                gap("the taxpayer identification number of provider 1", provider(one -> one.taxId(Optional.empty()))),
                gap("the state of provider 1", provider(one -> one.state(Optional.empty()))),
                gap("the office or facility of provider 1", provider(one -> one.location(Optional.empty()))),
                gap("every item of provider 1", provider(one -> one.items(List.of()))),
                gap("the service code of item 1 of provider 1", item(one -> one.procedure(Optional.empty()))),
                gap("the expected charge of item 1 of provider 1", item(one -> one.charge(Optional.empty()))),
                statement(Statement.MORE_MAY_FOLLOW),
                statement(Statement.ONLY_AN_ESTIMATE),
                statement(Statement.RIGHT_TO_DISPUTE),
                statement(Statement.NO_CONTRACT),
                gap("the statement SEPARATE_ESTIMATES", content -> content.addSeparately("a colonoscopy")));
    }

    @Test
    void a_diagnosis_is_missing_only_if_one_applies() {
        Content without = item(one -> one.diagnoses(List.of()))
                .apply(Content.builder().like(COMPLETE))
                .build();
        assertThat(check.missing(without)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void what_others_charge_may_be_left_out_until_it_is_enforced_unless_the_practice_chooses_otherwise() {
        Content withLaboratory = Content.builder()
                .like(COMPLETE)
                .addProviders(ProviderCharges.builder()
                        .name("Elm Laboratory")
                        .coProvider(true)
                        .build())
                .build();
        assertThat(check.missing(withLaboratory)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.rule()).isEqualTo(GoodFaithRules.CO_PROVIDERS.id());
        });
        assertThat(new ContentCheck(true).missing(withLaboratory))
                .extracting(finding -> finding.facts().get("missing"))
                .contains("the NPI of provider 2", "every item of provider 2");
    }

    @Test
    void charges_add_up_as_far_as_they_are_known() {
        Content two = Content.builder()
                .like(COMPLETE)
                .addProviders(ProviderCharges.builder()
                        .name("Elm Laboratory")
                        .addItems(ExpectedItem.builder()
                                .like(ITEM)
                                .charge(Money.usd("30.50"))
                                .build())
                        .addItems(ExpectedItem.builder().description("more").build())
                        .build())
                .build();
        assertThat(two.total()).isEqualTo(Money.usd("150.50"));
    }

    private static Arguments gap(String what, UnaryOperator<ContentBuilder> without) {
        return Arguments.of(what, without);
    }

    private static Arguments statement(Statement one) {
        Set<Statement> others = EnumSet.copyOf(COMPLETE.statements());
        others.remove(one);
        return gap("the statement " + one, content -> content.statements(others));
    }

    private static UnaryOperator<ContentBuilder> provider(UnaryOperator<ProviderChargesBuilder> change) {
        return content -> content.providers(
                List.of(change.apply(ProviderCharges.builder().like(OFFICE)).build()));
    }

    private static UnaryOperator<ContentBuilder> item(UnaryOperator<ExpectedItemBuilder> change) {
        return provider(one -> one.items(
                List.of(change.apply(ExpectedItem.builder().like(ITEM)).build())));
    }
}
