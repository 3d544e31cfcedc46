package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.ClaimOverridden;
import org.practicekit.billing.edit.Edit;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.OverrideWish;
import org.practicekit.billing.edit.ScrubRules;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.EditPolicy;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Where somebody with the right to it lets a claim pass that edits hold. What they found stays in the claim's result, and who let it
 * pass and why is kept for good. Thread-safe. Reads the clock it was given, and no other.
 */
public final class OverrideDesk {
    private static final RulePack<ScrubRules> RULES =
            RulePack.of("billing-edit-overrides", "0.1.0", List.of(ScrubRules.values()));

    private final BillingWork<ClaimPorts> work;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public OverrideDesk(UnitOfWork<? extends ClaimPorts> work, Clock clock) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
    }

    /** Who let a claim pass in spite of what, in order. */
    public List<EditOverride> ofClaim(PracticeId practice, ClaimId claim) {
        return work.read(practice, ports -> ports.overrides().ofClaim(practice, claim));
    }

    /**
     * Lets a claim pass in spite of one rule. Refused when the practice did not name the one who wants it, when the rule is not one of
     * the practice's or may never be overridden, and when it would count for no day or for too many.
     */
    public Receipt<EditOverride> override(PracticeId practice, CommandId command, OverrideWish wish) {
        String question = "billing.edit.override";
        Set<Guard> guards = work.read(practice, ports -> ports.claims().find(practice, wish.claim()))
                .map(Claim::patient)
                .map(BillingWork::guard)
                .map(Set::of)
                .orElse(Set.of());
        return work.once(
                question, practice, command, Fingerprint.of(question, wish), guards, unit -> decide(unit, wish));
    }

    private static Decision<EditOverride> decide(BillingWork.Unit<ClaimPorts> unit, OverrideWish wish) {
        Optional<BillingSetup> setup = unit.setup();
        Optional<Claim> claim = unit.ports.claims().find(unit.practice, wish.claim());
        unit.inputs.each("claim", claim.stream().toList());
        if (setup.isEmpty()) {
            return Refused.because(BillingWork.unknown("setup of", unit.practice.value()));
        }
        if (claim.isEmpty()) {
            return Refused.because(BillingWork.unknown("claim", wish.claim().value()));
        }
        EditPolicy policy =
                setup.get().edits().orElseGet(() -> EditPolicy.builder().build());
        LocalDate today = LocalDate.ofInstant(unit.now, setup.get().zone());
        List<Finding> breaches = breaches(policy, wish, today);
        if (!breaches.isEmpty()) {
            return new Refused<>(breaches);
        }
        EditOverride override = EditOverride.builder()
                .rule(wish.rule())
                .claim(wish.claim())
                .by(wish.by())
                .why(wish.why())
                .at(unit.now)
                .until(wish.until())
                .build();
        unit.ifGranted(
                () -> {
                    unit.ports.overrides().add(unit.practice, override);
                    return new Write.Stored(Version.FIRST);
                },
                ClaimOverridden.of(unit.practice, unit.command, override));
        return new Granted<>(override, List.of());
    }

    private static List<Finding> breaches(EditPolicy policy, OverrideWish wish, LocalDate today) {
        List<Finding> breaches = new ArrayList<>();
        if (!policy.overriders().contains(wish.by())) {
            breaches.add(finding(
                    ScrubRules.OVERRIDE_RIGHT, wish, "The practice did not name %s for this.".formatted(wish.by())));
        }
        List<Edit> edits = policy.packs().all().stream()
                .map(EditPack::edits)
                .flatMap(List::stream)
                .filter(edit -> edit.rule().id().equals(wish.rule()))
                .toList();
        if (edits.isEmpty()) {
            breaches.add(finding(ScrubRules.OVERRIDE_RULE, wish, "The practice has no edit for this rule."));
        } else if (edits.stream().anyMatch(edit -> !edit.rule().overridable())) {
            breaches.add(finding(ScrubRules.OVERRIDE_RULE, wish, "Nobody may let a claim pass that breaks this rule."));
        }
        LocalDate last = today.plusDays(policy.overrideDays() - 1L);
        if (wish.until().isBefore(today) || wish.until().isAfter(last)) {
            breaches.add(finding(
                    ScrubRules.OVERRIDE_TIME, wish, "It may count until a day from %s to %s.".formatted(today, last)));
        }
        return breaches;
    }

    private static Finding finding(ScrubRules rule, OverrideWish wish, String message) {
        return Finding.of(rule, Severity.ERROR)
                .message(message)
                .putFacts("rule", wish.rule().value())
                .putFacts("claim", wish.claim().value())
                .putFacts("until", wish.until().toString())
                .build();
    }
}
