package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/**
 * The receivables over a period, as they stood in the books at an instant: what was written later has no part in any figure, so
 * that the same question gives the same answer whenever it is asked. What is owed is told for the end of the period's last day, or for
 * the day of that instant in a period that is not over, whose days to come count for nothing.
 * Immutable, thread-safe and pure. Journals that are too many for memory are taken in page by page, with {@link #and}.
 */
public final class ReceivableBook implements Serializable {
    private static final String CLAIM = "claim";

    private final DateRange period;
    private final Instant asOf;
    private final ZoneId zone;
    private final Balances standing;
    private final Balances moved;
    private final SortedMap<ClaimId, ClaimTrack> tracks;
    private final Map<String, String> dimensions;

    private ReceivableBook(
            DateRange period,
            Instant asOf,
            ZoneId zone,
            Balances standing,
            Balances moved,
            SortedMap<ClaimId, ClaimTrack> tracks,
            Map<String, String> dimensions) {
        this.period = period;
        this.asOf = asOf;
        this.zone = zone;
        this.standing = standing;
        this.moved = moved;
        this.tracks = tracks;
        this.dimensions = dimensions;
    }

    /**
     * A book without journals.
     *
     * @param period the days, from one to another
     * @param asOf what was written later is not known
     * @param zone whose calendar the days follow
     * @param tracks what became of the claims, one for each; those that were written later are not known
     * @throws IllegalArgumentException when the period has no first or last day, or a claim has two tracks
     */
    public static ReceivableBook of(DateRange period, Instant asOf, ZoneId zone, Collection<ClaimTrack> tracks) {
        if (period.from().equals(LocalDate.MIN) || period.to().equals(LocalDate.MAX)) {
            throw new IllegalArgumentException(
                    "the period (%s) has no first or last day, so nothing can be said for each of its days."
                            .formatted(period));
        }
        SortedMap<ClaimId, ClaimTrack> byClaim = new TreeMap<>();
        for (ClaimTrack track : tracks) {
            if (byClaim.put(track.claim(), track) != null) {
                throw new IllegalArgumentException("claim %s has two tracks.".formatted(track.claim()));
            }
        }
        return new ReceivableBook(
                period,
                Objects.requireNonNull(asOf, "asOf"),
                Objects.requireNonNull(zone, "zone"),
                Balances.NONE,
                Balances.NONE,
                known(byClaim, asOf),
                Map.of());
    }

    private static SortedMap<ClaimId, ClaimTrack> known(SortedMap<ClaimId, ClaimTrack> tracks, Instant asOf) {
        tracks.values().removeIf(track -> track.createdAt().isAfter(asOf));
        return tracks;
    }

    /** With these journals as well, in any order; each is handed in once. */
    public ReceivableBook and(Collection<Journal> journals) {
        AsOf end = new AsOf(asOf, lastDay());
        List<Journal> during = journals.stream()
                .filter(journal -> period.contains(journal.effectiveOn()))
                .toList();
        return new ReceivableBook(
                period,
                asOf,
                zone,
                standing.plus(Balances.of(journals, end)),
                moved.plus(Balances.of(during, end)),
                tracks,
                dimensions);
    }

    /**
     * The part of it that is about some claims. Money about neither them nor a charge of theirs is left out; a charge that is on the claims
     * of two payers is part of both.
     *
     * @param name what the claims have in common, "payer" for one
     * @param value which
     */
    public ReceivableBook only(String name, String value, Predicate<? super ClaimTrack> claims) {
        SortedMap<ClaimId, ClaimTrack> some = new TreeMap<>(tracks);
        some.values().removeIf(claims.negate());
        Set<ChargeId> charges = new HashSet<>();
        some.values().forEach(track -> charges.addAll(track.charges()));
        Predicate<JournalEntry> about = about(some.keySet(), charges);
        Map<String, String> named = new LinkedHashMap<>(dimensions);
        named.put(name, value);
        return new ReceivableBook(period, asOf, zone, standing.where(about), moved.where(about), some, named);
    }

