package org.practicekit.testkit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.scheduling.TestClinic.NEIGHBOUR;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;
import static org.practicekit.testkit.scheduling.WaitlistClinic.THURSDAY;
import static org.practicekit.testkit.scheduling.WaitlistClinic.agreed;
import static org.practicekit.testkit.scheduling.WaitlistClinic.slot;
import static org.practicekit.testkit.scheduling.WaitlistClinic.wish;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.RankReason;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.port.Backfills;
import org.practicekit.scheduling.port.OfferContacts;
import org.practicekit.scheduling.port.Waitlist;
import org.practicekit.scheduling.port.WaitlistPorts;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.BackfillBuilder;
import org.practicekit.scheduling.waitlist.BackfillId;
import org.practicekit.scheduling.waitlist.BackfillStatus;
import org.practicekit.scheduling.waitlist.EntryChange;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.EntryStatus;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferContact;
import org.practicekit.scheduling.waitlist.OfferId;
import org.practicekit.scheduling.waitlist.OfferReason;
import org.practicekit.scheduling.waitlist.OfferStatus;
import org.practicekit.scheduling.waitlist.Priority;
import org.practicekit.scheduling.waitlist.Turn;
import org.practicekit.scheduling.waitlist.WaitlistEntry;

/** The contract of {@link Waitlist}, {@link Backfills} and {@link OfferContacts}. */
public abstract class WaitlistPortsContract extends WaitlistContract {
    /** For the host's subclass. */
    protected WaitlistPortsContract() {}

    @Test
    void find_returns_the_entry_that_was_added_with_every_field() {
        WaitlistEntry full = WaitlistEntry.of(
                new EntryId("w-1"),
                wish("patient-1")
                        .addTimes(new DayWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(1, 30)))
                        .onlyWith(Set.of(TestClinic.provider(1), TestClinic.room(2)))
                        .location(TestClinic.MAIN)
                        .noticeNeeded(Duration.ofHours(26))
                        .priority(Priority.SOON)
                        .givesUp(new AppointmentId("a-9"))
                        .since(THURSDAY.minusMillis(1))
                        .build(),
                THURSDAY);
        add(full);
        assertThat(entry(PRACTICE, full.id())).contains(full);
        assertThat(entry(PRACTICE, new EntryId("nobody"))).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_waitlist_of_another() {
        add(entry("w-1"));
        addBackfill(backfill("f-1").build());
        change(PRACTICE, ports -> keep(ports, new Turn(new EntryId("w-1"), 1, null)));
        waitlistStore().store(PRACTICE, new PatientId("patient-1"), agreed());
        assertThat(entry(NEIGHBOUR, new EntryId("w-1"))).isEmpty();
        assertThat(open(NEIGHBOUR)).isEmpty();
        assertThat(turns(NEIGHBOUR)).isEmpty();
        assertThat(due(NEIGHBOUR, Instant.MAX, 10)).isEmpty();
        assertThat(contacts(NEIGHBOUR, "patient-1")).isEmpty();
    }

    @Test
    void open_lists_those_who_wait_or_are_asked_by_id() {
        WaitlistEntry waiting = entry("b");
        WaitlistEntry asked = entry("a");
        WaitlistEntry gone = entry("c");
        add(waiting);
        add(asked);
        add(gone);
        WaitlistEntry offered = update(asked, EntryStatus.OFFERED);
        update(gone, EntryStatus.WITHDRAWN);
        assertThat(open(PRACTICE)).containsExactly(offered, waiting);
    }

    @Test
    void asked_since_counts_from_the_moment_itself_and_whatever_came_of_it() {
        WaitlistEntry never = entry("a");
        WaitlistEntry once = entry("b");
        add(never);
        add(once);
        WaitlistEntry filled = update(once, EntryStatus.OFFERED);
        WaitlistEntry done = filled.filled(
                new AppointmentId("a-1"), new EntryChange(EntryStatus.FILLED, THURSDAY.plusSeconds(60), null));
        stored(done, filled.version());
        assertThat(askedSince(THURSDAY)).containsExactly(done);
        assertThat(askedSince(THURSDAY.plusMillis(1))).isEmpty();
    }

