package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** What payers answer to requests, one sample file for each case. The people and plans are made up. */
class SampleAuthorizationsTest {
    private static final LocalDate NOVEMBER_9 = LocalDate.of(2026, 11, 9);
    private static final DateRange TO_THE_END_OF_THE_YEAR = DateRange.closed(NOVEMBER_9, LocalDate.of(2026, 12, 31));

    @Test
    void what_is_certified_has_a_number_days_and_units_and_names_the_authorization_before() {
        AuthorizationAnswer answer = ReadFile.sample("certified.278").authorization();

        assertThat(answer.request()).contains(new AuthorizationId("A-1"));
        assertThat(answer.receivedAt()).isEqualTo(ReadFile.RECEIVED);
        assertThat(answer.outcome()).isEqualTo(Outcome.CERTIFIED);
        assertThat(answer.agreed()).contains(new Agreed("AUTH-100", TO_THE_END_OF_THE_YEAR, 12));
        assertThat(answer.decidedOn()).contains(LocalDate.of(2026, 11, 3));
        assertThat(answer.references())
                .contains(new Reference(Reference.Meaning.AUTHORIZATION, PatientText.of("AUTH-099"), null));
        assertThat(answer.messages()).containsExactly(PatientText.of("BRING THE ORDER TO THE FIRST VISIT"));
        assertThat(answer.reasons()).isEmpty();
        assertThat(answer.patient().orElseThrow().firstName()).contains(PersonName.of("ADA"));
        assertThat(answer.memberId()).contains(MemberId.of("W000111222"));
        assertThat(answer.evidence().get(12).position()).isEqualTo(13);
        assertThat(answer.evidence().get(12).text().reveal()).isEqualTo("HCR*A1*AUTH-100");
    }

    @Test
    void what_is_modified_says_how_much_of_it_is_agreed_to() {
        AuthorizationAnswer answer = ReadFile.sample("modified.278").authorization();

        assertThat(answer.outcome()).isEqualTo(Outcome.MODIFIED);
        assertThat(answer.agreed())
                .contains(new Agreed("AUTH-101", DateRange.closed(NOVEMBER_9, LocalDate.of(2026, 11, 30)), 6));
        assertThat(answer.reasons()).containsExactly(new DenialReason("0V", null));
        assertThat(answer.services())
                .extracting(service -> service.procedures().orElseThrow())
                .containsExactly(new ProcedureRange(new ProcedureCode("97110"), new ProcedureCode("97150")));
    }

    @Test
    void what_is_certified_in_part_has_fewer_units_and_the_reasons() {
        AuthorizationAnswer answer = ReadFile.sample("partial.278").authorization();

        assertThat(answer.outcome()).isEqualTo(Outcome.CERTIFIED_IN_PART);
        assertThat(answer.agreed()).contains(new Agreed("AUTH-102", TO_THE_END_OF_THE_YEAR, 4));
        assertThat(answer.reasons()).extracting(DenialReason::code).containsExactly("0S", "0T");
    }

    @Test
    void what_is_pended_has_the_payers_own_numbers_and_what_it_still_wants() {
        AuthorizationAnswer answer = ReadFile.sample("pended.278").authorization();

        assertThat(answer.outcome()).isEqualTo(Outcome.PENDED);
        assertThat(answer.agreed()).isEmpty();
        assertThat(answer.messages()).containsExactly(PatientText.of("SEND THE THERAPY NOTES"));
        assertThat(answer.references())
                .extracting(number -> number.number().reveal())
                .containsExactly("A-4", "PLAN-77", "ADMIN-5");
        // which documents the payer wants is kept, and said to be kept
        assertThat(ReadFile.sample("pended.278").rules()).containsExactly("x12.segment.not-read");
    }

