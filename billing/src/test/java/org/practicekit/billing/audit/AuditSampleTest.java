package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.audit.AuditSample.Stratum;
import org.practicekit.billing.claim.ClaimId;

class AuditSampleTest {
    @Test
    void each_stratum_is_drawn_by_its_size_and_the_largest_remainders_get_what_is_left() {
        // 20 of 100: 12.0, 5.4 and 2.6
        AuditSample sample =
                AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 0), population("a", 60, "b", 27, "c", 13));
        assertThat(sample.strata())
                .isEqualTo(Map.of("a", new Stratum(60, 12), "b", new Stratum(27, 5), "c", new Stratum(13, 3)));
        assertThat(sample.drawn()).hasSize(20).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_small_stratum_has_its_least_as_far_as_it_goes() {
        AuditSample sample = AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 5), population("a", 95, "b", 3, "c", 2));
        assertThat(sample.strata())
                .isEqualTo(Map.of("a", new Stratum(95, 19), "b", new Stratum(3, 3), "c", new Stratum(2, 2)));
    }

    @Test
    void more_than_there_are_is_all_there_are() {
        List<AuditUnit> all = population("a", 4, "b", 2, "c", 1);
        assertThat(AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 0), all).drawn())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 0), List.of())
                        .drawn())
                .isEmpty();
    }

    @Test
    void the_same_plan_draws_the_same_claims_whatever_their_order_and_another_seed_or_name_draws_others() {
        List<AuditUnit> all = population("a", 60, "b", 27, "c", 13);
        List<AuditUnit> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        AuditSample sample = AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 0), all);
        assertThat(AuditSample.draw(new AuditPlan("2026-q1", 7, 20, 0), turned)).isEqualTo(sample);
        assertThat(AuditSample.draw(new AuditPlan("2026-q1", 8, 20, 0), all).drawn())
                .isNotEqualTo(sample.drawn());
        assertThat(AuditSample.draw(new AuditPlan("2026-q2", 7, 20, 0), all).drawn())
                .isNotEqualTo(sample.drawn());
    }

    @Test
    void every_claim_is_about_as_likely_to_be_drawn_as_any_other() {
        List<AuditUnit> all = population("a", 20, "b", 0, "c", 0);
        int[] drawn = new int[20];
        for (int seed = 0; seed < 1000; seed++) {
            for (AuditUnit unit :
                    AuditSample.draw(new AuditPlan("fair", seed, 5, 0), all).drawn()) {
                drawn[Integer.parseInt(unit.claim().value().substring(2))]++;
            }
        }
        // 250 each; six standard deviations of a binomial with 1000 and 1/4 are 82
        assertThat(IntStream.of(drawn)).allSatisfy(times -> assertThat(times).isBetween(168, 332));
    }

    @Test
    void a_claim_can_be_drawn_once() {
        List<AuditUnit> twice =
                List.of(new AuditUnit(new ClaimId("claim-1"), "a"), new AuditUnit(new ClaimId("claim-1"), "b"));
        assertThatThrownBy(() -> AuditSample.draw(new AuditPlan("2026-q1", 7, 1, 0), twice))
                .hasMessageContaining("claim-1")
                .hasMessageContaining("twice");
    }

    private static List<AuditUnit> population(String a, int as, String b, int bs, String c, int cs) {
        return Stream.of(units(a, as), units(b, bs), units(c, cs))
                .flatMap(List::stream)
                .toList();
    }

    private static List<AuditUnit> units(String stratum, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new AuditUnit(new ClaimId(stratum + "-" + i), stratum))
                .toList();
    }
}
