package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.account.AccountRules;
import org.practicekit.billing.account.OpenItem;
import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanChanged;
import org.practicekit.billing.account.PlanId;
import org.practicekit.billing.account.PlanList;
import org.practicekit.billing.account.PlanStanding;
import org.practicekit.billing.account.PlanState;
import org.practicekit.billing.account.PlanWish;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Agrees to payment plans, says how they are kept, and ends those that are not, with a task to speak with the patient. Payments are taken
 * at the {@link AccountDesk}; what is paid towards the charges of a plan counts for it.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Thread-safe.
 */
public final class PlanDesk {
    private static final RulePack<AccountRules> RULES =
            RulePack.of("billing-account", "0.1.0", List.of(AccountRules.values()));
    private static final RuleId MISSED = AccountRules.PLAN_MISSED.id();

    private final BillingWork<AccountPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public PlanDesk(UnitOfWork<? extends AccountPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /** Agrees to a plan for what is owed; its instalments add up to that exactly. */
    public Receipt<PaymentPlan> agree(PracticeId practice, CommandId command, PlanWish wish) {
        String question = "billing.plan.agree";
        return work.once(
                question,
                practice,
                command,
                Fingerprint.of(question, wish),
                Set.of(BillingWork.guard(wish.patient())),
                unit -> agreed(unit, wish));
    }

    /** How a plan is kept on a day. Changes nothing. */
    public Optional<PlanStanding> standing(PracticeId practice, PlanId id, LocalDate day) {
        return work.read(
                practice, ports -> ports.plans().find(practice, id).map(plan -> standing(practice, ports, plan, day)));
    }

    /** Ends a plan that is kept, because the patient or the practice wants to. */
    public Receipt<PaymentPlan> end(PracticeId practice, CommandId command, PlanId id, Version version, ActorId by) {
        FingerprintWriter wish = new FingerprintWriter("billing.plan.end")
                .text("plan", id.value())
                .number("version", version.value())
                .text("by", by.value());
        return onPlan("billing.plan.end", practice, command, id, wish.finish(), (unit, plan) -> {
            if (!plan.version().equals(version)) {
                return Refused.because(BillingWork.stale("plan", id.value(), version, plan.version()));
            }
            return plan.state() == PlanState.ACTIVE
                    ? new Granted<>(changed(unit, plan, PlanState.ENDED), List.of())
                    : Refused.because(Finding.of(AccountRules.PLAN_STATE, Severity.ERROR)
                            .message("Plan %s is %s.".formatted(id, plan.state()))
                            .putFacts("plan", id.value())
                            .putFacts("state", plan.state().name())
                            .build());
        });
    }

    /**
     * Looks at every plan that is kept: notes those that are fulfilled and those that are broken, the latter with a task to speak with the
     * patient. Run daily.
     *
     * @param command names this run; a repeated one changes nothing
     * @return the plans that changed
     */
    public PlanList review(PracticeId practice, CommandId command) {
        List<PaymentPlan> changed = new ArrayList<>();
        for (PaymentPlan open : work.read(practice, ports -> ports.plans().open(practice))) {
            CommandId part = BillingWork.part(command, "plan", open.id().value());
            FingerprintWriter wish = new FingerprintWriter("billing.plan.review")
                    .text("plan", open.id().value());
            onPlan("billing.plan.review", practice, part, open.id(), wish.finish(), this::reviewed)
                    .decision()
                    .granted()
                    .filter(plan -> plan.state() != PlanState.ACTIVE)
                    .ifPresent(changed::add);
        }
        return new PlanList(changed);
    }

    private Decision<PaymentPlan> agreed(BillingWork.Unit<AccountPorts> unit, PlanWish wish) {
        AccountBook book = new AccountBook(unit, wish.patient());
        List<OpenItem> items = book.account.open().stream()
                .filter(item -> wish.charges().isEmpty()
                        || item.place()
                                .charge()
                                .filter(wish.charges()::contains)
                                .isPresent())
                .filter(item -> item.place().charge().isPresent())
                .toList();
        List<ChargeId> charges = items.stream()
                .flatMap(item -> item.place().charge().stream())
                .distinct()
                .toList();
        Money total = items.stream().map(OpenItem::amount).reduce(Money.noDollars(), Money::plus);
        List<PaymentPlan> plans = unit.ports.plans().ofPatient(unit.practice, wish.patient());
        unit.inputs.each("plans", plans);
        boolean taken = plans.stream()
                .filter(plan -> plan.state() == PlanState.ACTIVE)
                .anyMatch(plan -> plan.charges().stream().anyMatch(charges::contains));
        long cents = total.amount().movePointRight(total.amount().scale()).longValue();
        if (taken
                || !charges.containsAll(wish.charges())
                || wish.count() < 1
                || cents < wish.count()
                || wish.first().isBefore(book.today)) {
            return Refused.because(AccountRules.PLAN
                    .by(
                            book.citation(),
                            "A plan of %d instalments for %s from %s on, with charges that are%s in another plan, cannot be kept."
                                    .formatted(wish.count(), total, wish.first(), taken ? "" : " not"))
                    .putFacts("patient", wish.patient().value())
                    .putFacts("owed", total.toString())
                    .putFacts("count", String.valueOf(wish.count()))
                    .build());
        }
        PaymentPlan plan = PaymentPlan.builder()
                .id(PlanId.madeBy(unit.practice, unit.command))
                .version(Version.FIRST)
                .patient(wish.patient())
                .charges(charges)
                .instalments(PaymentPlan.split(total, wish.count(), wish.first()))
                .agreedAt(unit.now)
                .by(wish.by())
                .state(PlanState.ACTIVE)
                .build();
        unit.ifGranted(
                () -> unit.ports.plans().add(unit.practice, plan), PlanChanged.of(unit.practice, plan, unit.now));
        return new Granted<>(plan, List.of());
    }

    private Decision<PaymentPlan> reviewed(BillingWork.Unit<AccountPorts> unit, PaymentPlan plan) {
        AccountBook book = new AccountBook(unit, plan.patient());
        PlanStanding standing = standing(unit.practice, unit.ports, plan, book.today);
        int most = book.policy().map(AccountPolicy::planMissed).orElse(2);
        if (plan.state() != PlanState.ACTIVE) {
            return new Granted<>(plan, List.of());
        }
        if (standing.isFulfilled()) {
            return new Granted<>(changed(unit, plan, PlanState.FULFILLED), List.of());
        }
        if (standing.missed().size() < most) {
            return new Granted<>(plan, List.of());
        }
        Finding missed = AccountRules.PLAN_MISSED
                .by(
                        book.citation(),
                        "Plan %s: %d instalments are missed; %s was paid of %s that was due."
                                .formatted(plan.id(), standing.missed().size(), standing.paid(), standing.due()))
                .putFacts("plan", plan.id().value())
                .putFacts("missed", String.valueOf(standing.missed().size()))
                .severity(Severity.WARNING)
                .build();
        new TaskBook(unit)
                .settle(
                        new TaskBook.Wanted(
                                TaskKind.CONTACT_PATIENT,
                                "plan/" + plan.id(),
                                plan.patient(),
                                List.of(),
                                unit.setup()
                                        .map(setup -> setup.followUp().due(book.today, Optional.empty()))
                                        .orElse(book.today),
                                Optional.of("billing"),
                                List.of(missed)),
                        MISSED::equals);
        return new Granted<>(changed(unit, plan, PlanState.BROKEN), List.of(missed));
    }

    private static PlanStanding standing(PracticeId practice, AccountPorts ports, PaymentPlan plan, LocalDate day) {
        int grace = ports.setups()
                .current(practice)
                .flatMap(BillingSetup::accounts)
                .map(AccountPolicy::planGraceDays)
                .orElse(10);
        return PlanStanding.of(plan, ports.journals().ofPatient(practice, plan.patient()), grace, day);
    }

    private static PaymentPlan changed(BillingWork.Unit<AccountPorts> unit, PaymentPlan plan, PlanState state) {
        PaymentPlan next = plan.in(state);
        unit.ifGranted(
                () -> unit.ports.plans().update(unit.practice, next, plan.version()),
                PlanChanged.of(unit.practice, next, unit.now));
        return next;
    }

    private Receipt<PaymentPlan> onPlan(
            String question, PracticeId practice, CommandId command, PlanId id, Fingerprint wish, Step step) {
        Optional<PatientId> patient =
                work.read(practice, ports -> ports.plans().find(practice, id).map(PaymentPlan::patient));
        return work.once(
                question,
                practice,
                command,
                wish,
                patient.map(BillingWork::guard).map(Set::of).orElse(Set.of()),
                unit -> {
                    Optional<PaymentPlan> plan = unit.ports.plans().find(practice, id);
                    unit.inputs.each("plan", plan.stream().toList());
                    return plan.isPresent()
                            ? step.decide(unit, plan.get())
                            : Refused.because(BillingWork.unknown("plan", id.value()));
                });
    }

    /** What is to be done with a plan that is there. */
    private interface Step {
        Decision<PaymentPlan> decide(BillingWork.Unit<AccountPorts> unit, PaymentPlan plan);
    }
}
