package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
 * that the same question gives the same answer whenever it is asked. What is owed is told for the end of the period's last day.
 * Immutable, thread-safe and pure. Journals that are too many for memory are taken in page by page, with {@link #and}.
 */
public final class ReceivableBook implements Serializable {
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
     * @param tracks what became of the claims, one for each
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
                byClaim,
                Map.of());
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
     * The part of it that is about some claims; money on no claim is in no part.
     *
     * @param name what the claims have in common, "payer" for one
     * @param value which
     */
    public ReceivableBook only(String name, String value, Predicate<? super ClaimTrack> claims) {
        SortedMap<ClaimId, ClaimTrack> some = new TreeMap<>(tracks);
        some.values().removeIf(claims.negate());
        Set<ChargeId> charges = new HashSet<>();
        some.values().forEach(track -> charges.addAll(track.charges()));
        Predicate<JournalEntry> about = entry -> entry.claim().isPresent()
                ? some.containsKey(entry.claim().get())
                : entry.charge().filter(charges::contains).isPresent();
        Map<String, String> named = new LinkedHashMap<>(dimensions);
        named.put(name, value);
        return new ReceivableBook(period, asOf, zone, standing.where(about), moved.where(about), some, named);
    }

    /** What is owed by its age. */
    public Aging aging() {
        Map<Aging.Band, Money> owed = new EnumMap<>(Aging.Band.class);
        Money credits = Money.noDollars();
        Money ageless = Money.noDollars();
        for (Map.Entry<ClaimId, Money> one : owed(standing).entrySet()) {
            ClaimTrack track = tracks.get(one.getKey());
            if (one.getValue().isNegative()) {
                credits = credits.plus(one.getValue());
            } else if (track == null) {
                ageless = ageless.plus(one.getValue());
            } else {
                owed.merge(Aging.Band.of(track.service(), lastDay()), one.getValue(), Money::plus);
            }
        }
        Balances apart = standing.where(entry -> entry.claim().isEmpty());
        Money rest = apart.receivable();
        credits = credits.plus(apart.on(AccountKind.UNAPPLIED_CREDIT)).plus(rest.isNegative() ? rest : Money.noDollars());
        ageless = ageless.plus(rest.isNegative() ? Money.noDollars() : rest);
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
        SortedMap<ClaimId, Money> owed = owed(standing);
        owed.values().removeIf(Money::isNegative);
        Money sum = sum(owed.values());
        return kpi(
                ReceivableKpis.DAYS_IN_RECEIVABLES,
                Figure.ratio(cents(sum) * period.length(), Math.max(0, cents(charges(moved))), "nothing was charged"),
                owed.keySet(),
                charged(),
                owed.keySet());
    }

    /** {@link ReceivableKpis#NET_DAYS_IN_RECEIVABLES}. */
    public Kpi netDaysInReceivables() {
        Set<ClaimId> owed = owed(standing).keySet();
        Money net = standing.receivable().plus(standing.on(AccountKind.UNAPPLIED_CREDIT));
        return kpi(
                ReceivableKpis.NET_DAYS_IN_RECEIVABLES,
                Figure.ratio(cents(net) * period.length(), Math.max(0, cents(netRevenue(moved))), "there was no net revenue"),
                owed,
                charged(),
                owed);
    }

    /** {@link ReceivableKpis#OVER_90}. */
    public Kpi over90() {
        SortedMap<ClaimId, Money> owed = owed(standing);
        owed.entrySet().removeIf(one -> one.getValue().isNegative() || !tracks.containsKey(one.getKey()));
        SortedMap<ClaimId, Money> old = new TreeMap<>(owed);
        old.keySet().removeIf(claim -> !Aging.Band.of(track(claim).service(), lastDay()).isOver90());
        return kpi(
                ReceivableKpis.OVER_90,
                Figure.ratio(cents(sum(old.values())), cents(sum(owed.values())), "nothing is owed"),
                owed.keySet(),
                old.keySet());
    }

    /** {@link ReceivableKpis#CLEAN_CLAIMS}. */
    public Kpi cleanClaims() {
        return share(ReceivableKpis.CLEAN_CLAIMS, ClaimTrack::scrubbedAt, track -> !track.touched(), "no claim was given to edits");
    }

    /** {@link ReceivableKpis#FIRST_PASS}. */
    public Kpi firstPass() {
        return share(ReceivableKpis.FIRST_PASS, ClaimTrack::submittedAt, track -> known(track.paidFirstTimeAt()), "no claim was sent");
    }

    /** {@link ReceivableKpis#DENIALS}. */
    public Kpi denials() {
        return share(ReceivableKpis.DENIALS, ClaimTrack::submittedAt, track -> known(track.deniedAt()), "no claim was sent");
    }

    /** {@link ReceivableKpis#DENIED_CHARGES}. */
    public Kpi deniedCharges() {
        List<ClaimTrack> sent = during(ClaimTrack::submittedAt);
        List<ClaimTrack> denied = sent.stream().filter(track -> known(track.deniedAt())).toList();
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
        Set<ClaimId> written = moved.by(AccountKind.DENIAL_WRITE_OFF, JournalEntry::claim).keySet();
        return kpi(
                ReceivableKpis.DENIAL_WRITE_OFFS,
                Figure.ratio(
                        cents(moved.on(AccountKind.DENIAL_WRITE_OFF)),
                        Math.max(0, cents(netRevenue(moved))),
                        "there was no net revenue"),
                written,
                charged(),
                written);
    }

    /** {@link ReceivableKpis#NET_COLLECTION}. */
    public Kpi netCollection() {
        Set<ClaimId> seen = new TreeSet<>();
        tracks.values().stream()
                .filter(track -> period.contains(track.service()))
                .forEach(track -> seen.add(track.claim()));
        Balances theirs = standing.where(entry -> entry.claim().filter(seen::contains).isPresent());
        Set<ClaimId> paid = theirs.by(AccountKind.CASH, JournalEntry::claim).keySet();
        Money charged = sum(seen.stream().map(claim -> track(claim).charge()).toList());
        Money due = charged.minus(theirs.on(AccountKind.CONTRACTUAL_ALLOWANCE));
        return kpi(
                ReceivableKpis.NET_COLLECTION,
                Figure.ratio(cents(theirs.on(AccountKind.CASH)), Math.max(0, cents(due)), "nothing could be collected"),
                seen,
                paid);
    }

    /** {@link ReceivableKpis#GROSS_COLLECTION}. */
    public Kpi grossCollection() {
        Set<ClaimId> paid = moved.by(AccountKind.CASH, JournalEntry::claim).keySet();
        return kpi(
                ReceivableKpis.GROSS_COLLECTION,
                Figure.ratio(cents(moved.on(AccountKind.CASH)), Math.max(0, cents(charges(moved))), "nothing was charged"),
                paid,
                charged(),
                paid);
    }

    /** {@link ReceivableKpis#CHARGE_LAG}. */
    public Kpi chargeLag() {
        return mean(ReceivableKpis.CHARGE_LAG, ClaimTrack::chargedAt, "nothing was charged");
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
        Set<ClaimId> paid = moved.by(AccountKind.CASH, JournalEntry::claim).keySet();
        return kpi(
                ReceivableKpis.COST_TO_COLLECT,
                Figure.ratio(cents(cost), Math.max(0, cents(moved.on(AccountKind.CASH))), "nothing came in"),
                paid,
                paid);
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
            days += ChronoUnit.DAYS.between(track.service(), day(when.apply(track).orElseThrow()));
        }
        return kpi(what, Figure.ratio(days, all.size(), otherwise), ids(all), ids(all));
    }

    private Kpi kpi(ReceivableKpis what, Figure figure, Set<ClaimId> considered, Set<ClaimId> counted) {
        return kpi(what, figure, considered, Set.of(), counted);
    }

    /** A figure that rests on charges beside claims. */
    private Kpi kpi(
            ReceivableKpis what,
            Figure figure,
            Set<ClaimId> considered,
            Set<KpiSource> charges,
            Set<ClaimId> counted) {
        Set<KpiSource> all = sources(considered);
        all.addAll(charges);
        return Kpi.builder()
                .definition(what)
                .figure(figure)
                .asOf(asOf)
                .period(period)
                .dimensions(dimensions)
                .considered(all)
                .counted(sources(counted))
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
        return period.to().minusDays(1);
    }

    private ClaimTrack track(ClaimId claim) {
        return Objects.requireNonNull(tracks.get(claim));
    }

    private Set<KpiSource> charged() {
        Set<KpiSource> charges = new TreeSet<>();
        moved.by(AccountKind.CHARGES, JournalEntry::charge).keySet().forEach(charge ->
                charges.add(new KpiSource("charge", charge.value())));
        return charges;
    }

    /** What payers and patients owe for each claim. */
    private static SortedMap<ClaimId, Money> owed(Balances balances) {
        Map<ClaimId, Money> all = new HashMap<>(balances.by(AccountKind.RECEIVABLE_INSURANCE, JournalEntry::claim));
        balances.by(AccountKind.RECEIVABLE_PATIENT, JournalEntry::claim)
                .forEach((claim, amount) -> all.merge(claim, amount, Money::plus));
        all.values().removeIf(Money::isZero);
        return new TreeMap<>(all);
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

    private static Set<ClaimId> ids(List<ClaimTrack> tracks) {
        Set<ClaimId> ids = new TreeSet<>();
        tracks.forEach(track -> ids.add(track.claim()));
        return ids;
    }

    private static Set<KpiSource> sources(Set<ClaimId> claims) {
        Set<KpiSource> sources = new TreeSet<>();
        claims.forEach(claim -> sources.add(new KpiSource("claim", claim.value())));
        return sources;
    }
}