    /** What is owed by its age. */
    public Aging aging() {
        Map<Aging.Band, Money> owed = new EnumMap<>(Aging.Band.class);
        Money credits = standing.on(AccountKind.UNAPPLIED_CREDIT);
        Money ageless = Money.noDollars();
        for (Map.Entry<KpiSource, Money> one : owed().entrySet()) {
            Optional<Aging.Band> band = band(one.getKey());
            if (one.getValue().isNegative()) {
                credits = credits.plus(one.getValue());
            } else if (band.isEmpty()) {
                ageless = ageless.plus(one.getValue());
            } else {
                owed.merge(band.get(), one.getValue(), Money::plus);
            }
        }
        return new Aging(owed, credits, ageless);
    }

    /** Every figure but what collecting cost, in the order of {@link ReceivableKpis}. */
    public List<Kpi> board() {
        return List.of(
                daysInReceivables(),
                netDaysInReceivables(),
                over90(),
                cleanClaims(),
                firstPass(),
                denials(),
                deniedCharges(),
                overturns(),
                denialWriteOffs(),
                netCollection(),
                grossCollection(),
                chargeLag(),
                daysToBill());
    }

    /** {@link ReceivableKpis#DAYS_IN_RECEIVABLES}. */
    public Kpi daysInReceivables() {
        SortedMap<KpiSource, Money> owed = owed();
        owed.values().removeIf(Money::isNegative);
        return kpi(
                ReceivableKpis.DAYS_IN_RECEIVABLES,
                Figure.ratio(cents(sum(owed.values())) * days(), over(charges(moved)), "nothing was charged"),
                charged(),
                owed.keySet());
    }

    /** {@link ReceivableKpis#NET_DAYS_IN_RECEIVABLES}. */
    public Kpi netDaysInReceivables() {
        Money net = standing.receivable().plus(standing.on(AccountKind.UNAPPLIED_CREDIT));
        return kpi(
                ReceivableKpis.NET_DAYS_IN_RECEIVABLES,
                Figure.ratio(cents(net) * days(), over(netRevenue(moved)), "there was no net revenue"),
                charged(),
                owed().keySet());
    }

    /** {@link ReceivableKpis#OVER_90}. */
    public Kpi over90() {
        SortedMap<KpiSource, Money> owed = owed();
        owed.entrySet()
                .removeIf(
                        one -> one.getValue().isNegative() || band(one.getKey()).isEmpty());
        SortedMap<KpiSource, Money> old = new TreeMap<>(owed);
        old.keySet().removeIf(one -> !band(one).orElseThrow().isOver90());
        return kpi(
                ReceivableKpis.OVER_90,
                Figure.ratio(cents(sum(old.values())), cents(sum(owed.values())), "nothing is owed"),
                owed.keySet(),
                old.keySet());
    }

    /** {@link ReceivableKpis#CLEAN_CLAIMS}. */
    public Kpi cleanClaims() {
        return share(
                ReceivableKpis.CLEAN_CLAIMS,
                ClaimTrack::scrubbedAt,
                track -> known(track.passedUntouchedAt()),
                "no claim was given to edits");
    }

    /** {@link ReceivableKpis#FIRST_PASS}. */
    public Kpi firstPass() {
        return share(
                ReceivableKpis.FIRST_PASS,
                ClaimTrack::submittedAt,
                track -> known(track.paidFirstTimeAt()),
                "no claim was sent");
    }

    /** {@link ReceivableKpis#DENIALS}. */
    public Kpi denials() {
        return share(
                ReceivableKpis.DENIALS, ClaimTrack::submittedAt, track -> known(track.deniedAt()), "no claim was sent");
    }

    /** {@link ReceivableKpis#DENIED_CHARGES}. */
    public Kpi deniedCharges() {
        List<ClaimTrack> sent = during(ClaimTrack::submittedAt);
        List<ClaimTrack> denied =
                sent.stream().filter(track -> known(track.deniedAt())).toList();
        return kpi(
                ReceivableKpis.DENIED_CHARGES,
                Figure.ratio(
                        cents(sum(denied.stream().map(ClaimTrack::charge).toList())),
                        cents(sum(sent.stream().map(ClaimTrack::charge).toList())),
                        "no claim was sent"),
                ids(sent),
                ids(denied));
    }

