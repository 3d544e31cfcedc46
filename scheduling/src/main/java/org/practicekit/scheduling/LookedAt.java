package org.practicekit.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Situation;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.port.Appointments;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * A diary over the ports that remembers which pages were turned and which situations a practice's own rules were shown, so
 * that a receipt covers just what a search has seen.
 */
final class LookedAt implements Diary, Fingerprinted {
    private final PracticeId practice;
    private final SchedulingSetup setup;
    private final HoursShelf shelf;
    private final Appointments appointments;
    private final Instant now;
    private final List<Page> pages = new ArrayList<>();
    private final List<Situation> situations = new ArrayList<>();

    LookedAt(PracticeId practice, SchedulingSetup setup, HoursShelf shelf, Appointments appointments, Instant now) {
        this.practice = practice;
        this.setup = setup;
        this.shelf = shelf;
        this.appointments = appointments;
        this.now = now;
    }

    SlotSearch search() {
        return shelf.search(setup);
    }

    @Override
    public OpenHours hours(DateRange dates) {
        return shelf.hours(setup, dates);
    }

    @Override
    public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
        Occupancy occupancy = appointments.occupancy(practice, resources, time, now);
        pages.add(new Page(resources, time, occupancy));
        return occupancy;
    }

    /** A rule saw more of the appointments than when they are. */
    void noted(Situation situation) {
        situations.add(situation);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("setup", setup.fingerprint().hex()).instant("now", now);
        Set<ResourceId> whose = Set.of();
        List<ResourceId> inOrder = List.of();
        for (Page page : pages) {
            // The pages of one search are all about the same resources, so they are named once.
            if (page.resources() != whose) {
                whose = page.resources();
                inOrder = whose.stream().sorted().toList();
                writer.texts("resources", inOrder, ResourceId::toString);
            }
            writer.value("page", page.time());
            page.occupancy().describe(writer, inOrder, page.time());
            if (setup.hasCaps()) {
                page.occupancy().describeBegins(writer, inOrder, page.time());
            }
        }
        situations.forEach(situation -> writer.each("appointments", situation.others()));
    }

    private record Page(Set<ResourceId> resources, TimeRange time, Occupancy occupancy) {}
}
