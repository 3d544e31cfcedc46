package org.practicekit.billing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.Sheets;

class CodingProfileTest {
    private static final Set<String> LEVELS = Set.of("G0101", "G0102", "G0103");

    @Test
    void a_line_counts_once_for_each_modifier_it_has() {
        CodingProfile profile = CodingProfile.of(
                List.of(sheet("G0101", "25", "59", "59"), sheet("G0102", "XS"), sheet("G0102"), sheet("G0103", "25")));
        assertThat(profile.lines()).isEqualTo(4);
        assertThat(profile.with(Set.of("25"))).isEqualTo(2);
        assertThat(profile.with(Set.of("59", "XS"))).isEqualTo(2);
        assertThat(profile.with(Set.of("57"))).isZero();
    }

    @Test
    void levels_are_held_against_those_of_others() {
        CodingProfile profile = CodingProfile.of(
                List.of(sheet("G0103"), sheet("G0103"), sheet("G0103"), sheet("G0102"), sheet("A6216")));
        assertThat(profile.spread(LEVELS))
                .containsExactly(Map.entry("G0101", 0.0), Map.entry("G0102", 0.25), Map.entry("G0103", 0.75));
        // (0.25 + 0.25 + 0.50) / 2
        assertThat(profile.distance(LEVELS, Map.of("G0101", 0.25, "G0102", 0.5, "G0103", 0.25)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(profile.spread(Set.of("G0008"))).isEmpty();
    }

    private static ClaimSheet sheet(String procedure, String... modifiers) {
        ClaimLine line = Sheets.clean().lines().get(0);
        return Sheets.with(sheet -> sheet.lines(List.of(ClaimLine.builder()
                .like(line)
                .procedure(procedure)
                .modifiers(List.of(modifiers))
                .build())));
    }
}
