package org.practicekit.billing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.posting.BalanceCheck;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.DecisionState;
import org.practicekit.billing.posting.PaymentTotals;
import org.practicekit.billing.posting.PostingRules;
import org.practicekit.billing.posting.ProviderPosting;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceChanged;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceReceiver;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/**
 * Takes the payments of one file in as they are read: each claim is added up when it passes by, and kept in batches, each in a unit of work of its
 * own. A file that was cut short by a crash is read again with the same command, from its beginning. Not thread-safe: one file, one
 * thread, one of these.
 */
public final class RemittanceIntake implements RemittanceReceiver {
    private static final int BATCH = 500;
    private static final int SHOWN = 100;
    private static final Set<RuleId> ABOUT_CLAIMS = Set.of(PostingRules.LINE.id(), PostingRules.CLAIM.id());
    private static final Set<RemittanceState> OUT_OF_FORCE =
            EnumSet.of(RemittanceState.RECEIVING, RemittanceState.REVERSED, RemittanceState.REPLACED);

    private final UnitOfWork<? extends RemittancePorts> work;
    private final RemittanceDesk desk;
    private final PracticeId practice;
    private final CommandId command;
    private final ProviderPosting providers;
    private final BalanceCheck check = new BalanceCheck();
    private final List<Received> received = new ArrayList<>();
    private final List<ClaimDecision> batch = new ArrayList<>();
    private final List<ProviderAdjustment> adjustments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private PaymentTotals totals = PaymentTotals.NONE;
    private int payments;
    private @Nullable ReceivedRemittance current;

    RemittanceIntake(
            UnitOfWork<? extends RemittancePorts> work,
            RemittanceDesk desk,
            PracticeId practice,
            CommandId command,
            ProviderPosting providers) {
        this.work = work;
        this.desk = desk;
        this.practice = practice;
        this.command = command;
        this.providers = providers;
    }

    /** The payments that were read to their end, in the order of the file. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void begin(RemittanceHeader header) {
        payments++;
        batch.clear();
        adjustments.clear();
        findings.clear();
        totals = PaymentTotals.NONE;
        ReceivedRemittance fresh = ReceivedRemittance.builder()
                .id(RemittanceId.madeBy(practice, command, payments))
                .version(Version.FIRST)
                .header(header)
                .state(RemittanceState.RECEIVING)
                .receivedAt(desk.now())
                .totals(totals)
                .build();
        current = write(ports -> {
            Optional<ReceivedRemittance> before = ports.remittances().find(practice, fresh.id());
            if (before.filter(one -> one.state() != RemittanceState.RECEIVING).isPresent()) {
                return before.get();
            }
            ports.remittances().drop(practice, fresh.id());
            ports.remittances().add(practice, fresh);
            return fresh;
        });
    }

    @Override
    public void claim(PaidClaim claim) {
        List<Finding> found = check.claim(claim);
        boolean addsUp = found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        totals = totals.plus(claim, addsUp);
        if (!isReceiving()) {
            return;
        }
        found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .limit(SHOWN - findings.size())
                .forEach(findings::add);
        batch.add(ClaimDecision.builder()
                .place(new ClaimPlace(current().id(), claim.position()))
                .paid(claim)
                .state(DecisionState.STAGED)
                .findings(found)
                .build());
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void adjustment(ProviderAdjustment adjustment) {
        adjustments.add(adjustment);
    }

    @Override
    public void end(RemittanceTrailer trailer) {
        if (!isReceiving()) {
            received.add(new Received(current(), true));
            return;
        }
        flush();
        received.add(write(ports -> {
            ReceivedRemittance read = ReceivedRemittance.builder()
                    .like(current())
                    .version(current().version().next())
                    .trailer(trailer)
                    .totals(totals)
                    .adjustments(adjustments)
                    .findings(findings)
                    .build();
            Optional<ReceivedRemittance> twin = others(ports, practice, read)
                    .filter(other -> other.saysTheSame(read))
                    .findFirst();
            if (twin.isPresent()) {
                ports.remittances().drop(practice, read.id());
                return new Received(twin.get(), true);
            }
            ReceivedRemittance judged = judged(ports, practice, read, List.of(), check, providers);
            store(ports, judged, current().version());
            ports.outbox()
                    .add(
                            practice,
                            List.of(new RemittanceChanged(
                                    practice, judged.id(), judged.version(), judged.state(), desk.now())));
            return new Received(judged, false);
        }));
    }

    /** A payment with the state that its figures give it, by all that is known now; payments that are going to be replaced do not count. */
    static ReceivedRemittance judged(
            RemittancePorts ports,
            PracticeId practice,
            ReceivedRemittance read,
            List<RemittanceId> replaced,
            BalanceCheck check,
            ProviderPosting providers) {
        ZoneId zone = ports.setups().current(practice).map(BillingSetup::zone).orElse(ZoneId.of("UTC"));
        List<Finding> findings = Stream.of(
                        read.findings().stream().filter(finding -> ABOUT_CLAIMS.contains(finding.rule())),
                        check.payment(read.header(), read.totals(), read.adjustments(), trailer(read)).stream(),
                        providers.findings(read.adjustments(), day(read, zone)).stream(),
                        others(ports, practice, read)
                                .filter(other -> !replaced.contains(other.id()))
                                .map(other -> contradicts(read, other)))
                .flatMap(some -> some)
                .toList();
        boolean waits = read.totals().wrong() > 0
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return ReceivedRemittance.builder()
                .like(read)
                .state(waits ? RemittanceState.SUSPENDED : RemittanceState.BALANCED)
                .findings(findings)
                .build();
    }

