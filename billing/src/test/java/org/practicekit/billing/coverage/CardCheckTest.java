package org.practicekit.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** The cards are made up; the payer's member ids had nine digits until the end of 2025 and have XYZ and six digits since. */
class CardCheckTest {
    private static final LocalDate SERVICE = LocalDate.of(2026, 3, 10);
    private static final CardCheck CHECK =
            new CardCheck(List.of(CoverageSamples.payer("Example Payer").build(), payer("MEDICARE")));
    private static final Insured PAT = person("Muster", "Pat", LocalDate.of(1980, 5, 4));

    @Test
    void an_ordinary_card_has_nothing_wrong_with_it() {
        assertThat(CHECK.check(card().build(), SERVICE)).isEmpty();
        assertThat(CHECK.check(card().subscriber(PAT).build(), SERVICE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "XYZ123456, 2026-03-10, right",
        "xyz 123-456, 2026-03-10, right", // spacing, hyphens and capitals do not count
        "XYZ12345, 2026-03-10, wrong",
        "XYZ1234567, 2026-03-10, wrong",
        "123456789, 2026-03-10, wrong", // last year's form
        "123456789, 2025-12-31, right",
        "XYZ123456, 2025-12-31, wrong"
    })
    void a_member_id_has_the_form_that_its_payer_uses_on_the_day_of_service(
            String number, LocalDate service, String expected) {
        List<Finding> findings =
                CHECK.check(card().memberId(MemberId.of(number)).build(), service);

        if (expected.equals("right")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(CardRules.MEMBER_ID_FORM.id());
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.facts()).containsEntry("part", "member id").containsEntry("payer", "EXAMPLE1");
                assertThat(finding.toString()).doesNotContain(number);
            });
        }
    }

    @Test
    void a_card_without_a_member_id_is_not_used() {
        assertThat(errors(card().memberId(Optional.empty()).build())).containsExactly("billing.card.member-id");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1EG4-TE5-MK73", "1EG4TE5MK73", "1eg4te5mk72", "9A00A00AA00"})
    void a_medicare_number_is_taken_with_and_without_hyphens(String number) {
        assertThat(errors(medicare(number), SERVICE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0EG4TE5MK73", // the first place is 1 to 9
                "1SG4TE5MK73", // S, L, O, I, B and Z are not used
                "1EG4TE5MKZ3",
                "11G4TE5MK73", // a letter comes second
                "1EG4TE5M173", // and ninth
                "1EG4TE5MK7", // ten places
                "1EG4TE5MK734", // twelve places
                "123456789A" // a claim number of the time before 2020
            })
    void what_is_no_medicare_number_is_refused(String number) {
        assertThat(errors(medicare(number), SERVICE)).containsExactly("billing.card.medicare-number");
    }

    @Test
    void before_2020_medicare_cards_had_other_numbers() {
        assertThat(errors(medicare("123456789A"), LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(errors(medicare("123456789A"), LocalDate.of(2020, 1, 1)))
                .containsExactly("billing.card.medicare-number");
    }

    @Test
    void a_missing_group_number_is_worth_a_warning_where_the_payers_cards_have_one() {
        assertThat(CHECK.check(card().group(Optional.empty()).build(), SERVICE))
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(CardRules.GROUP.id(), Severity.WARNING));
        assertThat(CHECK.check(
                        card().group(Optional.empty())
                                .memberId(MemberId.of("123456789"))
                                .firstDay(LocalDate.of(2025, 1, 1))
                                .build(),
                        LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} born {2}: {3}")
    @CsvSource({
        "Muster, Pat, 1980-05-04, ",
        "MUSTER, pat, 1980-05-04, ",
        "Müster, Pat, 1980-05-04, ",
        "Muster Jr., Pat, 1980-05-04, ",
        "Muster, P, 1980-05-04, ", // an initial
        "Muster, Pat, , ", // the card has no date of birth
        "Muster, Patricia, 1980-05-04, WARNING",
        "Sample, Pat, 1980-05-04, WARNING", // married since
        "Muster, Pat, 1980-05-05, ERROR",
        "Sample, Kim, 1980-05-04, ERROR",
        "Sample, Kim, , ERROR"
    })
    void a_patient_who_is_the_subscriber_has_the_name_and_birthday_on_the_card(
            String last, String first, @Nullable LocalDate born, @Nullable Severity severity) {
        List<Finding> findings =
                CHECK.check(card().subscriber(person(last, first, born)).build(), SERVICE);

        assertThat(findings)
                .extracting(Finding::severity)
                .isEqualTo(Optional.ofNullable(severity).stream().toList());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(CardRules.RELATIONSHIP.id());
            assertThat(finding.toString()).doesNotContain(last, first, "1980");
        });
    }

    @ParameterizedTest
    @CsvSource({"SPOUSE", "CHILD", "OTHER"})
    void the_card_of_somebody_else_names_somebody_else(Relationship relationship) {
        Card somebody = card().relationship(relationship)
                .subscriber(person("Muster", "Kim", LocalDate.of(1979, 1, 2)))
                .build();

        assertThat(errors(somebody)).isEmpty();
        assertThat(errors(Card.builder()
                        .like(somebody)
                        .subscriber(Optional.empty())
                        .build()))
                .containsExactly("billing.card.subscriber");
        assertThat(errors(Card.builder().like(somebody).subscriber(PAT).build()))
                .containsExactly("billing.card.relationship");
    }

    @Test
    void a_namesake_with_another_or_no_birthday_can_be_the_subscriber() {
        Card child = card().relationship(Relationship.CHILD)
                .subscriber(person("Muster", "Pat", LocalDate.of(1950, 5, 4)))
                .build();

        assertThat(errors(child)).isEmpty();
        assertThat(errors(Card.builder()
                        .like(child)
                        .subscriber(person("Muster", "Pat", null))
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-01-01, 2026-12-31, ",
        "2026-03-10, 2026-03-10, ",
        "2026-03-11, 2026-12-31, billing.card.in-force",
        "2026-01-01, 2026-03-09, billing.card.in-force",
        "2026-12-31, 2026-01-01, billing.card.dates",
        ", 2026-03-10, ",
        "2026-03-10, , "
    })
    void a_card_begins_before_it_ends_and_is_in_force_on_the_day(
            @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String rule) {
        assertThat(CHECK.check(
                        card().firstDay(Optional.ofNullable(first))
                                .lastDay(Optional.ofNullable(last))
                                .build(),
                        SERVICE))
                .extracting(finding -> finding.rule().value())
                .isEqualTo(Optional.ofNullable(rule).stream().toList());
    }

    @Test
    void nobody_is_treated_before_they_are_born() {
        assertThat(errors(card().person(person("Muster", "Pat", SERVICE)).build()))
                .isEmpty();
        assertThat(errors(card().person(person("Muster", "Pat", SERVICE.plusDays(1)))
                        .build()))
                .containsExactly("billing.card.birth-date");
        assertThat(errors(card().relationship(Relationship.CHILD)
                        .subscriber(person("Muster", "Kim", SERVICE.plusDays(1)))
                        .build()))
                .containsExactly("billing.card.birth-date");
    }

    @Test
    void a_payer_that_the_practice_does_not_work_with_is_refused_and_without_a_list_every_payer_is_taken() {
        Card other = card().payer(new PayerId("OTHER9")).build();

        assertThat(errors(other)).containsExactly("billing.card.payer");
        assertThat(new CardCheck(List.of()).check(other, SERVICE)).isEmpty();
        KnownPayer left = KnownPayer.builder()
                .like(payer("OTHER9"))
                .effective(new DateRange(LocalDate.MIN, SERVICE))
                .build();
        assertThat(new CardCheck(List.of(left)).check(other, SERVICE))
                .extracting(Finding::rule)
                .containsExactly(CardRules.PAYER.id());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(errors(card().payer(new PayerId("OTHER9"))
                        .memberId(Optional.empty())
                        .firstDay(LocalDate.of(2026, 12, 31))
                        .lastDay(LocalDate.of(2026, 1, 1))
                        .relationship(Relationship.SPOUSE)
                        .build()))
                .containsExactly(
                        "billing.card.payer",
                        "billing.card.member-id",
                        "billing.card.subscriber",
                        "billing.card.dates");
    }

    @Test
    void a_payer_has_one_form_of_cards_on_a_day() {
        assertThatThrownBy(() -> CoverageSamples.payer("Example Payer")
                        .addCards(new CardForm("[A-Z]+", false, DateRange.day(LocalDate.of(2026, 6, 1))))
                        .build())
                .hasMessageContaining("two forms of cards for the same day");
        assertThatThrownBy(() -> new CardForm("[A-Z", false, DateRange.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> errors(Card card) {
        return errors(card, SERVICE);
    }

    private static List<String> errors(Card card, LocalDate service) {
        return CHECK.check(card, service).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().value())
                .toList();
    }

    private static Card medicare(String number) {
        return Card.builder()
                .like(card().build())
                .payer(new PayerId("MEDICARE"))
                .kind(CoverageKind.MEDICARE)
                .memberId(MemberId.of(number))
                .group(Optional.empty())
                .build();
    }

    private static KnownPayer payer(String id) {
        return KnownPayer.builder().id(new PayerId(id)).name("Another payer").build();
    }

    private static CardBuilder card() {
        return Card.builder()
                .patient(new PatientId("patient-1"))
                .person(PAT)
                .payer(new PayerId("EXAMPLE1"))
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("XYZ123456"))
                .group("0042")
                .relationship(Relationship.SELF);
    }

    private static Insured person(String last, String first, @Nullable LocalDate born) {
        return Insured.builder()
                .lastName(PersonName.of(last))
                .firstName(PersonName.of(first))
                .birthDate(Optional.ofNullable(born))
                .build();
    }
}