    @Test
    void a_write_from_an_old_version_is_stale_and_changes_nothing() {
        WaitlistEntry entry = entry("w-1");
        add(entry);
        WaitlistEntry offered = update(entry, EntryStatus.OFFERED);
        WaitlistEntry withdrawn = entry.moved(new EntryChange(EntryStatus.WITHDRAWN, THURSDAY, null));
        assertThat(stored(withdrawn, Version.FIRST)).isEqualTo(new Write.Stale(new Version(2)));
        assertThat(stored(entry, Version.NONE)).isEqualTo(new Write.Stale(new Version(2)));
        assertThat(entry(PRACTICE, entry.id())).contains(offered);

        Backfill backfill = backfill("f-1").build();
        addBackfill(backfill);
        Backfill second = next(backfill).round(2).build();
        assertThat(stored(second, Version.FIRST)).isEqualTo(new Write.Stored(new Version(2)));
        assertThat(stored(second, Version.FIRST)).isEqualTo(new Write.Stale(new Version(2)));
        assertThat(stored(backfill, Version.NONE)).isEqualTo(new Write.Stale(new Version(2)));
    }

    @Test
    void turns_are_kept_replaced_and_forgotten() {
        Turn first = new Turn(new EntryId("b"), 1, null);
        Turn second = new Turn(new EntryId("b"), 4, 17L);
        Turn other = new Turn(new EntryId("a"), 2, null);
        change(PRACTICE, ports -> keep(ports, first));
        change(PRACTICE, ports -> keep(ports, second));
        change(PRACTICE, ports -> keep(ports, other));
        assertThat(turns(PRACTICE)).containsExactly(other, second);
        change(PRACTICE, ports -> forget(ports, new EntryId("b")));
        change(PRACTICE, ports -> forget(ports, new EntryId("never there")));
        assertThat(turns(PRACTICE)).containsExactly(other);
    }

    @Test
    void find_returns_the_backfill_that_was_added_with_every_field_of_its_offers() {
        TimeRange time = TimeRange.of(slot(1, LocalTime.of(9, 0), 30).time().start(), Duration.ofMinutes(30));
        Offer offer = Offer.builder()
                .id(new OfferId(new BackfillId("f-1"), 1))
                .entry(new EntryId("w-1"))
                .patient(new PatientId("patient-1"))
                .round(1)
                .opening(Opening.builder()
                        .visitType(TestClinic.FOLLOW_UP)
                        .location(TestClinic.MAIN)
                        .zone(TestClinic.ZONE)
                        .time(time)
                        .addUses(Use.of(TestClinic.provider(1), time))
                        .addUses(Use.of(TestClinic.room(1), time.widened(Duration.ZERO, Duration.ofMinutes(10))))
                        .addReasons(new RankReason(RankReason.Term.WAIT, 0, "on the first day"))
                        .build())
                .addReasons(new OfferReason(OfferReason.Term.PRIORITY, 80, "soon"))
                .made(THURSDAY)
                .expires(THURSDAY.plusMillis(1))
                .status(OfferStatus.EXPIRED)
                .ended(THURSDAY.plusMillis(2))
                .build();
        Backfill full = backfill("f-1")
                .status(BackfillStatus.OFFERING)
                .hold(new AppointmentId("h-1"))
                .addOffers(offer)
                .build();
        addBackfill(full);
        Optional<Backfill> found = look(PRACTICE, ports -> ports.backfills().find(PRACTICE, full.id()));
        assertThat(found).contains(full);
    }

    @Test
    void due_are_those_that_go_on_oldest_first_and_no_more_than_asked_for() {
        Backfill late = backfill("a").due(THURSDAY.plusSeconds(60)).build();
        Backfill early = backfill("b").due(THURSDAY).build();
        Backfill open = backfill("c").due(THURSDAY.plusSeconds(61)).build();
        Backfill over = backfill("d")
                .status(BackfillStatus.UNFILLED)
                .due(Optional.empty())
                .build();
        List.of(late, early, open, over).forEach(this::addBackfill);
        Instant now = THURSDAY.plusSeconds(60);
        assertThat(due(PRACTICE, now, 10)).containsExactly(early, late);
        assertThat(due(PRACTICE, now, 1)).containsExactly(early);
        Backfill ended =
                next(early).status(BackfillStatus.FILLED).due(Optional.empty()).build();
        stored(ended, early.version());
        assertThat(due(PRACTICE, now, 10)).containsExactly(late);
    }

    @Test
    void only_patients_of_whom_something_is_known_have_a_contact() {
        OfferContact refused = new OfferContact(false, ZoneId.of("Pacific/Auckland"));
        waitlistStore().store(PRACTICE, new PatientId("patient-1"), agreed());
        waitlistStore().store(PRACTICE, new PatientId("patient-2"), refused);
        waitlistStore().store(PRACTICE, new PatientId("patient-3"), agreed());
        assertThat(contacts(PRACTICE, "patient-1", "patient-2", "patient-9"))
                .isEqualTo(Map.of(new PatientId("patient-1"), agreed(), new PatientId("patient-2"), refused));
    }

