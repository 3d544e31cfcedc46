package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.coverage.PayerId;

/**
 * Proposes edits from denials. The earlier claims are searched for what lines have in common that one payer denied for one reason; what is found there
 * is tried on the later ones, of which the search knew nothing, and proposed when it holds there too. What could be an accident among so many
 * possible conditions is left out. The same history gets the same proposals, in whatever order it comes. Immutable, thread-safe.
 */
public final class EditProposals implements Serializable {
    private final ProposalLimits limits;

    /** By these limits. */
    public EditProposals(ProposalLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** What could be asked of claims from now on, by payer and reason, what foresees most first. */
    public List<EditProposal> from(List<JudgedClaim> history) {
        List<JudgedClaim> inOrder = history.stream()
                .sorted(Comparator.comparing(JudgedClaim::decidedOn).thenComparing(JudgedClaim::claim))
                .toList();
        if (inOrder.isEmpty()) {
            return List.of();
        }
        LocalDate tryFrom = inOrder.get(inOrder.size() * limits.learnt() / 100).decidedOn();
        TreeMap<String, List<Line>> byPayer = new TreeMap<>();
        for (JudgedClaim claim : inOrder) {
            for (ClaimLine line : claim.sheet().lines()) {
                byPayer.computeIfAbsent(claim.payer().value(), payer -> new ArrayList<>())
                        .add(new Line(claim, line));
            }
        }
        List<EditProposal> proposals = new ArrayList<>();
        byPayer.forEach((payer, lines) -> {
            List<Line> before = lines.stream()
                    .filter(line -> line.claim.decidedOn().isBefore(tryFrom))
                    .toList();
            List<Line> later = lines.stream()
                    .filter(line -> !line.claim.decidedOn().isBefore(tryFrom))
                    .toList();
            for (String reason : reasons(before)) {
                proposals.addAll(ofReason(new PayerId(payer), reason, before, later, tryFrom));
            }
        });
        return List.copyOf(proposals);
    }

    private List<EditProposal> ofReason(
            PayerId payer, String reason, List<Line> before, List<Line> later, LocalDate tryFrom) {
        List<EditProposal> proposals = new ArrayList<>();
        for (ConditionSearch.Found found : new ConditionSearch(before, reason, limits).found()) {
            Trial tried = found.triedOn(later, reason);
            if (tried.foreseen() >= limits.laterDenials() && tried.isPrecise(limits.precision())) {
                proposals.add(new EditProposal(
                        payer,
                        reason,
                        found.says(),
                        tryFrom,
                        found.triedOn(before, reason),
                        tried,
                        Stream.concat(before.stream(), later.stream())
                                .filter(line -> line.isDenied(reason) && found.names(line))
                                .map(line -> line.claim.claim())
                                .distinct()
                                .sorted()
                                .toList()));
            }
        }
        return proposals;
    }

    private static TreeSet<String> reasons(List<Line> lines) {
        TreeSet<String> reasons = new TreeSet<>();
        lines.forEach(line -> line.claim.denied().values().forEach(reasons::addAll));
        return reasons;
    }

    /**
     * A line whose fate is known.
     *
     * @param claim its claim
     * @param line the line
     */
    record Line(JudgedClaim claim, ClaimLine line) {
        boolean isDenied(String reason) {
            return claim.isDenied(line.number(), reason);
        }
    }
}
