package org.practicekit.benchmarks.scheduling;

import java.util.List;
import java.util.function.Predicate;
import org.practicekit.adapter.memory.MemoryScheduling;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Found;
import org.practicekit.benchmarks.scheduling.RangeListSearch.Wish;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.BookingDesk;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.Openings;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotRequestBuilder;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.PatientKind;

/**
 * One question to one clinic, to be asked in three ways: of the engine, of the desk as a host would, and of the peer. Made
 * only when all three give the same answer.
 */
final class Question implements AutoCloseable {
    private final int days;
    private final SlotRequest request;
    private final Wish wish;
    private final SlotSearch search;
    private final Diary diary;
    private final Validation validation = new Validation();
    private final BookingDesk desk;
    private final RangeListSearch peer;

    /**
     * The question.
     *
     * @param clinic whom to ask
     * @param only the only provider wanted, or empty for any
     * @param days how many days from today on
     * @param limit how many times are wanted
     */
    Question(BusyClinic clinic, List<ResourceId> only, int days, int limit) {
        this.days = days;
        SlotRequestBuilder builder = SlotRequest.builder()
                .visitType(BusyClinic.FOLLOW_UP)
                .patient(BusyClinic.patient(17))
                .patientKind(PatientKind.ESTABLISHED)
                .dates(DateRange.days(BusyClinic.TODAY, days))
                .onlyWith(only)
                .limit(limit);
        request = builder.build();
        wish = new Wish(
                ResourceId.of(request.patient()).toString(),
                only.isEmpty()
                        ? names(clinic, ResourceKind.PROVIDER)
                        : only.stream().map(ResourceId::toString).toList(),
                names(clinic, ResourceKind.ROOM),
                BusyClinic.VISIT,
                BusyClinic.CLEAN_UP,
                limit);
        search = new SlotSearch(clinic.setup());
        diary = Diary.of(clinic.setup(), clinic.occupancy());
        MemoryScheduling store = clinic.store();
        desk = new BookingDesk(store, BusyClinic.clock(), validation);
        peer = new RangeListSearch(clinic.calendars(), BusyClinic.ZONE, BusyClinic.WEIGHTS, BusyClinic.EVERY);
        agree(peer(), engine(), desk().decision());
    }

    /** The pure engine, over a diary that stays open. */
    Decision<Openings> engine() {
        return search.find(request, diary, BusyClinic.NOW);
    }

    /** What a host calls: validation, store, search and receipt. */
    Receipt<Openings> desk() {
        return desk.openings(BusyClinic.PRACTICE, request);
    }

    /** The peer. */
    List<Found> peer() {
        return peer.find(wish, BusyClinic.TODAY, days, BusyClinic.NOW.getEpochSecond() / 60);
    }

    @Override
    public void close() {
        validation.close();
    }

    private static List<String> names(BusyClinic clinic, ResourceKind kind) {
        Predicate<ResourceId> wanted = id -> id.kind() == kind;
        return clinic.resources().stream()
                .filter(wanted)
                .map(ResourceId::toString)
                .toList();
    }

    private void agree(List<Found> expected, Decision<Openings> engine, Decision<Openings> desk) {
        if (expected.size() != request.limit()
                || !found(engine).equals(expected)
                || !found(desk).equals(expected)) {
            throw new IllegalStateException("the answers differ:\n  peer   %s\n  engine %s\n  desk   %s"
                    .formatted(expected, found(engine), found(desk)));
        }
    }

    private static List<Found> found(Decision<Openings> decision) {
        return decision.granted().map(Openings::list).orElse(List.of()).stream()
                .map(Question::found)
                .toList();
    }

    private static Found found(Opening opening) {
        return new Found(
                opening.start().getEpochSecond() / 60,
                opening.uses().get(0).resource().toString(),
                opening.uses().get(1).resource().toString(),
                opening.points());
    }
}