    /** For which day a payment counts. */
    static LocalDate day(ReceivedRemittance remittance, ZoneId zone) {
        return remittance
                .header()
                .paidOn()
                .or(remittance.header()::producedOn)
                .orElseGet(() -> remittance.receivedAt().atZone(zone).toLocalDate());
    }

    static void store(RemittancePorts ports, PracticeId practice, ReceivedRemittance next, Version before) {
        if (ports.remittances().update(practice, next, before) instanceof Write.Stale) {
            throw new IllegalStateException(
                    "remittance %s was written by somebody else. Maybe the store does not keep guards."
                            .formatted(next.id()));
        }
    }

    private void store(RemittancePorts ports, ReceivedRemittance next, Version before) {
        store(ports, practice, next, before);
    }

    private static Stream<ReceivedRemittance> others(
            RemittancePorts ports, PracticeId practice, ReceivedRemittance read) {
        return ports
                .remittances()
                .withTrace(practice, read.header().payerId(), read.header().trace())
                .stream()
                .filter(other -> !other.id().equals(read.id()) && !OUT_OF_FORCE.contains(other.state()));
    }

    private static Finding contradicts(ReceivedRemittance read, ReceivedRemittance other) {
        return Finding.of(PostingRules.ONE_PAYMENT, Severity.ERROR)
                .message("Payment %s was received before, as %s, and said something else."
                        .formatted(read.header().trace(), other.id()))
                .putFacts("trace", read.header().trace())
                .putFacts("other", other.id().value())
                .build();
    }

    private static RemittanceTrailer trailer(ReceivedRemittance read) {
        return read.trailer()
                .orElseThrow(() -> new IllegalStateException("remittance %s has no end yet.".formatted(read.id())));
    }

    private void flush() {
        List<ClaimDecision> full = List.copyOf(batch);
        batch.clear();
        if (!full.isEmpty()) {
            write(ports -> {
                ports.remittances().put(practice, full);
                return full;
            });
        }
    }

    private boolean isReceiving() {
        return current().state() == RemittanceState.RECEIVING;
    }

    private ReceivedRemittance current() {
        return Objects.requireNonNull(current, "begin comes first");
    }

    private <R> R write(Function<RemittancePorts, R> unit) {
        return work.run(practice, Set.<Guard>of(RemittanceDesk.GUARD), unit::apply);
    }

    /**
     * A payment that was read to its end.
     *
     * @param remittance the payment; the one that was received first, where it is repeated
     * @param repeated whether it was received before, so that nothing was changed
     */
    public record Received(ReceivedRemittance remittance, boolean repeated) implements Serializable {
        public Received {
            Objects.requireNonNull(remittance, "remittance");
        }
    }
}
