package org.practicekit.benchmarks.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.availability.Diary;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.availability.OpenHours;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.SlotRequest;
import org.practicekit.scheduling.availability.SlotSearch;
import org.practicekit.scheduling.availability.TimePrices;
import org.practicekit.scheduling.optimization.TimePricing;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;

/** Books whoever calls, one after the other, in one way: into the best time up to the day by which they should be seen, or else the first after it. */
final class Booking {
    private static final int PRICED_DAYS = 35;
    private static final long PRICE_SEED = 7;

    private final SchedulingSetup setup;
    private final SlotSearch search;
    private final Optional<TimePricing> pricing;
    private final Map<DateRange, OpenHours> hours = new HashMap<>();
    private final Tally tally;
    private Occupancy occupancy = Occupancy.NONE;
    private long pricedHour = -1;
    private @Nullable TimePrices prices;

    private Booking(Way way, double load, DateRange measured) {
        this.setup = Clinic.setup(way.carvedOut);
        this.search = new SlotSearch(setup);
        this.pricing = way.forecast == 0
                ? Optional.empty()
                : Optional.of(new TimePricing(
                        setup,
                        Stream.of(Asked.values())
                                .map(asked -> asked.expected(load * way.forecast))
                                .toList()));
        this.tally = new Tally(measured);
    }

    /** Books a whole season; the same seed is the same callers. */
    static Map<Measure, Double> season(Way way, double load, long seed, DateRange measured) {
        Booking booking = new Booking(way, load, measured);
        int days = (int) ChronoUnit.DAYS.between(Call.FIRST_DAY, measured.to());
        Call.during(days, load, seed).forEach(booking::book);
        return booking.tally.measures();
    }

    private void book(Call call) {
        Diary diary = diary();
        LocalDate today = LocalDate.ofInstant(call.at(), Clinic.ZONE);
        LocalDate late = today.plusDays(call.asked().withinDays + 1L);
        SlotRequest inTime = SlotRequest.builder()
                .visitType(call.asked().type)
                .patient(call.patient())
                .patientKind(PatientKind.ESTABLISHED)
                .dates(new DateRange(today, late))
                .prices(prices(call.at(), diary))
                .limit(1)
                .build();
        SlotRequest afterwards = SlotRequest.builder()
                .like(inTime)
                .dates(new DateRange(late, today.plusDays(call.asked().patienceDays + 1L)))
                .prices(Optional.empty())
                .build();
        Optional<Opening> opening = first(inTime, diary, call.at()).or(() -> first(afterwards, diary, call.at()));
        opening.ifPresent(one -> occupancy = occupancy.plus(one));
        tally.add(call.asked(), today, opening.map(one -> one.local().toLocalDate()));
    }

    private Optional<Opening> first(SlotRequest request, Diary diary, Instant now) {
        return search.offers(request, diary, now, opening -> true).stream().findFirst();
    }

    /** New ones each hour. */
    private Optional<TimePrices> prices(Instant now, Diary diary) {
        long hour = now.getEpochSecond() / 3600;
        if (hour != pricedHour && pricing.isPresent()) {
            pricedHour = hour;
            prices = pricing.get().prices(PRICED_DAYS, diary, now, PRICE_SEED);
        }
        return Optional.ofNullable(prices);
    }

    private Diary diary() {
        Occupancy taken = occupancy;
        return new Diary() {
            @Override
            public OpenHours hours(DateRange dates) {
                return hours.computeIfAbsent(dates, missing -> OpenHours.of(setup, missing));
            }

            @Override
            public Occupancy occupancy(Set<ResourceId> resources, TimeRange time) {
                return taken;
            }
        };
    }
}
