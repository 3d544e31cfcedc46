package org.practicekit.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-08T06:59:00Z"), ZoneOffset.UTC);

    @Test
    void it_stands_still_until_told_to_move() {
        assertThat(clock.instant()).isEqualTo("2026-03-08T06:59:00Z");
        clock.advance(Duration.ofMinutes(2));
        assertThat(clock.instant()).isEqualTo("2026-03-08T07:01:00Z");
        clock.set(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void a_clock_for_another_zone_moves_along() {
        Clock inNewYork = clock.withZone(ZoneId.of("America/New_York"));
        clock.advance(Duration.ofHours(1));
        assertThat(inNewYork.instant()).isEqualTo(clock.instant());
        assertThat(inNewYork.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }
}
