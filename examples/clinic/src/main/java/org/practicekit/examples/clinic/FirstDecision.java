package org.practicekit.examples.clinic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** The first decision that a newcomer sees: somebody asks for a time at lunch. The README shows what is marked. */
final class FirstDecision {
    private FirstDecision() {}

    /** The sample office's answer, explained. */
    static String explained(Path practiceFolder) throws Exception {
        Validation validation = new Validation();
        SchedulingSetup setup = PracticeFolder.read(practiceFolder, validation).setup();
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), ZoneOffset.UTC);
        // snippet: first-decision
        var store = new MemoryScheduling(); // or your own tables, behind four small ports
        store.store(setup); // clinicians, rooms, visit types, weekly hours, policy
        var desk = new BookingDesk(store, clock, validation);
        var lunch = Proposal.builder()
                .visitType(new VisitTypeId("follow-up"))
                .patient(new PatientId("p-012"))
                .patientKind(PatientKind.ESTABLISHED)
                .location(new LocationId("main"))
                .start(Instant.parse("2026-03-09T16:10:00Z"))
                .addResources(ResourceId.provider("adler"), ResourceId.room("exam-1"))
                .build();
        return desk.book(setup.practice(), new CommandId("call-17"), lunch).explain();
        // end
    }
}
