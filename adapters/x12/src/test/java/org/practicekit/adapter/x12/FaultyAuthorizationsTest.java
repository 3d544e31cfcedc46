package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.core.privacy.PersonName;

/** Answers to requests as they should not be: whatever is wrong with one, nothing is agreed to that the payer did not agree to. */
class FaultyAuthorizationsTest {
    private static final List<String> PATIENTS = List.of(
            "BHT*0007*11*B-1*20261103*0915*18",
            "HL*1**20*1",
            "NM1*X3*2*EXAMPLE HEALTH PLAN*****PI*EX001",
            "HL*2*1*21*1",
            "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
            "HL*3*2*22*1",
            "NM1*IL*1*SAMPLE*ADA****MI*W1",
            "HL*4*3*EV*1",
            "TRN*2*ADA*9EXAMPLE01",
            "UM*HS*I*PT",
            "HCR*A1*ADA",
            "HL*5*2*22*1",
            "NM1*IL*1*MODEL*BEN****MI*W2",
            "HL*6*5*EV*1",
            "TRN*2*BEN*9EXAMPLE01",
            "UM*HS*I*PT",
            "HL*7*6*SS*0",
            "HCR*A1*BEN",
            "SV1*HC:97110**UN*1",
            "HL*8*6*SS*0",
            "HCR*A3**0M",
            "SV1*HC:97140**UN*1",
            "HL*9*5*23*1",
            "NM1*QC*1*MODEL*CLEO",
            "HL*10*9*EV*0",
            "TRN*2*CLEO*9EXAMPLE01",
            "UM*HS*I*PT",
            "HCR*A1*CLEO",
            "HL*11*5*EV*0",
            "TRN*2*BEN*9EXAMPLE01",
            "UM*HS*I*98",
            "HCR*A1*BEN");

    static IntStream places() {
        return IntStream.range(0, PATIENTS.size());
    }

    @Test
    void whoever_an_event_stands_under_is_whom_it_is_for() {
        assertThat(Message.reviews().transaction(PATIENTS).read().authorizations())
                .extracting(
                        FaultyAuthorizationsTest::name,
                        answer -> answer.request().orElseThrow().value(),
                        AuthorizationAnswer::outcome)
                .containsExactly(
                        tuple("ADA", "ADA", Outcome.CERTIFIED),
                        tuple("BEN", "BEN", Outcome.CERTIFIED_IN_PART),
                        tuple("CLEO", "CLEO", Outcome.CERTIFIED),
                        tuple("BEN", "BEN", Outcome.CERTIFIED));
    }

    @ParameterizedTest(name = "without segment {0}")
    @MethodSource("places")
    void a_segment_that_is_left_out_mixes_nobody_up(int lost) {
        List<String> segments = new ArrayList<>(PATIENTS);
        segments.remove(lost);

        assertApart(Message.reviews().transaction(segments).read());
    }