    @Test
    void a_denial_has_its_reasons_and_the_payers_words() {
        AuthorizationAnswer answer = ReadFile.sample("denied.278").authorization();

        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CERTIFIED);
        assertThat(answer.agreed()).isEmpty();
        assertThat(answer.reasons())
                .containsExactly(
                        new DenialReason("0M", PatientText.of("CONSERVATIVE CARE WAS NOT TRIED FOR SIX WEEKS")),
                        new DenialReason("0S", null));
    }

    @Test
    void a_request_that_could_not_be_looked_at_is_not_denied_wherever_it_failed() {
        List<AuthorizationAnswer> answers = ReadFile.sample("turned-down.278").authorizations();

        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(answer.outcome()).isEqualTo(Outcome.TURNED_DOWN);
                    assertThat(answer.reasons()).isEmpty();
                })
                .extracting(answer -> answer.rejections().get(0))
                .extracting(Rejection::code, Rejection::about, Rejection::followUp)
                .containsExactly(
                        tuple("42", Rejection.About.PAYER, Rejection.FollowUp.RESUBMIT),
                        tuple("72", Rejection.About.SUBSCRIBER, Rejection.FollowUp.CORRECT_AND_RESUBMIT),
                        tuple("52", Rejection.About.SERVICE, Rejection.FollowUp.CORRECT_AND_RESUBMIT));
        // the first two stop before the trace, so the name of the transaction leads back
        assertThat(answers)
                .extracting(answer -> answer.request().orElseThrow().value())
                .containsExactly("A-6", "A-7", "A-8");
    }

    @Test
    void a_dependent_is_answered_for_under_the_number_of_the_subscriber() {
        AuthorizationAnswer answer = ReadFile.sample("dependent.278").authorization();

        assertThat(answer.request()).contains(new AuthorizationId("A-9"));
        assertThat(answer.patient().orElseThrow().firstName()).contains(PersonName.of("BEN"));
        assertThat(answer.memberId()).contains(MemberId.of("W000111222"));
        assertThat(answer.agreed()).contains(new Agreed("AUTH-109", DateRange.day(LocalDate.of(2026, 11, 10)), null));
    }

    @Test
    void of_three_services_one_is_certified_one_denied_and_one_could_not_be_looked_at() {
        AuthorizationAnswer answer = ReadFile.sample("services.278").authorization();

        assertThat(answer.outcome()).isEqualTo(Outcome.CERTIFIED_IN_PART);
        assertThat(answer.agreed()).contains(new Agreed("AUTH-110", TO_THE_END_OF_THE_YEAR, 8));
        assertThat(answer.services())
                .extracting(service -> service.procedures().orElseThrow().toString(), ServiceDecision::outcome)
                .containsExactly(
                        tuple("97110", Outcome.CERTIFIED),
                        tuple("97140", Outcome.NOT_CERTIFIED),
                        tuple("97150", Outcome.TURNED_DOWN));
        assertThat(answer.services().get(1).reasons())
                .containsExactly(new DenialReason("0M", PatientText.of("NOT COVERED WITH 97110")));
        assertThat(answer.services().get(1).evidence()).containsExactly(18, 19, 20, 21);
        assertThat(answer.services().get(2).rejections()).hasSize(1);
        assertThat(answer.rejections()).isEmpty();
        assertThat(answer.refused()).extracting(ProcedureRange::toString).containsExactly("97140", "97150");
    }

    @Test
    void version_4010_decides_at_its_services_and_has_no_repetitions() {
        AuthorizationAnswer answer = ReadFile.sample("version-4010.278").authorization();

        assertThat(answer.request()).contains(new AuthorizationId("A-11"));
        assertThat(answer.outcome()).isEqualTo(Outcome.CERTIFIED);
        assertThat(answer.agreed())
                .contains(new Agreed("REF-4010", DateRange.closed(NOVEMBER_9, LocalDate.of(2026, 11, 30)), 3));
        assertThat(answer.services().get(0).serviceType()).contains(new ServiceType("3"));
        assertThat(answer.services().get(0).messages()).containsExactly(PatientText.of("ABOVE 5^6 VISITS ASK AGAIN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certified.278",
                "modified.278",
                "partial.278",
                "denied.278",
                "turned-down.278",
                "dependent.278",
                "services.278",
                "version-4010.278"
            })
    void there_is_nothing_to_say_against_a_sound_file(String name) {
        assertThat(ReadFile.sample(name).rules()).isEmpty();
    }
}
