package org.practicekit.billing.posting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.posting.ClaimMatch.How;
import org.practicekit.billing.posting.MatchCandidate.Trait;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/**
 * Finds the claim that a decision is about: by the practice's number, whatever submission had it, then by the payer's, then by likeness. A
 * number is not believed when nothing else agrees with it, and likeness counts only from a threshold on, and with a lead. What
 * is not sure comes with its candidates, for a person. Immutable, thread-safe.
 */
public final class ClaimMatcher implements Serializable {
    /** How far ahead of all others the likeliest claim has to be. */
    private static final int LEAD = 10;

    private static final int CANDIDATES = 5;

    private final int threshold;

    /**
     * A matcher.
     *
     * @param threshold from how many points on likeness counts, 51 to 100
     */
    public ClaimMatcher(int threshold) {
        if (threshold < 51 || threshold > 100) {
            throw new IllegalArgumentException("threshold (%d) is 51 to 100.".formatted(threshold));
        }
        this.threshold = threshold;
    }

    /**
     * Finds the claim.
     *
     * @param paid the decision
     * @param payer who decided
     * @param byControlNumber the claims that were ever sent under its number
     * @param byPayerClaimNumber the claims to which the payer gave its number
     * @param all every claim that a payer may answer; asked for only when numbers do not help
     */
    public Result match(
            PaidClaim paid,
            PayerId payer,
            List<Claim> byControlNumber,
            List<Claim> byPayerClaimNumber,
            Supplier<? extends List<Claim>> all) {
        List<Claim> unsure = new ArrayList<>();
        for (How how : List.of(How.CONTROL_NUMBER, How.PAYER_CLAIM_NUMBER)) {
            List<Claim> named = how == How.CONTROL_NUMBER ? byControlNumber : byPayerClaimNumber;
            Optional<Claim> one = one(paid, payer, named);
            if (one.isPresent()) {
                return new Result(new ClaimMatch(one.get().id(), how), List.of());
            }
            unsure.addAll(named);
        }
        List<MatchCandidate> candidates = Stream.concat(unsure.stream(), all.get().stream())
                .distinct()
                .map(claim -> candidate(paid, claim))
                .filter(candidate -> candidate.score() > 0 || isAmong(candidate, unsure))
                .sorted(Comparator.comparing(MatchCandidate::score).reversed().thenComparing(MatchCandidate::claim))
                .limit(CANDIDATES)
                .toList();
        boolean sure = unsure.isEmpty()
                && !candidates.isEmpty()
                && candidates.get(0).score() >= threshold
                && (candidates.size() == 1
                        || candidates.get(0).score() - candidates.get(1).score() >= LEAD);
        return sure
                ? new Result(new ClaimMatch(candidates.get(0).claim(), How.LIKENESS), List.of())
                : new Result(null, candidates);
    }

    /** The one of several claims with a number that the payer was asked, if something else agrees too. */
    private static Optional<Claim> one(PaidClaim paid, PayerId payer, List<Claim> named) {
        List<Claim> likely = named.stream()
                .filter(claim -> candidate(paid, claim).score() > 0)
                .toList();
        List<Claim> own =
                likely.stream().filter(claim -> claim.payer().equals(payer)).toList();
        List<Claim> left = likely.size() > 1 ? own : likely;
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private static MatchCandidate candidate(PaidClaim paid, Claim claim) {
        ClaimSheet sheet = claim.sentAs(paid.controlNumber());
        List<Trait> agrees = Stream.of(Trait.values())
                .filter(trait -> agrees(trait, paid, sheet))
                .toList();
        return new MatchCandidate(
                claim.id(), agrees.stream().mapToInt(Trait::points).sum(), agrees);
    }

    private static boolean agrees(Trait trait, PaidClaim paid, ClaimSheet sheet) {
        return switch (trait) {
            case MEMBER ->
                sheet.insurance()
                        .memberId()
                        .filter(member -> isMember(paid, member))
                        .isPresent();
            case NAME ->
                paid.patient().isPresent()
                        && Stream.concat(
                                        sheet.whoseCare().stream(),
                                        Stream.of(sheet.insurance())
                                                .map(ClaimInsurance::subscriber)
                                                .flatMap(Optional::stream))
                                .anyMatch(person -> isNamed(paid.patient().get(), person.person()));
            case DAYS ->
                firstDay(paid).isPresent()
                        && firstDay(paid).equals(sheet.serviceDays().map(days -> days.from()));
            case CHARGE -> size(paid.charge()).equals(size(sheet.charge().orElseGet(sheet::lineCharges)));
            case PROCEDURES -> !paid.lines().isEmpty() && procedures(paid).equals(procedures(sheet));
        };
    }

    private static boolean isMember(PaidClaim paid, MemberId member) {
        return paid.memberId().filter(member::equals).isPresent()
                || paid.correctedMemberId().filter(member::equals).isPresent();
    }

    private static boolean isNamed(Insured patient, Insured person) {
        return plain(patient.lastName()).equals(plain(person.lastName()))
                && (patient.firstName().isEmpty()
                        || patient.firstName()
                                .map(ClaimMatcher::plain)
                                .equals(person.firstName().map(ClaimMatcher::plain)));
    }

    private static String plain(PersonName name) {
        return name.reveal().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private static Optional<LocalDate> firstDay(PaidClaim paid) {
        return paid.from()
                .or(() -> paid.lines().stream()
                        .flatMap(line -> line.from().stream())
                        .min(LocalDate::compareTo));
    }

    private static BigDecimal size(Money amount) {
        return amount.amount().abs();
    }

    private static Set<String> procedures(PaidClaim paid) {
        Set<String> codes = new HashSet<>();
        for (PaidLine line : paid.lines()) {
            line.submitted().or(line::procedure).map(PaidProcedure::code).ifPresent(codes::add);
        }
        return codes;
    }

    private static Set<String> procedures(ClaimSheet sheet) {
        return sheet.lines().stream().map(ClaimLine::procedure).collect(Collectors.toSet());
    }

    private static boolean isAmong(MatchCandidate candidate, List<Claim> claims) {
        return claims.stream().anyMatch(claim -> claim.id().equals(candidate.claim()));
    }

    /**
     * What was found.
     *
     * @param found the claim, or null when it is not sure
     * @param candidates claims that it may be about, the likeliest first, when it is not
     */
    public record Result(@Nullable ClaimMatch found, List<MatchCandidate> candidates) implements Serializable {
        public Result {
            candidates = List.copyOf(candidates);
        }

        /** The claim, when it is sure. */
        public Optional<ClaimMatch> match() {
            return Optional.ofNullable(found);
        }
    }
}
