package org.practicekit.adapter.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.verification.Verification;
import org.practicekit.core.fingerprint.Fingerprint;

/** The look-ups and answers of one practice. Not thread-safe; the owner holds the practice's lock. */
final class EligibilityBook {
    private final TreeMap<InquiryId, Verification> byId = new TreeMap<>();
    private final Map<CoverageId, TreeSet<InquiryId>> byCoverage = new HashMap<>();
    private final Map<InquiryId, Map<Fingerprint, EligibilityAnswer>> answers = new HashMap<>();

    Optional<Verification> find(InquiryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Verification> ofCoverage(CoverageId coverage) {
        return byCoverage.getOrDefault(coverage, new TreeSet<>()).stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .sorted(Comparator.comparing(Verification::askedAt).thenComparing(Verification::id))
                .toList();
    }

    List<Verification> where(Predicate<Verification> test) {
        return byId.values().stream().filter(test).toList();
    }

    /** Puts {@code after} in the place of {@code before}; either may be missing, and both are of one id. */
    void replace(@Nullable Verification before, @Nullable Verification after) {
        if (before != null) {
            byId.remove(before.id());
            ids(before).remove(before.id());
        }
        if (after != null) {
            byId.put(after.id(), after);
            ids(after).add(after.id());
        }
    }

    List<EligibilityAnswer> answers(InquiryId id) {
        return new ArrayList<>(answers.getOrDefault(id, Map.of()).values());
    }

    boolean add(InquiryId id, EligibilityAnswer answer) {
        return answers.computeIfAbsent(id, any -> new LinkedHashMap<>()).putIfAbsent(answer.source(), answer) == null;
    }

    void remove(InquiryId id, EligibilityAnswer answer) {
        answers.getOrDefault(id, new HashMap<>()).remove(answer.source());
    }

    private TreeSet<InquiryId> ids(Verification one) {
        return byCoverage.computeIfAbsent(one.coverage(), any -> new TreeSet<>());
    }
}