    /** {@link ReceivableKpis#OVERTURNS}. */
    public Kpi overturns() {
        return share(ReceivableKpis.OVERTURNS, ClaimTrack::resolvedAt, ClaimTrack::overturned, "no denial was settled");
    }

    /** {@link ReceivableKpis#DENIAL_WRITE_OFFS}. */
    public Kpi denialWriteOffs() {
        return kpi(
                ReceivableKpis.DENIAL_WRITE_OFFS,
                Figure.ratio(
                        cents(moved.on(AccountKind.DENIAL_WRITE_OFF)),
                        over(netRevenue(moved)),
                        "there was no net revenue"),
                charged(),
                claims(moved.by(AccountKind.DENIAL_WRITE_OFF, JournalEntry::claim)
                        .keySet()));
    }

    /** {@link ReceivableKpis#NET_COLLECTION}. */
    public Kpi netCollection() {
        List<ClaimTrack> seen = tracks.values().stream()
                .filter(track -> period.contains(track.service()))
                .toList();
        Set<ClaimId> claims = new HashSet<>();
        Set<ChargeId> charges = new HashSet<>();
        seen.forEach(track -> {
            claims.add(track.claim());
            charges.addAll(track.charges());
        });
        Balances theirs = standing.where(about(claims, charges));
        Money due = charges(theirs).minus(theirs.on(AccountKind.CONTRACTUAL_ALLOWANCE));
        return kpi(
                ReceivableKpis.NET_COLLECTION,
                Figure.ratio(cents(theirs.on(AccountKind.CASH)), over(due), "nothing could be collected"),
                ids(seen),
                claims(theirs.by(AccountKind.CASH, JournalEntry::claim).keySet()));
    }

    /** {@link ReceivableKpis#GROSS_COLLECTION}. */
    public Kpi grossCollection() {
        return kpi(
                ReceivableKpis.GROSS_COLLECTION,
                Figure.ratio(cents(moved.on(AccountKind.CASH)), over(charges(moved)), "nothing was charged"),
                charged(),
                paid());
    }

    /** {@link ReceivableKpis#CHARGE_LAG}. */
    public Kpi chargeLag() {
        return mean(ReceivableKpis.CHARGE_LAG, ClaimTrack::chargedAt, "no charge was written down");
    }

    /** {@link ReceivableKpis#DAYS_TO_BILL}. */
    public Kpi daysToBill() {
        return mean(ReceivableKpis.DAYS_TO_BILL, ClaimTrack::submittedAt, "no claim was sent");
    }

    /**
     * {@link ReceivableKpis#COST_TO_COLLECT}.
     *
     * @param cost what the revenue cycle cost in the period
     */
    public Kpi costToCollect(Money cost) {
        return kpi(
                ReceivableKpis.COST_TO_COLLECT,
                Figure.ratio(cents(cost), over(moved.on(AccountKind.CASH)), "nothing came in"),
                paid(),
                Set.of());
    }

    /** What is owed for each claim, and for each charge that is on none; less than nothing is a credit. */
    SortedMap<KpiSource, Money> owed() {
        SortedMap<KpiSource, Money> owed = new TreeMap<>();
        for (AccountKind account : List.of(AccountKind.RECEIVABLE_INSURANCE, AccountKind.RECEIVABLE_PATIENT)) {
            standing.by(account, JournalEntry::claim)
                    .forEach((claim, amount) -> owed.merge(source(claim), amount, Money::plus));
            standing.where(entry -> entry.claim().isEmpty())
                    .by(account, JournalEntry::charge)
                    .forEach((charge, amount) -> owed.merge(source(charge), amount, Money::plus));
        }
        owed.values().removeIf(Money::isZero);
        return owed;
    }

    /** What became of a claim, by its source. */
    Optional<ClaimTrack> track(KpiSource source) {
        return source.kind().equals(CLAIM)
                ? Optional.ofNullable(tracks.get(new ClaimId(source.id())))
                : Optional.empty();
    }

    /** Days from the first day of service; none where it never was. */
    long daysUntil(ClaimTrack track, Optional<Instant> at) {
        return at.map(one -> ChronoUnit.DAYS.between(track.service(), day(one))).orElse(0L);
    }

