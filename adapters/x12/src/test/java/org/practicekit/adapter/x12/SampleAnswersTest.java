package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.CoverageLevel;
import org.practicekit.billing.eligibility.Delivery;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.Quantity;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** What payers answer, one sample file for each case. The people and plans are made up. */
class SampleAnswersTest {
    @Test
    void base_and_remaining_deductible_of_one_person_and_of_the_family_stand_side_by_side() {
        ReadFile file = ReadFile.sample("individual-and-family.271");

        assertThat(file.rows(BenefitKind.DEDUCTIBLE))
                .extracting(
                        row -> row.level().orElseThrow(),
                        row -> row.period().orElseThrow(),
                        row -> row.amount().orElseThrow(),
                        row -> row.inNetwork().orElseThrow())
                .containsExactly(
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR, "1500", Answer.YES),
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING, "400.50", Answer.YES),
                        tuple(CoverageLevel.FAMILY, BenefitPeriod.CALENDAR_YEAR, "3000", Answer.YES),
                        tuple(CoverageLevel.FAMILY, BenefitPeriod.REMAINING, "1900", Answer.YES),
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR, "3000", Answer.NO),
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING, "3000", Answer.NO));
        assertThat(file.rows(BenefitKind.ACTIVE).get(0).plan()).contains("EXAMPLE PPO 1500");
    }

    @Test
    void the_answer_says_to_which_inquiry_and_about_whom() {
        EligibilityAnswer answer = ReadFile.sample("individual-and-family.271").answer();

        assertThat(answer.inquiry()).contains(new InquiryId("INQ-1001"));
        assertThat(answer.receivedAt()).isEqualTo(ReadFile.RECEIVED);
        assertThat(answer.payer().orElseThrow().name()).contains(PersonName.of("EXAMPLE HEALTH PLAN"));
        assertThat(answer.payer().orElseThrow().contacts()).containsExactly(PatientText.of("8005550100"));
        assertThat(answer.relationship()).contains(Relationship.SELF);
        assertThat(answer.memberId()).contains(MemberId.of("W000111222"));
        assertThat(answer.subscriber().orElseThrow().firstName()).contains(PersonName.of("ADA"));
        assertThat(answer.subscriber().orElseThrow().birthDate()).contains(LocalDate.of(1984, 2, 29));
        assertThat(answer.dependent()).isEmpty();
        assertThat(answer.references())
                .contains(new Reference(Reference.Meaning.GROUP, PatientText.of("G-7788"), "EXAMPLE WORKS"));
        assertThat(answer.dates())
                .containsExactly(new BenefitDate(BenefitDate.Meaning.PLAN, DateRange.from(LocalDate.of(2026, 1, 1))));
    }

    @Test
    void every_row_names_the_segments_it_was_read_from_and_the_evidence_has_them_all() {
        EligibilityAnswer answer = ReadFile.sample("several-copays.271").answer();
        Benefit telehealth = answer.benefits().get(3);

        assertThat(telehealth.evidence()).containsExactly(20, 21, 22);
        assertThat(answer.evidence()).extracting(part -> part.position()).containsExactlyElementsOf(positions(1, 25));
        assertThat(answer.evidence().get(19).text().reveal()).isEqualTo("EB*B*IND*98***27*0*****Y");
    }

    @Test
    void an_out_of_pocket_maximum_can_come_as_a_limit_as_what_was_used_and_as_what_is_left() {
        ReadFile file = ReadFile.sample("out-of-pocket.271");

        assertThat(file.rows(BenefitKind.OUT_OF_POCKET))
                .extracting(
                        row -> row.level().orElseThrow(),
                        row -> row.period().orElseThrow(),
                        row -> row.amount().orElseThrow(),
                        row -> row.inNetwork().orElseThrow())
                .containsExactly(
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.CALENDAR_YEAR, "6500", Answer.YES),
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.YEAR_TO_DATE, "5200", Answer.YES),
                        tuple(CoverageLevel.INDIVIDUAL, BenefitPeriod.REMAINING, "1300", Answer.YES),
                        tuple(CoverageLevel.FAMILY, BenefitPeriod.CALENDAR_YEAR, "13000", Answer.NOT_APPLICABLE));
        assertThat(file.rows(BenefitKind.COINSURANCE))
                .extracting(row -> row.part().orElseThrow())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.2"), new BigDecimal("0.4"));
    }

    @Test
    void several_copays_for_one_kind_of_service_stay_apart_with_what_the_payer_says_of_each() {
        ReadFile file = ReadFile.sample("several-copays.271");

        assertThat(file.rows(BenefitKind.ACTIVE).get(0).serviceTypes())
                .containsExactly(ServiceType.PLAN, ServiceType.OFFICE_VISIT, new ServiceType("UC"));
        List<Benefit> copays = file.rows(BenefitKind.COPAYMENT);
        assertThat(copays)
                .extracting(row -> row.amount().orElseThrow())
                .containsExactly(Money.usd("25"), Money.usd("60"), Money.usd("0"), Money.usd("75"), Money.usd("40"));
        assertThat(copays.get(0).messages()).containsExactly(PatientText.of("PRIMARY CARE"));
        assertThat(copays.get(1).messages())
                .containsExactly(PatientText.of("SPECIALIST"), PatientText.of("WITH REFERRAL"));
        assertThat(copays.get(2).places()).isEqualTo(Set.of(new PlaceOfService("02"), new PlaceOfService("10")));
        assertThat(copays.get(4).procedure()).contains(new ProcedureCode("T1015"));
        assertThat(copays.get(4).modifiers()).containsExactly(new Modifier("TH"), new Modifier("GT"));
        assertThat(copays.get(4).authorization()).contains(Answer.YES);
        assertThat(copays.get(4).serviceTypes()).isEmpty();
    }

    @Test
    void a_rejection_says_of_whom_it_speaks_at_every_level_and_is_no_benefit() {
        ReadFile file = ReadFile.sample("rejected.271");

        assertThat(file.answers())
                .extracting(answer -> answer.rejections().get(0))
                .extracting(Rejection::about, Rejection::reason, Rejection::code, Rejection::followUp)
                .containsExactly(
                        Tuple.tuple(
                                Rejection.About.PAYER, Rejection.Reason.UNAVAILABLE, "42", Rejection.FollowUp.RESUBMIT),
                        Tuple.tuple(
                                Rejection.About.PAYER,
                                Rejection.Reason.OTHER,
                                "79",
                                Rejection.FollowUp.DO_NOT_RESUBMIT),
                        Tuple.tuple(
                                Rejection.About.PROVIDER,
                                Rejection.Reason.PROVIDER_NOT_FOUND,
                                "51",
                                Rejection.FollowUp.CORRECT_AND_RESUBMIT),
                        Tuple.tuple(
                                Rejection.About.SUBSCRIBER,
                                Rejection.Reason.NOT_FOUND,
                                "75",
                                Rejection.FollowUp.CORRECT_AND_RESUBMIT),
                        Tuple.tuple(
                                Rejection.About.DEPENDENT,
                                Rejection.Reason.BIRTH_DATE,
                                "71",
                                Rejection.FollowUp.CORRECT_AND_RESUBMIT),
                        Tuple.tuple(
                                Rejection.About.SERVICE,
                                Rejection.Reason.DATE,
                                "62",
                                Rejection.FollowUp.CORRECT_AND_RESUBMIT));
        assertThat(file.answers().subList(0, 5))
                .allSatisfy(answer -> assertThat(answer.benefits()).isEmpty());
        assertThat(file.answers())
                .extracting(answer -> answer.inquiry().map(InquiryId::value).orElse(""))
                .containsExactly("", "", "", "INQ-2004", "INQ-2005", "INQ-2006");
    }

    @Test
    void other_payers_and_the_primary_care_provider_come_with_names_numbers_and_order() {
        ReadFile file = ReadFile.sample("other-payer.271");
        List<Benefit> others = file.rows(BenefitKind.OTHER_PAYER);

        RelatedParty first = others.get(0).parties().get(0);
        assertThat(first.role()).isEqualTo(RelatedParty.Role.PRIMARY_PAYER);
        assertThat(first.name()).contains(PersonName.of("SECOND EXAMPLE PLAN"));
        assertThat(first.identifier()).contains(PatientText.of("EX777"));
        assertThat(first.contacts())
                .containsExactly(
                        PatientText.of("PO BOX 9"),
                        PatientText.of("SAMPLETON OH 44998"),
                        PatientText.of("8005550177"),
                        PatientText.of("PLAN.EXAMPLE"));
        assertThat(others.get(0).dates())
                .containsExactly(new BenefitDate(
                        BenefitDate.Meaning.COORDINATION,
                        DateRange.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
        assertThat(others.get(1).parties())
                .extracting(RelatedParty::role)
                .containsExactly(RelatedParty.Role.SECONDARY_PAYER, RelatedParty.Role.VENDOR);
        assertThat(file.rows(BenefitKind.PRIMARY_CARE_PROVIDER)
                        .get(0)
                        .parties()
                        .get(0)
                        .name())
                .contains(PersonName.of("CARA MODEL"));
    }

    @Test
    void limits_count_visits_in_a_row_of_their_own_and_in_how_often_they_may_take_place() {
        ReadFile file = ReadFile.sample("visit-limits.271");
        List<Benefit> limits = file.rows(BenefitKind.LIMITATION);

        Quantity twenty = new Quantity(new BigDecimal("20"), Quantity.Unit.VISITS);
        assertThat(limits.get(0).quantity()).contains(twenty);
        assertThat(limits.get(0).authorization()).contains(Answer.YES);
        assertThat(limits.get(0).deliveries())
                .containsExactly(Delivery.builder()
                        .quantity(twenty)
                        .period(BenefitPeriod.CALENDAR_YEAR)
                        .periods(1)
                        .build());
        assertThat(limits.get(1).period()).contains(BenefitPeriod.REMAINING);
        assertThat(limits.get(1).quantity()).contains(new Quantity(new BigDecimal("12"), Quantity.Unit.VISITS));
        assertThat(limits.get(2).deliveries())
                .containsExactly(Delivery.builder()
                        .quantity(new Quantity(BigDecimal.ONE, Quantity.Unit.VISITS))
                        .period(BenefitPeriod.WEEK)
                        .periods(2)
                        .build());
        assertThat(limits.get(2).references())
                .containsExactly(new Reference(Reference.Meaning.AUTHORIZATION, PatientText.of("AUTH-551"), null));
        assertThat(file.rows(BenefitKind.NON_COVERED).get(0).serviceTypes()).containsExactly(new ServiceType("41"));
    }

    @Test
    void what_must_be_spent_before_medicaid_pays_is_an_amount_for_a_month() {
        ReadFile file = ReadFile.sample("spend-down.271");

        Benefit row = file.rows(BenefitKind.SPEND_DOWN).get(0);
        assertThat(row.amount()).contains(Money.usd("612.40"));
        assertThat(row.period()).contains(BenefitPeriod.MONTH);
        assertThat(row.insuranceType()).contains("MC");
        assertThat(file.answer().references())
                .contains(new Reference(Reference.Meaning.MEDICAID, PatientText.of("900000000001"), null));
    }

    @Test
    void version_4010_has_no_repetitions_so_its_texts_may_hold_the_sign() {
        ReadFile file = ReadFile.sample("version-4010.271");

        assertThat(file.rows(BenefitKind.COPAYMENT).get(0).amount()).contains(Money.usd("20"));
        assertThat(file.rows(BenefitKind.COPAYMENT).get(0).authorization()).contains(Answer.NO);
        assertThat(file.rows(BenefitKind.DESCRIPTION).get(0).plan()).contains("PAID ABOVE 5^6 LIMIT");
    }

    @Test
    void a_managed_care_organization_is_named_beside_the_row_that_it_answers_for() {
        ReadFile file = ReadFile.sample("managed-care.271");

        Benefit active = file.rows(BenefitKind.ACTIVE_SERVICES_CAPITATED).get(0);
        assertThat(active.parties().get(0).name()).contains(PersonName.of("EXAMPLE CARE ORGANIZATION"));
        assertThat(active.dates())
                .containsExactly(
                        new BenefitDate(BenefitDate.Meaning.ELIGIBILITY, DateRange.from(LocalDate.of(2026, 7, 1))));
        assertThat(file.rows(BenefitKind.CARE_COORDINATOR)
                        .get(0)
                        .parties()
                        .get(0)
                        .role())
                .isEqualTo(RelatedParty.Role.PROVIDER);
        assertThat(file.rows(BenefitKind.RESTRICTED_TO_PROVIDER)).hasSize(1);
        assertThat(file.rows(BenefitKind.INACTIVE).get(0).dates())
                .containsExactly(new BenefitDate(
                        BenefitDate.Meaning.ELIGIBILITY, new DateRange(LocalDate.MIN, LocalDate.of(2026, 7, 1))));
    }

    @Test
    void a_dependent_is_answered_for_under_the_subscriber_who_is_not_asked_about() {
        EligibilityAnswer answer = ReadFile.sample("dependent.271").answer();

        assertThat(answer.inquiry()).contains(new InquiryId("INQ-1002"));
        assertThat(answer.relationship()).contains(Relationship.CHILD);
        assertThat(answer.subscriber().orElseThrow().lastName()).isEqualTo(PersonName.of("SAMPLE"));
        assertThat(answer.dependent().orElseThrow().firstName()).contains(PersonName.of("BEN"));
        assertThat(answer.dependent().orElseThrow().middleName()).contains(PersonName.of("C"));
        assertThat(answer.memberId()).contains(MemberId.of("W000111222"));
        assertThat(answer.dates())
                .extracting(BenefitDate::days)
                .extracting(DateRange::toString)
                .containsExactly("2026-01-01/..", "../2027-01-01");
    }

    @Test
    void each_of_several_patients_gets_an_answer_of_their_own() {
        ReadFile file = ReadFile.sample("several-patients.271");

        assertThat(file.answers())
                .extracting(answer -> answer.inquiry().orElseThrow().value())
                .containsExactly("INQ-1", "INQ-2", "INQ-3", "INQ-4", "INQ-5");
        assertThat(file.answers())
                .extracting(answer -> answer.relationship().orElseThrow())
                .containsExactly(
                        Relationship.SELF,
                        Relationship.SELF,
                        Relationship.SPOUSE,
                        Relationship.CHILD,
                        Relationship.SELF);
        assertThat(file.answers().get(3).subscriber().orElseThrow().firstName()).contains(PersonName.of("BEN"));
        assertThat(file.answers().get(3).benefits())
                .extracting(row -> row.serviceTypes().iterator().next().code())
                .containsExactly("35");
        assertThat(file.answers().get(4).rejections()).hasSize(1);
        assertThat(file.answers().get(4).evidence())
                .extracting(part -> part.text().reveal())
                .contains("NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001")
                .noneMatch(text -> text.contains("MODEL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "individual-and-family.271",
                "out-of-pocket.271",
                "several-copays.271",
                "rejected.271",
                "other-payer.271",
                "visit-limits.271",
                "spend-down.271",
                "version-4010.271",
                "managed-care.271",
                "dependent.271",
                "several-patients.271"
            })
    void there_is_nothing_to_say_against_a_sound_file(String name) {
        assertThat(ReadFile.sample(name).rules()).isEmpty();
    }

    @Test
    void the_same_message_has_the_same_fingerprint_and_a_changed_cent_another() {
        String text = ReadFile.text("spend-down.271");

        assertThat(ReadFile.of(text).answer().source())
                .isEqualTo(ReadFile.of(text).answer().source())
                .isNotEqualTo(
                        ReadFile.of(text.replace("612.4~", "612.5~")).answer().source());
    }

    private static Tuple tuple(CoverageLevel level, BenefitPeriod period, String amount, Answer inNetwork) {
        return Tuple.tuple(level, period, Money.usd(amount), inNetwork);
    }

    private static List<Integer> positions(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
