package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimWish;
import org.practicekit.billing.claim.FilingRules;
import org.practicekit.billing.claim.NextPayerRules;
import org.practicekit.billing.claim.NextPayerWish;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RulePack;

/**
 * Writes claims, has them judged, and sends them: drafts from charges, corrections, replacements and voids, claims to the next payer.
 * A claim leaves by {@link #submit} alone, which asks every edit in the same command; there is no other way out.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one after
 * the other. Thread-safe. Reads the clock it was given, and no other.
 */
public final class ClaimDesk {
    private static final RulePack<Rule> RULES = RulePack.of(
            "billing-claim",
            "0.1.0",
            BillingWork.rules(ClaimRules.values(), NextPayerRules.values(), FilingRules.values()));

    private final BillingWork<ClaimPorts> work;
    private final @Nullable CodeSets codes;

    /**
     * A desk without lists of codes: edits that need them say so.
     *
     * @param work the host's store
     * @param clock what time it is
     */
    public ClaimDesk(UnitOfWork<? extends ClaimPorts> work, Clock clock) {
        this(work, clock, null);
    }

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param codes the lists of codes, or null when there are none
     */
    public ClaimDesk(UnitOfWork<? extends ClaimPorts> work, Clock clock, @Nullable CodeSets codes) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.codes = codes;
    }

    /**
     * Drafts claims for charges: one for each visit's circumstances, and more where one cannot take all lines or diagnoses. Findings name
     * what is not known.
     */
    public Receipt<ClaimList> draft(PracticeId practice, CommandId command, ClaimWish wish) {
        Optional<PatientId> patient = work.read(
                practice,
                ports -> ports.charges().find(practice, wish.charges().get(0)).map(Charge::patient));
        return run(
                "billing.claim.draft",
                practice,
                command,
                fingerprint("billing.claim.draft").value("wish", wish),
                patient,
                writing -> writing.draft(wish));
    }

    /**
     * Drafts claims for all captured charges of a visit, under the one coverage that holds on the day. Where several do, who pays first
     * has to be said, and {@link #draft(PracticeId, CommandId, ClaimWish)} takes it.
     */
    public Receipt<ClaimList> draft(PracticeId practice, CommandId command, VisitId visit) {
        List<Charge> charges = work.read(practice, ports -> ports.charges().ofVisit(practice, visit));
        FingerprintWriter wish = fingerprint("billing.claim.draft-visit").text("visit", visit.value());
        return run(
                "billing.claim.draft-visit",
                practice,
                command,
                wish,
                charges.stream().map(Charge::patient).findFirst(),
                writing -> writing.draft(visit));
    }

    /**
     * Puts a corrected claim in place of a draft. Its control numbers, frequency, lines and charges stay: a line is a charge, and what is
     * wrong with a charge is mended there.
     */
    public Receipt<Claim> correct(
            PracticeId practice, CommandId command, ClaimId id, Version version, ClaimSheet sheet) {
        return looked(
                "billing.claim.correct",
                practice,
                command,
                id,
                version,
                writer -> writer.value("sheet", sheet),
                (writing, before) -> writing.correct(before, sheet));
    }

    /** Takes over into a draft what changed in the coverage and the patient since it was written; the rest stays as it is. */
    public Receipt<Claim> refresh(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked("billing.claim.refresh", practice, command, id, version, ClaimWriting::refresh);
    }

    /** Has a draft judged, and says by its state whether it is held or ready. Nothing is sent. */
    public Receipt<Claim> scrub(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked("billing.claim.scrub", practice, command, id, version, ClaimWriting::scrub);
    }

    /** What edits say of a claim as it is now, with the trace of every one of them. Changes nothing. */
    public Optional<ScrubResult> judge(PracticeId practice, ClaimId id) {
        return work.read(
                practice,
                ports -> ports.claims()
                        .find(practice, id)
                        .flatMap(claim -> ports.coverages()
                                .find(practice, claim.coverage())
                                .flatMap(coverage -> ports.setups()
                                        .current(practice)
                                        .map(setup -> new ClaimContext(practice, ports, setup, codes)
                                                .judge(
                                                        claim,
                                                        coverage,
                                                        LocalDate.ofInstant(work.now(), setup.zone()))))));
    }

    /**
     * Sends a draft: every edit is asked, and what was sent is frozen with the edits' receipt. Refused with the findings when one holds the
     * claim. The host writes the newest submission to a file, and tells {@link ClaimStatusDesk} which one.
     */
    public Receipt<Claim> submit(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked("billing.claim.submit", practice, command, id, version, ClaimWriting::submit);
    }

    /** Opens a rejected claim again, to be mended and sent as what it was: it counts as never sent. */
    public Receipt<Claim> reopen(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked("billing.claim.reopen", practice, command, id, version, ClaimWriting::reopen);
    }

    /**
     * Prepares the replacement of a claim that the payer has, under its number of it. The control number, and with it what was paid, stays.
     */
    public Receipt<Claim> replace(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked(
                "billing.claim.replace",
                practice,
                command,
                id,
                version,
                (writing, before) -> writing.revise(before, ClaimFrequency.REPLACEMENT));
    }

    /** Prepares to take a claim back that the payer has, under its number of it: what was sent last, as void. */
    public Receipt<Claim> takeBack(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked(
                "billing.claim.take-back",
                practice,
                command,
                id,
                version,
                (writing, before) -> writing.revise(before, ClaimFrequency.VOID));
    }

    /** Gives up a draft. One that was never sent is voided and gives its charges back; a revision is as if it had never been begun. */
    public Receipt<Claim> discard(PracticeId practice, CommandId command, ClaimId id, Version version) {
        return looked("billing.claim.discard", practice, command, id, version, ClaimWriting::discard);
    }

    /** Drafts the claim to the next payer from what the one before decided, and moves what is left to it. */
    public Receipt<Claim> askNext(
            PracticeId practice, CommandId command, ClaimId id, Version version, NextPayerWish wish) {
        return looked(
                "billing.claim.ask-next",
                practice,
                command,
                id,
                version,
                writer -> writer.value("wish", wish),
                (writing, before) -> writing.askNext(before, wish));
    }

    /** The claim as it stands, with all that was sent and said of it. */
    public Optional<Claim> find(PracticeId practice, ClaimId id) {
        return work.read(practice, ports -> ports.claims().find(practice, id));
    }

    /** A patient's claims as they stand. */
    public List<Claim> ofPatient(PracticeId practice, PatientId patient) {
        return work.read(practice, ports -> ports.claims().ofPatient(practice, patient));
    }

    private interface Change {
        Decision<Claim> apply(ClaimWriting writing, Claim before);
    }

    private interface Run<T extends Fingerprinted> {
        Decision<T> apply(ClaimWriting writing);
    }

    private Receipt<Claim> looked(
            String question, PracticeId practice, CommandId command, ClaimId id, Version version, Change change) {
        return looked(question, practice, command, id, version, writer -> writer, change);
    }

    /** Runs a command about a claim as it was looked at. */
    private Receipt<Claim> looked(
            String question,
            PracticeId practice,
            CommandId command,
            ClaimId id,
            Version version,
            UnaryOperator<FingerprintWriter> more,
            Change change) {
        FingerprintWriter wish =
                more.apply(fingerprint(question).text("claim", id.value()).number("version", version.value()));
        Optional<PatientId> patient = find(practice, id).map(Claim::patient);
        return run(question, practice, command, wish, patient, writing -> {
            Optional<Claim> before = writing.find(id);
            if (before.isEmpty()) {
                return Refused.because(BillingWork.unknown("claim", id.value()));
            }
            return before.get().version().equals(version)
                    ? change.apply(writing, before.get())
                    : Refused.because(BillingWork.stale(
                            "claim", id.value(), version, before.get().version()));
        });
    }

    private <T extends Fingerprinted> Receipt<T> run(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            Optional<PatientId> patient,
            Run<T> run) {
        Set<Guard> guards = patient.map(BillingWork::guard).map(Set::of).orElse(Set.of());
        return work.once(question, practice, command, wish.finish(), guards, unit -> {
            Optional<ClaimWriting> writing = ClaimWriting.of(unit, codes);
            return writing.isPresent()
                    ? run.apply(writing.get())
                    : Refused.because(BillingWork.unknown("claim policy of", practice.value()));
        });
    }

    private static FingerprintWriter fingerprint(String question) {
        return new FingerprintWriter(question);
    }
}
