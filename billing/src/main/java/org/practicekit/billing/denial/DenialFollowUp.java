package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;

/**
 * Brings the denials of a claim in line with what its payer says now: opens those that are new, ends those that the payer no longer
 * maintains, and counts a second no. Asked again it changes nothing, so that it can be asked after whatever happened. Immutable,
 * thread-safe.
 */
public final class DenialFollowUp implements Serializable {
    private final DenialTable table;
    private final AppealRights rights;

    /** By these rows and times. */
    public DenialFollowUp(DenialTable table, AppealRights rights) {
        this.table = Objects.requireNonNull(table, "table");
        this.rights = Objects.requireNonNull(rights, "rights");
    }

    /**
     * The denials that are new or stand otherwise, each as its next version.
     *
     * @param practice where
     * @param claim whose
     * @param kind of which sort of insurance its payer is
     * @param lines what the decisions that stand say of each line
     * @param known the denials of the claim as they stand
     * @param now when
     */
    public List<DenialCase> follow(
            PracticeId practice,
            Claim claim,
            Optional<CoverageKind> kind,
            List<DecidedLine> lines,
            List<DenialCase> known,
            Instant now) {
        Map<DenialId, DecidedLine> said = said(practice, claim, lines);
        Map<DenialId, DenialCase> before = new HashMap<>();
        known.forEach(one -> before.put(one.id(), one));
        List<DenialCase> changed = new ArrayList<>();
        said.forEach((id, line) -> {
            DenialCase old = before.get(id);
            if (old == null) {
                changed.add(opened(id, claim, kind, line, now));
            } else if (!old.decision().equals(line.decision()) || old.state() == DenialState.WITHDRAWN) {
                changed.add(deniedAgain(old, line, now));
            }
        });
        for (DenialCase old : known) {
            if (!said.containsKey(old.id())) {
                noLongerDenied(old, lines, now).ifPresent(changed::add);
            }
        }
        return List.copyOf(changed);
    }

    private static Map<DenialId, DecidedLine> said(PracticeId practice, Claim claim, List<DecidedLine> lines) {
        Map<DenialId, DecidedLine> said = new LinkedHashMap<>();
        for (DecidedLine line : lines) {
            line.part().ifPresent(part -> {
                int occurrence = 1;
                DenialId id = DenialId.of(practice, claim.id(), line.line(), part.chain(), occurrence);
                while (said.containsKey(id)) {
                    occurrence++;
                    id = DenialId.of(practice, claim.id(), line.line(), part.chain(), occurrence);
                }
                said.put(id, line);
            });
        }
        return said;
    }

    private DenialCase opened(DenialId id, Claim claim, Optional<CoverageKind> kind, DecidedLine line, Instant now) {
        DeniedPart part = line.part().orElseThrow();
        Optional<DenialRow> row = table.find(part.main().reason(), line.decidedOn());
        DenialCase opened = DenialCase.builder()
                .id(id)
                .version(Version.FIRST)
                .claim(claim.id())
                .line(line.line())
                .payer(claim.payer())
                .kind(kind)
                .provider(provider(claim))
                .decision(line.decision())
                .noticeOn(line.decidedOn())
                .part(part)
                .patientShare(line.patientShare())
                .expected(line.expected())
                .action(row.map(DenialRow::action).orElse(DenialAction.REVIEW))
                .sense(row.map(DenialRow::sense).orElse(AppealSense.APPEAL))
                .preventableBy(row.map(DenialRow::preventableBy).orElse(List.of()))
                .state(DenialState.OPEN)
                .addHistory(DenialStep.byPayer(
                        now, DenialState.OPEN, line.decision().toString()))
                .build();
        return DenialCase.builder().like(opened).due(due(opened)).build();
    }

    /** The payer maintains it in a later decision, or again after it had taken it back. */
    private DenialCase deniedAgain(DenialCase old, DecidedLine line, Instant now) {
        DeniedPart part = line.part().orElseThrow();
        boolean tried = old.state().isWithPayer();
        boolean paidMore = part.paid().compareTo(old.part().paid()) > 0;
        DenialState to = paidMore
                ? DenialState.PARTLY_OVERTURNED
                : tried
                        ? DenialState.UPHELD
                        : old.state() == DenialState.OVERTURNED || old.state() == DenialState.WITHDRAWN
                                ? DenialState.OPEN
                                : old.state();
        DenialCase again = DenialCase.builder()
                .like(old.after(DenialStep.byPayer(now, to, line.decision().toString())))
                .decision(line.decision())
                .noticeOn(line.decidedOn())
                .part(part)
                .patientShare(line.patientShare())
                .expected(line.expected())
                .printedLastDay(Optional.empty())
                .build();
        return DenialCase.builder().like(again).due(due(again)).build();
    }

    private static Optional<DenialCase> noLongerDenied(DenialCase old, List<DecidedLine> lines, Instant now) {
        Money paid = DecidedLine.paidFor(old.line(), lines);
        boolean denied = lines.stream()
                .anyMatch(line -> line.line() == old.line() && line.part().isPresent());
        DenialState to =
                paid.compareTo(old.part().paid()) > 0 && !denied ? DenialState.OVERTURNED : DenialState.WITHDRAWN;
        boolean over = !old.state().isOpen() && to == DenialState.WITHDRAWN;
        return over || old.state() == to
                ? Optional.empty()
                : Optional.of(DenialCase.builder()
                        .like(old.after(DenialStep.byPayer(
                                now,
                                to,
                                lines.stream()
                                        .filter(line -> line.line() == old.line())
                                        .map(line -> line.decision().toString())
                                        .findFirst()
                                        .orElse(""))))
                        .due(Optional.empty())
                        .build());
    }

    /** By when a first appeal, by whoever may, or else a reopening has to be there; the day that the notice names outweighs all others. */
    private Optional<LocalDate> due(DenialCase denial) {
        if (denial.printedLastDay().isPresent()) {
            return denial.printedLastDay();
        }
        List<LocalDate> days = new ArrayList<>();
        for (AppealLevel level : List.of(AppealLevel.FIRST, AppealLevel.REOPENING)) {
            for (Appellant who : Appellant.values()) {
                rights.of(AppealQuestion.builder()
                                .payer(denial.payer())
                                .kind(denial.kind())
                                .category(denial.part().main().category())
                                .level(level)
                                .appellant(who)
                                .noticeOn(denial.noticeOn())
                                .build())
                        .granted()
                        .ifPresent(deadline -> days.add(deadline.lastDay()));
            }
        }
        return days.stream().findFirst();
    }

    private static Optional<String> provider(Claim claim) {
        return claim.sheet()
                .provider(ProviderRole.RENDERING)
                .or(() -> claim.sheet().provider(ProviderRole.BILLING))
                .flatMap(one -> one.npi());
    }
}