    @Test
    void a_unit_that_throws_keeps_nothing_of_the_waitlist() {
        WaitlistEntry entry = entry("w-1");
        add(entry);
        change(PRACTICE, ports -> keep(ports, new Turn(entry.id(), 1, null)));
        assertThatThrownBy(() -> change(PRACTICE, ports -> {
                    ports.waitlist()
                            .update(
                                    PRACTICE,
                                    entry.moved(new EntryChange(EntryStatus.OFFERED, THURSDAY, null)),
                                    entry.version());
                    ports.waitlist().add(PRACTICE, entry("w-2"));
                    keep(ports, new Turn(entry.id(), 2, 1L));
                    keep(ports, new Turn(new EntryId("w-2"), 1, null));
                    ports.backfills().add(PRACTICE, backfill("f-1").build());
                    throw new IllegalStateException("the host's machine stops here");
                }))
                .hasMessageContaining("stops here");
        assertThat(open(PRACTICE)).containsExactly(entry);
        assertThat(turns(PRACTICE)).containsExactly(new Turn(entry.id(), 1, null));
        assertThat(due(PRACTICE, Instant.MAX, 10)).isEmpty();
    }

    private static WaitlistEntry entry(String id) {
        return WaitlistEntry.of(new EntryId(id), wish("patient-1").build(), THURSDAY);
    }

    private static BackfillBuilder backfill(String id) {
        return Backfill.builder()
                .id(new BackfillId(id))
                .version(Version.FIRST)
                .slot(slot(1, LocalTime.of(9, 0), 30))
                .status(BackfillStatus.PAUSED)
                .round(1)
                .due(THURSDAY);
    }

    private static BackfillBuilder next(Backfill backfill) {
        return Backfill.builder().like(backfill).version(backfill.version().next());
    }

    private void add(WaitlistEntry entry) {
        assertThat(stored(entry, Version.NONE)).isEqualTo(new Write.Stored(Version.FIRST));
    }

    private void addBackfill(Backfill backfill) {
        assertThat(stored(backfill, Version.NONE)).isEqualTo(new Write.Stored(Version.FIRST));
    }

    private WaitlistEntry update(WaitlistEntry entry, EntryStatus to) {
        WaitlistEntry moved = entry.moved(new EntryChange(to, THURSDAY, null));
        stored(moved, entry.version());
        return moved;
    }

    private Optional<WaitlistEntry> entry(PracticeId practice, EntryId id) {
        return look(practice, ports -> ports.waitlist().find(practice, id));
    }

    private List<WaitlistEntry> open(PracticeId practice) {
        return look(practice, ports -> ports.waitlist().open(practice));
    }

    private List<WaitlistEntry> askedSince(Instant since) {
        return look(PRACTICE, ports -> ports.waitlist().askedSince(PRACTICE, since));
    }

    private List<Turn> turns(PracticeId practice) {
        return look(practice, ports -> ports.waitlist().turns(practice));
    }

    private List<Backfill> due(PracticeId practice, Instant now, int limit) {
        return look(practice, ports -> ports.backfills().due(practice, now, limit));
    }

    private Map<PatientId, OfferContact> contacts(PracticeId practice, String... patients) {
        return look(
                practice,
                ports -> ports.offerContacts()
                        .of(practice, Stream.of(patients).map(PatientId::new).collect(Collectors.toSet())));
    }

    private Write stored(WaitlistEntry entry, Version expected) {
        return change(
                PRACTICE,
                ports -> expected.equals(Version.NONE)
                        ? ports.waitlist().add(PRACTICE, entry)
                        : ports.waitlist().update(PRACTICE, entry, expected));
    }

    private Write stored(Backfill backfill, Version expected) {
        return change(
                PRACTICE,
                ports -> expected.equals(Version.NONE)
                        ? ports.backfills().add(PRACTICE, backfill)
                        : ports.backfills().update(PRACTICE, backfill, expected));
    }

    private static Turn keep(WaitlistPorts ports, Turn turn) {
        ports.waitlist().keep(PRACTICE, turn);
        return turn;
    }

    private static EntryId forget(WaitlistPorts ports, EntryId entry) {
        ports.waitlist().forget(PRACTICE, entry);
        return entry;
    }
}
