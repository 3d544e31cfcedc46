package org.practicekit.examples.clinic.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.VisitRequest;
import org.practicekit.examples.clinic.folder.Waiting;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.RankingWeights;

/**
 * The same practice without a waitlist: everybody gets the first time there is when they call, and a time that comes free is
 * had by whoever happens to call next. Those who would join the waitlist call at that moment instead; those who would give up
 * a later visit keep it.
 */
final class FirstCome {
    private FirstCome() {}

    static Practice of(Practice practice) {
        List<VisitRequest> calls = new ArrayList<>(practice.requests());
        practice.waiting().stream()
                .filter(one -> one.givesUp().isEmpty())
                .map(FirstCome::asCall)
                .forEach(calls::add);
        return new Practice(
                practice.name(),
                practice.day(),
                SchedulingSetup.builder()
                        .like(practice.setup())
                        .policy(BookingPolicy.builder()
                                .like(practice.setup().policy())
                                .ranking(RankingWeights.EARLIEST)
                                .build())
                        .waitlist(Optional.empty())
                        .build(),
                practice.patients(),
                calls,
                practice.cancellations(),
                List.of(),
                practice.warnings());
    }

    private static VisitRequest asCall(Waiting one) {
        SlotRequest wanted = SlotRequest.builder()
                .visitType(one.wish().visitType())
                .patient(one.wish().patient())
                .patientKind(one.wish().patientKind())
                .dates(one.wish().dates())
                .times(one.wish().times())
                .onlyWith(one.wish().onlyWith())
                .location(one.wish().location())
                .build();
        return new VisitRequest(one.id(), one.joins(), wanted, Duration.ZERO, Optional.empty());
    }
}
