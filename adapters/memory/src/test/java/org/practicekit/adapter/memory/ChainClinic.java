package org.practicekit.adapter.memory;

import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;

import java.time.Duration;
import java.util.List;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.appointment.LinkTerms;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.chain.ChainStep;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;
import org.practicekit.testkit.scheduling.TestClinic;

/** The test clinic with blood drawn by Kim in any exam room, fifteen minutes and five for cleaning, before the doctor. */
final class ChainClinic {
    static final VisitTypeId BLOOD = new VisitTypeId("blood");
    static final ResourceId KIM = ResourceId.staff("kim");
    static final LinkTerms HALF_AN_HOUR_TO_TWO =
            new LinkTerms(Duration.ofMinutes(30), Duration.ofHours(2), true, false);

    private ChainClinic() {}

    static SchedulingSetup setup(int providers, int rooms, int startEvery) {
        SchedulingSetup clinic = TestClinic.setup(PRACTICE, providers, rooms);
        return SchedulingSetup.builder()
                .like(clinic)
                .policy(BookingPolicy.builder()
                        .like(clinic.policy())
                        .startEveryMinutes(startEvery)
                        .alternatives(2)
                        .build())
                .addResources(Resource.builder()
                        .id(KIM)
                        .label("Kim")
                        .addCapabilities(new Capability("draws-blood"))
                        .location(MAIN)
                        .build())
                .addVisitTypes(VisitType.builder()
                        .id(BLOOD)
                        .label("Blood")
                        .duration(Duration.ofMinutes(15))
                        .bufferAfter(Duration.ofMinutes(5))
                        .addNeeds(Need.of(ResourceKind.STAFF, "draws-blood"), Need.of(ResourceKind.ROOM, "exam"))
                        .build())
                .build();
    }

    static ChainRequest bloodThenDoctor(DateRange dates, LinkTerms terms) {
        return ChainRequest.builder()
                .patient(new PatientId("ann"))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(dates)
                .addSteps(ChainStep.of(BLOOD), ChainStep.of(TestClinic.FOLLOW_UP))
                .terms(List.of(terms))
                .build();
    }
}
