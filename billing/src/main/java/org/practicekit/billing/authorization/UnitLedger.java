package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.authorization.UnitEntry.Kind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What was done with the units of an authorisation, line by line. Lines are added and never changed; no visit has fewer than no
 * units. What was agreed is left, reserved or consumed, and nothing else. Immutable.
 */
public final class UnitLedger implements Serializable, Fingerprinted {
    /** Without a line. */
    public static final UnitLedger EMPTY = new UnitLedger(List.of());

    private final List<UnitEntry> entries;

    private UnitLedger(List<UnitEntry> entries) {
        this.entries = entries;
    }

    /**
     * The ledger with these lines, the oldest first.
     *
     * @throws IllegalArgumentException when units of a visit are consumed or returned that were not reserved
     */
    public static UnitLedger of(List<UnitEntry> entries) {
        UnitLedger ledger = EMPTY;
        for (UnitEntry entry : entries) {
            if (entry.kind() != Kind.RESERVED && entry.units() > ledger.reservedFor(entry.visit())) {
                throw new IllegalArgumentException(
                        "%d units of visit %s are %s, and %d are reserved. Maybe a line is missing."
                                .formatted(
                                        entry.units(), entry.visit(), entry.kind(), ledger.reservedFor(entry.visit())));
            }
            ledger = ledger.plus(entry);
        }
        return ledger;
    }

    /** The lines, the oldest first. */
    public List<UnitEntry> entries() {
        return entries;
    }

    /** How many are set aside. */
    public int reserved() {
        return open(sums(entries));
    }

    /** How many are used. */
    public int consumed() {
        return sums(entries).getOrDefault(Kind.CONSUMED, 0);
    }

    /** How many are set aside for a visit. */
    public int reservedFor(VisitId visit) {
        return open(sums(of(visit)));
    }

    /** How many were used at a visit. */
    public int consumedAt(VisitId visit) {
        return sums(of(visit)).getOrDefault(Kind.CONSUMED, 0);
    }

    /** For which visits how many are set aside, in the order in which they were first. */
    public Map<VisitId, Integer> reservations() {
        Map<VisitId, Integer> open = new LinkedHashMap<>();
        entries.forEach(entry -> open.put(entry.visit(), reservedFor(entry.visit())));
        open.values().removeIf(units -> units == 0);
        return open;
    }

    /** How many of {@code agreed} are left; never below zero, even when the payer agreed to fewer than are in use. */
    public int left(int agreed) {
        return Math.max(0, agreed - reserved() - consumed());
    }

    /** With so many set aside for a visit, instead of what was; empty when there are not that many left. */
    public Optional<UnitLedger> reserve(int agreed, VisitId visit, int units, Instant at) {
        int more = units - reservedFor(visit);
        if (more > left(agreed)) {
            return Optional.empty();
        }
        return Optional.of(
                more > 0
                        ? plus(new UnitEntry(Kind.RESERVED, visit, more, at))
                        : more < 0 ? plus(new UnitEntry(Kind.RETURNED, visit, -more, at)) : this);
    }

    /** With so many used at a visit; what was set aside beyond them is given back. Empty when there are not that many. */
    public Optional<UnitLedger> consume(int agreed, VisitId visit, int units, Instant at) {
        return reserve(agreed, visit, units, at)
                .map(reserved -> reserved.plus(new UnitEntry(Kind.CONSUMED, visit, units, at)));
    }

    /** With nothing set aside for a visit; what was used stays used. */
    public UnitLedger giveBack(VisitId visit, Instant at) {
        int units = reservedFor(visit);
        return units == 0 ? this : plus(new UnitEntry(Kind.RETURNED, visit, units, at));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("entries", entries);
    }

    /** Two ledgers are equal when their lines are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitLedger ledger && ledger.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** {@code 3 reserved, 5 consumed}. */
    @Override
    public String toString() {
        return "%d reserved, %d consumed".formatted(reserved(), consumed());
    }

    private UnitLedger plus(UnitEntry entry) {
        List<UnitEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new UnitLedger(List.copyOf(more));
    }

    private List<UnitEntry> of(VisitId visit) {
        return entries.stream().filter(entry -> entry.visit().equals(visit)).toList();
    }

    private static Map<Kind, Integer> sums(List<UnitEntry> entries) {
        Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
        entries.forEach(entry -> sums.merge(entry.kind(), entry.units(), Integer::sum));
        return sums;
    }

    private static int open(Map<Kind, Integer> sums) {
        return sums.getOrDefault(Kind.RESERVED, 0)
                - sums.getOrDefault(Kind.CONSUMED, 0)
                - sums.getOrDefault(Kind.RETURNED, 0);
    }
}
