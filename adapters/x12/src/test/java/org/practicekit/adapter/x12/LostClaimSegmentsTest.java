package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.rule.Severity;

/**
 * Whatever segment is lost or broken, nobody's care is billed for another patient: either a claim is about one subscriber, or it says
 * that it cannot be told.
 */
class LostClaimSegmentsTest {
    static IntStream places() {
        return IntStream.range(0, ClaimMessage.SEGMENTS.size());
    }

    @ParameterizedTest(name = "without segment {0}")
    @MethodSource("places")
    void a_segment_that_is_left_out_mixes_nobody_up(int lost) {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        segments.remove(lost);

        assertApart(ReadClaims.of(ClaimMessage.of(segments)));
    }

    @ParameterizedTest(name = "segment {0} unreadable")
    @MethodSource("places")
    void a_segment_that_cannot_be_read_mixes_nobody_up(int broken) {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        segments.set(broken, "?" + segments.get(broken));

        ReadClaims file = ReadClaims.of(ClaimMessage.of(segments));
        assertApart(file);
        assertThat(file.rules()).contains("x12.segment.unreadable");
    }

    @ParameterizedTest(name = "without segments from {0} to the next level")
    @MethodSource("places")
    void a_piece_that_is_torn_out_mixes_nobody_up(int from) {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        do {
            segments.remove(from);
        } while (from < segments.size() && !segments.get(from).startsWith("HL"));

        assertApart(ReadClaims.of(ClaimMessage.of(segments)));
    }

    @ParameterizedTest(name = "level {0} of another kind")
    @MethodSource("places")
    void a_level_of_an_unknown_kind_mixes_nobody_up(int changed) {
        List<String> segments = new ArrayList<>(ClaimMessage.SEGMENTS);
        segments.set(changed, segments.get(changed).replaceFirst("\\*2[0-3]\\*", "*PT*"));

        assertApart(ReadClaims.of(ClaimMessage.of(segments)));
    }

    private static void assertApart(ReadClaims file) {
        for (ReadClaim claim : file.claims()) {
            boolean unsure = claim.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            if (!unsure) {
                assertThat(people(claim.sheet())).as("people on one claim").hasSizeLessThanOrEqualTo(1);
            }
            assertThat(claim.sheet().lines().stream()
                            .map(line -> whose(line.procedure()))
                            .filter(whose -> !whose.isEmpty())
                            .distinct())
                    .as("people in the lines of one claim")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Set<String> people(ClaimSheet claim) {
        Set<String> people = new TreeSet<>();
        people.add(whose(claim.controlNumber()));
        claim.insurance().memberId().map(MemberId::reveal).ifPresent(people::add);
        claim.whoseCare()
                .map(ClaimPerson::person)
                .ifPresent(person -> people.add(person.lastName().reveal()));
        claim.diagnoses().stream()
                .map(ClaimDiagnosis::code)
                .map(LostClaimSegmentsTest::whose)
                .forEach(people::add);
        claim.lines().stream()
                .map(ClaimLine::procedure)
                .map(LostClaimSegmentsTest::whose)
                .forEach(people::add);
        people.remove("");
        return people;
    }

    private static String whose(String text) {
        return text.substring(0, Math.min(3, text.length()));
    }
}
