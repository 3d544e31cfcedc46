package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;

/**
 * What stands on the accounts, worked out from journals and from nothing else. Immutable, thread-safe. Journals that are too many for
 * memory are added up page by page, with {@link #plus}; the order does not matter.
 *
 * <p>It keeps one sum for each account, patient, claim, charge and payer, and can be narrowed to any of them. A whole ledger sums to
 * zero; a narrowed one need not.
 */
public final class Balances implements Serializable, Fingerprinted {
    /** Of no journals. */
    public static final Balances NONE = new Balances(List.of());

    private final List<JournalEntry> sums;

    private Balances(List<JournalEntry> sums) {
        this.sums = sums;
    }

    /** What these journals come to. */
    public static Balances of(Collection<Journal> journals) {
        return of(journals, AsOf.LATEST);
    }

    /** What those of these journals come to that count as of then. */
    public static Balances of(Collection<Journal> journals, AsOf asOf) {
        return sum(journals.stream().filter(asOf::includes).flatMap(journal -> journal.entries().stream()));
    }

    /** Both together. */
    public Balances plus(Balances more) {
        return sum(Stream.concat(sums.stream(), more.sums.stream()));
    }

    /** Those about a patient. */
    public Balances of(PatientId patient) {
        return where(sum -> sum.patient().filter(patient::equals).isPresent());
    }

    /** Those about a claim. */
    public Balances of(ClaimId claim) {
        return where(sum -> sum.claim().filter(claim::equals).isPresent());
    }

    /** Those about a charge, on whatever claim. */
    public Balances of(ChargeId charge) {
        return where(sum -> sum.charge().filter(charge::equals).isPresent());
    }

    /** Those about a payer. */
    public Balances of(PayerId payer) {
        return where(sum -> sum.payer().filter(payer::equals).isPresent());
    }

    /** Those whose account, patient, claim, charge and payer pass; an amount is a sum here, and there are no reasons. */
    public Balances where(Predicate<? super JournalEntry> test) {
        return new Balances(sums.stream().filter(test).toList());
    }

    /** What stands on an account. */
    public Money on(AccountKind account) {
        return total(sums.stream().filter(sum -> sum.account() == account));
    }

    /** What patients and payers owe together. */
    public Money receivable() {
        return on(AccountKind.RECEIVABLE_INSURANCE).plus(on(AccountKind.RECEIVABLE_PATIENT));
    }

    /** Every account on which something stands. */
    public Map<AccountKind, Money> trial() {
        Map<AccountKind, Money> trial = new EnumMap<>(AccountKind.class);
        sums.forEach(sum -> trial.merge(sum.account(), sum.amount(), Money::plus));
        trial.values().removeIf(Money::isZero);
        return trial;
    }

    /** What all accounts come to: nothing, for a whole ledger. */
    public Money total() {
        return total(sums.stream());
    }

    /** What stands on an account for each of something: {@code by(RECEIVABLE_INSURANCE, JournalEntry::claim)}. What comes to nothing is left out. */
    public <K extends Comparable<K>> SortedMap<K, Money> by(
            AccountKind account, Function<? super JournalEntry, Optional<K>> key) {
        SortedMap<K, Money> by = new TreeMap<>();
        sums.stream()
                .filter(sum -> sum.account() == account)
                .forEach(sum -> key.apply(sum).ifPresent(one -> by.merge(one, sum.amount(), Money::plus)));
        by.values().removeIf(Money::isZero);
        return by;
    }

    /** One sum for each account, patient, claim, charge and payer for which there is one; none of them is zero. */
    public List<JournalEntry> sums() {
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Balances balances && byPlace(balances.sums).equals(byPlace(sums));
    }

    @Override
    public int hashCode() {
        return byPlace(sums).hashCode();
    }

    @Override
    public String toString() {
        return trial().toString();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        Map<JournalEntry, Money> byPlace = byPlace(sums);
        writer.sorted("sums", byPlace.entrySet(), sum -> sum.getKey() + " " + sum.getValue());
    }

    private static Balances sum(Stream<JournalEntry> entries) {
        Map<JournalEntry, Money> byPlace = new LinkedHashMap<>();
        entries.forEach(entry -> byPlace.merge(place(entry), entry.amount(), Money::plus));
        return new Balances(byPlace.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> JournalEntry.builder()
                        .like(sum.getKey())
                        .amount(sum.getValue())
                        .build())
                .toList());
    }

    /** Where an entry stands: itself without amount and reason. */
    private static JournalEntry place(JournalEntry entry) {
        return JournalEntry.builder()
                .like(entry)
                .amount(Money.noDollars())
                .reason(Optional.empty())
                .build();
    }

    private static Map<JournalEntry, Money> byPlace(List<JournalEntry> sums) {
        Map<JournalEntry, Money> byPlace = new HashMap<>();
        sums.forEach(sum -> byPlace.put(place(sum), sum.amount()));
        return byPlace;
    }

    private static Money total(Stream<JournalEntry> entries) {
        return entries.map(JournalEntry::amount).reduce(Money.noDollars(), Money::plus);
    }
}
