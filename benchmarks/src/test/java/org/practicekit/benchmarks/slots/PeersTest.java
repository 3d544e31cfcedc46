package org.practicekit.benchmarks.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.benchmarks.slots.peers.OneByOne;
import org.practicekit.benchmarks.slots.peers.Peer;
import org.practicekit.scheduling.optimization.Placement;

/** The native library of CP-SAT is there for this platform only. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PeersTest {
    // One room, so that only one of two patients is seen on the first day. Patient 0 then is a day late with the own
    // clinician: 10. Were patient 1
    // the late one, it would be with the clinician of patient 0 as well: 15.
    private static final String ONE_ROOM = """
            instance one-room days 2 ticks 12 tickMinutes 5
            weights unassigned 1000 late 10 preference 5 fragment 2 fragmentTicks 3
            room 0 EXAM 1
            provider 0
            provider 1
            block 0 0 0 6
            block 1 0 0 6
            block 0 1 0 6
            request 0 6 1 0 0 0 0,1 0:0-12,1:0-12
            request 1 6 1 0 0 1 0,1 0:0-12,1:0-12
            """;

    // Both can come only from the third tick on, and eight ticks are left for their nine.
    private static final String ONE_TOO_MANY = """
            instance one-too-many days 1 ticks 12 tickMinutes 5
            weights unassigned 1000 late 10 preference 5 fragment 2 fragmentTicks 3
            room 0 EXAM 2
            provider 0
            block 0 0 1 11
            request 0 4 1 0 0 0 0 0:3-12
            request 1 5 2 0 0 0 0 0:3-12
            """;

    @TempDir
    Path folder = Path.of("");

    static List<Peer> peers() {
        return Peer.named("timefold,cpsat");
    }

    @ParameterizedTest
    @MethodSource("peers")
    void with_one_room_the_patient_who_keeps_their_clinician_is_the_one_to_wait(Peer peer) throws IOException {
        Judge.Verdict verdict = judge(peer, ONE_ROOM);

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.cost()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("peers")
    void the_more_urgent_of_two_patients_is_seen_when_there_is_time_for_one(Peer peer) throws IOException {
        Judge.Verdict verdict = judge(peer, ONE_TOO_MANY);

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.unassigned()).isEqualTo(1000);
        assertThat(verdict.late() + verdict.preference()).isZero();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void a_small_practice_is_filled_without_breaking_a_rule_and_no_worse_than_by_the_front_desk(Peer peer)
            throws IOException {
        String text = new InstanceGenerator(3, 2, 40, 0.92, 7).text("small");
        Path file = Files.writeString(folder.resolve("small.txt"), text);
        InstanceFile.Instance instance = InstanceFile.read(file);
        Map<Integer, Placement> start = OneByOne.plan(instance.problem());

        Peer.Answer answer = peer.solve(instance.problem(), start, 2, 1);

        Judge.Verdict verdict = judge(file, instance, answer.plan());
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.cost())
                .isLessThanOrEqualTo(judge(file, instance, start).cost())
                .isGreaterThanOrEqualTo(answer.bound().orElse(0));
    }

    @Test
    void a_front_desk_books_one_patient_after_the_other_without_breaking_a_rule() throws IOException {
        String text = new InstanceGenerator(10, 5, 300, 1.07, 8).text("busy");
        Path file = Files.writeString(folder.resolve("busy.txt"), text);
        InstanceFile.Instance instance = InstanceFile.read(file);

        Judge.Verdict verdict = judge(file, instance, OneByOne.plan(instance.problem()));

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.leftOut()).isLessThan(300);
    }

    private Judge.Verdict judge(Peer peer, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("instance.txt"), text);
        InstanceFile.Instance instance = InstanceFile.read(file);
        return judge(
                file, instance, peer.solve(instance.problem(), Map.of(), 2, 1).plan());
    }

    private Judge.Verdict judge(Path file, InstanceFile.Instance instance, Map<Integer, Placement> plan)
            throws IOException {
        Path out = folder.resolve("plan");
        InstanceFile.write(out, instance, plan);
        return Judge.judge(file, out);
    }
}