    @ParameterizedTest(name = "segment {0} unreadable")
    @MethodSource("places")
    void a_segment_that_cannot_be_read_mixes_nobody_up(int broken) {
        List<String> segments = new ArrayList<>(PATIENTS);
        segments.set(broken, "?" + segments.get(broken));

        ReadFile file = Message.reviews().transaction(segments).read();
        assertApart(file);
        assertThat(file.rules()).contains("x12.segment.unreadable");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                // nothing, or what nobody knows
                "UM*HS*I*PT;                                                          x12.authorization.decision",
                "HCR*ZZ*AUTH-1;                                                       x12.element.code",
                "HCR**AUTH-1;                                                         x12.element.missing",
                // the payer wants to be called
                "HCR*CT;                                                              ''",
                // twice
                "HCR*A1*AUTH-1~HCR*A3**0M;                                            x12.authorization.decision",
                // decided and turned down
                "AAA*N**52*C~HCR*A1*AUTH-1;                                           x12.authorization.decision",
                // less than asked for, and nobody says how much
                "HCR*A2*AUTH-1;                                                       x12.authorization.decision",
                "HCR*A6*AUTH-1~DTP*AAH*D8*20261110;                                   x12.authorization.decision",
                "HCR*A6*AUTH-1~HSD*VS*2*WK**34*3;                x12.segment.not-read x12.authorization.decision",
                // the whole against its services
                "HCR*A3**0M~HL*5*4*SS*0~HCR*A1*AUTH-1~SV1*HC:97110;                   x12.authorization.decision",
                "HCR*A1*AUTH-1~HL*5*4*SS*0~HCR*A3**0M~SV1*HC:97110;                   x12.authorization.decision",
                // days that are none
                "HCR*A1*AUTH-1~DTP*007*D8*20261210~DTP*036*D8*20261109;               x12.authorization.decision",
                "HL*5*4*SS*0~HCR*A1~DTP*472*D8*20261110~HL*6*4*SS*0~HCR*A1~DTP*472*D8*20261111; x12.authorization.decision"
            })
    void what_cannot_be_told_is_unclear_and_nothing_is_agreed_to(String segments, String rules) {
        ReadFile file = event(segments.strip().split("~"));

        assertThat(file.authorization().outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(file.authorization().agreed()).isEmpty();
        assertThat(file.rules())
                .isEqualTo(rules.isEmpty() ? List.of() : List.of(rules.strip().split(" ")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HSD*VS*twelve, x12.element.value",
        "HSD*VS*0, x12.element.value",
        "HSD*ZZ*12, x12.element.code",
        "DTP*036*D8*20261301, x12.element.value",
        "DTP*999*D8*20261231, x12.element.code",
        "REF*BB, x12.element.missing",
        "UM*HS*I*TOOLONG, x12.element.value",
        "XX*1, x12.segment.not-read",
        "TRN*2*A-9, x12.transaction.hierarchy"
    })
    void a_value_that_cannot_be_read_is_left_out_and_reported(String segment, String rule) {
        ReadFile file = event("HCR*A1*AUTH-1", segment);

        assertThat(file.rules()).contains(rule);
        assertThat(file.authorizations().get(0).agreed()).contains(new Agreed("AUTH-1", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HCR*A3**0M", "HL*5*4*SS*0", "SV1*HC:97140"})
    void a_segment_that_cannot_be_read_can_be_a_denial(String lost) {
        ReadFile file =
                event("HL*5*4*SS*0", "HCR*A1*AUTH-1", "SV1*HC:97110", "HL*6*4*SS*0", "HCR*A1*AUTH-1", "?" + lost);

        assertThat(file.authorization().outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(file.authorization().services())
                .extracting(ServiceDecision::outcome)
                .containsExactly(Outcome.CERTIFIED, Outcome.UNCLEAR);
    }

    @Test
    void a_finding_points_at_the_decision() {
        String text = Message.reviews()
                .lines("\n")
                .transaction(reviewed("HCR*A2*AUTH-1", "MSG*LESS"))
                .text();

        assertThat(ReadFile.of(text).authorization().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .containsEntry("transaction", "0001")
                        .containsEntry("segment", "11")
                        .containsEntry("byte", Integer.toString(text.indexOf("HCR*A2")))
                        .containsEntry("tag", "HCR"));
    }

    @Test
    void what_could_be_a_name_is_not_repeated_in_a_finding_and_an_answer_prints_nothing_of_the_patient() {
        AuthorizationAnswer answer = event("HCR*ADASAMPLE*X", "HSD*ADASAMPLE*1", "MSG*ADA SAMPLE", "ZZ*ADA SAMPLE")
                .authorization();

        assertThat(answer.findings()).hasSize(3);
        assertThat(answer.toString()).doesNotContain("SAMPLE");
    }

    @Test
    void a_file_of_services_without_end_takes_no_more_memory_than_one_answer_may() {
        List<String> segments = new ArrayList<>(reviewed("HCR*A1*AUTH-1"));
        for (int i = 0; i < 30_000; i++) {
            segments.add("HL*%d*4*SS*0".formatted(i + 5));
        }

        ReadFile file = Message.reviews().transaction(segments).read();
        assertThat(file.authorization().evidence()).hasSize(20_000 + 8);
        assertThat(file.authorization().outcome()).isEqualTo(Outcome.UNCLEAR);
        assertThat(file.rules()).contains("x12.transaction.too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|>!~", "*>^\n", "\u001d\u001f\u001e\u001c"})
    void whatever_delimiters_an_interchange_declares_are_used(String delimiters) {
        ReadFile file = Message.reviews(delimiters)
                .transaction(reviewed("HCR*A3**0M^0S", "HL*5*4*SS*0", "SV1*HC:97110::::::97150"))
                .read();

        assertThat(file.rules()).isEmpty();
        assertThat(file.authorization().reasons()).hasSize(2);
        assertThat(file.authorization().services().get(0).procedures().orElseThrow())
                .hasToString("97110-97150");
    }

    private static ReadFile event(String... segments) {
        return Message.reviews().transaction(reviewed(segments)).read();
    }

    private static List<String> reviewed(String... segments) {
        List<String> all = new ArrayList<>(List.of(
                "BHT*0007*11*A-1*20261103*0915*18",
                "HL*1**20*1",
                "NM1*X3*2*EXAMPLE HEALTH PLAN*****PI*EX001",
                "HL*2*1*21*1",
                "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
                "HL*3*2*22*1",
                "NM1*IL*1*SAMPLE*ADA****MI*W1",
                "HL*4*3*EV*1",
                "TRN*2*A-1*9EXAMPLE01"));
        all.addAll(List.of(segments));
        return all;
    }

    /** Request, number and name of one answer are of one person, and a denied service is never agreed to. */
    private static void assertApart(ReadFile file) {
        for (AuthorizationAnswer answer : file.authorizations()) {
            Set<String> people = Stream.of(
                            answer.request().map(Object::toString).filter(id -> !id.equals("B-1")),
                            answer.agreed().flatMap(Agreed::number),
                            Stream.of(name(answer))
                                    .filter(name -> !name.isEmpty())
                                    .findFirst())
                    .flatMap(one -> one.stream())
                    .collect(Collectors.toSet());
            assertThat(people).as("people in one answer").hasSizeLessThanOrEqualTo(1);
            boolean ofTwoServices = answer.evidence().stream()
                    .anyMatch(part -> part.text().reveal().equals("HCR*A3**0M"));
            if (ofTwoServices && answer.outcome().state().isGranted()) {
                assertThat(answer.outcome()).isEqualTo(Outcome.CERTIFIED_IN_PART);
            }
        }
    }

    private static String name(AuthorizationAnswer answer) {
        return answer.patient()
                .flatMap(person -> person.firstName())
                .map(PersonName::reveal)
                .orElse("");
    }
}
