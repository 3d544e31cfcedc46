package org.practicekit.examples.clinic.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.examples.clinic.folder.CallOff;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.scheduling.cancellation.CancelRequest;
import org.practicekit.scheduling.policy.CancelReason;

/** Patients who call their visits off beside those in the folder: drawn by lot, the same ones for the same seed. */
final class FurtherCancellations {
    private FurtherCancellations() {}

    /**
     * The practice with further cancellations.
     *
     * @param percent how many of a hundred requests are called off at some moment before the day begins
     */
    static Practice in(Practice practice, int percent, long seed) {
        Random lots = new Random(seed);
        Set<String> already =
                practice.cancellations().stream().map(CallOff::request).collect(Collectors.toSet());
        Instant day = practice.setup()
                .locations()
                .get(0)
                .clock()
                .day(practice.day())
                .orElseThrow()
                .start();
        List<CallOff> cancellations = new ArrayList<>(practice.cancellations());
        for (VisitRequest request : practice.requests()) {
            boolean off = lots.nextInt(100) < percent;
            double when = lots.nextDouble();
            if (off && !already.contains(request.id()) && request.received().isBefore(day)) {
                Duration left = Duration.between(request.received().plus(request.decidesAfter()), day);
                Instant at = request.received().plus(request.decidesAfter()).plusSeconds(Math.max(60, (long)
                        (when * left.toSeconds())));
                cancellations.add(new CallOff(request.id(), at, CancelRequest.byPatient(CancelReason.OTHER)));
            }
        }
        return new Practice(
                practice.name(),
                practice.day(),
                practice.setup(),
                practice.patients(),
                practice.requests(),
                cancellations,
                practice.waiting(),
                practice.warnings());
    }
}