    private Kpi share(
            ReceivableKpis what,
            Function<ClaimTrack, Optional<Instant>> when,
            Predicate<ClaimTrack> counts,
            String otherwise) {
        List<ClaimTrack> all = during(when);
        List<ClaimTrack> counted = all.stream().filter(counts).toList();
        return kpi(what, Figure.ratio(counted.size(), all.size(), otherwise), ids(all), ids(counted));
    }

    private Kpi mean(ReceivableKpis what, Function<ClaimTrack, Optional<Instant>> when, String otherwise) {
        List<ClaimTrack> all = during(when);
        long days = 0;
        for (ClaimTrack track : all) {
            days += ChronoUnit.DAYS.between(
                    track.service(), day(when.apply(track).orElseThrow()));
        }
        return kpi(what, Figure.ratio(days, all.size(), otherwise), ids(all), ids(all));
    }

    /** A figure; what makes up the number above the line is considered as well. */
    private Kpi kpi(ReceivableKpis what, Figure figure, Set<KpiSource> considered, Set<KpiSource> counted) {
        Set<KpiSource> all = new TreeSet<>(considered);
        all.addAll(counted);
        return Kpi.builder()
                .definition(what)
                .figure(figure)
                .asOf(asOf)
                .period(period)
                .dimensions(dimensions)
                .considered(all)
                .counted(counted)
                .build();
    }

    private List<ClaimTrack> during(Function<ClaimTrack, Optional<Instant>> when) {
        return tracks.values().stream()
                .filter(track -> when.apply(track)
                        .filter(at -> !at.isAfter(asOf) && period.contains(day(at)))
                        .isPresent())
                .toList();
    }

    private boolean known(Optional<Instant> at) {
        return at.filter(one -> !one.isAfter(asOf)).isPresent();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private LocalDate lastDay() {
        LocalDate last = period.to().minusDays(1);
        LocalDate seen = day(asOf);
        return seen.isBefore(last) ? seen : last;
    }

    /** How many days of the period have come. */
    private long days() {
        return Math.max(0, ChronoUnit.DAYS.between(period.from(), lastDay()) + 1);
    }

    private Optional<Aging.Band> band(KpiSource source) {
        return track(source).map(track -> Aging.Band.of(track.service(), lastDay()));
    }

    private Set<KpiSource> charged() {
        Set<KpiSource> charges = new TreeSet<>();
        moved.by(AccountKind.CHARGES, JournalEntry::charge).keySet().forEach(charge -> charges.add(source(charge)));
        return charges;
    }

    private Set<KpiSource> paid() {
        return claims(moved.by(AccountKind.CASH, JournalEntry::claim).keySet());
    }

    /** What is about one of these claims, or about one of these charges and no claim. */
    private static Predicate<JournalEntry> about(Set<ClaimId> claims, Set<ChargeId> charges) {
        return entry -> entry.claim().isPresent()
                ? claims.contains(entry.claim().get())
                : entry.charge().filter(charges::contains).isPresent();
    }

    private static Money charges(Balances balances) {
        return balances.on(AccountKind.CHARGES).negated();
    }

    private static Money netRevenue(Balances balances) {
        return charges(balances)
                .minus(balances.on(AccountKind.CONTRACTUAL_ALLOWANCE))
                .minus(balances.on(AccountKind.FINANCIAL_ASSISTANCE));
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.noDollars(), Money::plus);
    }

    private static long cents(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }

    /** What to divide by: nothing where it is not more than that. */
    private static long over(Money amount) {
        return Math.max(0, cents(amount));
    }

    private static Set<KpiSource> ids(List<ClaimTrack> tracks) {
        return claims(tracks.stream().map(ClaimTrack::claim).toList());
    }

    private static Set<KpiSource> claims(Collection<ClaimId> claims) {
        Set<KpiSource> sources = new TreeSet<>();
        claims.forEach(claim -> sources.add(source(claim)));
        return sources;
    }

    private static KpiSource source(ClaimId claim) {
        return new KpiSource(CLAIM, claim.value());
    }

    private static KpiSource source(ChargeId charge) {
        return new KpiSource("charge", charge.value());
    }
}
