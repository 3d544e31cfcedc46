package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.core.privacy.PersonName;

/**
 * Whatever segment is lost, nobody is told another patient's benefits. Every row names its patient as the plan, so that a row that went
 * astray is seen.
 */
class LostSegmentsTest {
    private static final List<String> SEGMENTS = List.of(
            "BHT*0022*11*B-1*20261103*0915",
            "HL*1**20*1",
            "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001",
            "HL*2*1*21*1",
            "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
            "HL*3*2*22*0",
            "TRN*2*INQ-ADA*9EXAMPLE01",
            "NM1*IL*1*SAMPLE*ADA****MI*W1",
            "EB*1**30**ADA",
            "EB*R**30**ADA",
            "LS*2120",
            "NM1*IL*1*SAMPLE*EVE",
            "LE*2120",
            "EB*B**98**ADA*27*25",
            "HL*4*2*22*1",
            "TRN*2*INQ-BEN*9EXAMPLE01",
            "NM1*IL*1*MODEL*BEN****MI*W2",
            "EB*6**30**BEN",
            "HL*5*4*23*0",
            "TRN*2*INQ-CLEO*9EXAMPLE01",
            "NM1*03*1*MODEL*CLEO",
            "EB*1**30**CLEO",
            "HL*6*4*23*0",
            "TRN*2*INQ-DAN*9EXAMPLE01",
            "NM1*03*1*MODEL*DAN",
            "EB*1**30**DAN",
            "HL*7*2*22*0",
            "NM1*IL*1*INSTANCE*FAY****MI*W5",
            "EB*1**30**FAY");

    static IntStream places() {
        return IntStream.range(0, SEGMENTS.size());
    }

    @ParameterizedTest(name = "without segment {0}")
    @MethodSource("places")
    void a_segment_that_is_left_out_mixes_nobody_up(int lost) {
        List<String> segments = new ArrayList<>(SEGMENTS);
        segments.remove(lost);

        assertApart(Message.plain().transaction(segments).read());
    }

    @ParameterizedTest(name = "segment {0} unreadable")
    @MethodSource("places")
    void a_segment_that_cannot_be_read_mixes_nobody_up(int broken) {
        List<String> segments = new ArrayList<>(SEGMENTS);
        segments.set(broken, "?" + segments.get(broken));

        ReadFile file = Message.plain().transaction(segments).read();
        assertApart(file);
        assertThat(file.rules()).contains("x12.segment.unreadable");
    }

    @ParameterizedTest(name = "segment {0} with another level")
    @MethodSource("places")
    void a_level_of_an_unknown_kind_mixes_nobody_up(int changed) {
        List<String> segments = new ArrayList<>(SEGMENTS);
        segments.set(changed, segments.get(changed).replaceFirst("\\*2[0-3]\\*", "*PT*"));

        assertApart(Message.plain().transaction(segments).read());
    }

    private static void assertApart(ReadFile file) {
        for (EligibilityAnswer answer : file.answers()) {
            Set<String> told = answer.benefits().stream()
                    .map(Benefit::plan)
                    .map(plan -> plan.orElse("?"))
                    .collect(Collectors.toSet());
            assertThat(told).as("rows in one answer").hasSizeLessThanOrEqualTo(1);
            String name = name(answer);
            if (!told.isEmpty() && !name.isEmpty()) {
                assertThat(told).containsExactly(name);
            }
            answer.inquiry()
                    .ifPresent(id -> assertThat(Stream.concat(told.stream(), Stream.of(name))
                                    .filter(one -> !one.isEmpty()))
                            .allMatch(one -> id.value().equals("INQ-" + one)));
        }
    }

    private static String name(EligibilityAnswer answer) {
        boolean ofDependent = answer.relationship().isEmpty();
        return (ofDependent ? answer.dependent() : answer.subscriber())
                .flatMap(person -> person.firstName())
                .map(PersonName::reveal)
                .orElse("");
    }
}
