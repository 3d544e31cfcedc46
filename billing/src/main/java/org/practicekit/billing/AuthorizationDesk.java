package org.practicekit.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationRules;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.port.AuthorizationPorts;
import org.practicekit.billing.port.PayerAuthorizations;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;

/**
 * Asks payers to agree, keeps what they agreed to, and counts its units. A referral is kept in the same way.
 *
 * <p>Commands are run once, a repeated one gets the saved receipt; a refusal changes nothing. Commands about one patient run one
 * after the other, so that two visits never take the same unit.
 *
 * <p>Thread-safe. Reads the clock it was given, and no other.
 */
public final class AuthorizationDesk {
    private static final RulePack<AuthorizationRules> RULES =
            RulePack.of("billing-authorization", "0.1.0", List.of(AuthorizationRules.values()));

    private final BillingWork<AuthorizationPorts> work;
    private final PayerAuthorizations payers;
    private final Validation validation;

    /**
     * A desk on a host's store.
     *
     * @param work the host's store
     * @param payers how requests get to payers
     * @param clock what time it is
     * @param validation the validator, which can be shared
     */
    public AuthorizationDesk(
            UnitOfWork<? extends AuthorizationPorts> work,
            PayerAuthorizations payers,
            Clock clock,
            Validation validation) {
        this.work = new BillingWork<>(work, clock, List.of(RULES.ref()));
        this.payers = payers;
        this.validation = validation;
    }

    /** Drafts a request; nothing is sent. */
    public Receipt<Authorization> draft(PracticeId practice, CommandId command, AuthorizationWish wish) {
        Set<Guard> guards = work.read(practice, ports -> ports.coverages().find(practice, wish.coverage()))
                .map(Coverage::patient)
                .map(BillingWork::guard)
                .map(Set::of)
                .orElse(Set.of());
        FingerprintWriter asked = new FingerprintWriter("billing.authorization.draft").value("wish", wish);
        return work.once("billing.authorization.draft", practice, command, asked.finish(), guards, unit -> {
            List<Finding> findings = new ArrayList<>(validation.check(wish));
            Optional<Coverage> coverage = unit.ports.coverages().find(practice, wish.coverage());
            unit.inputs.each("coverage", coverage.stream().toList());
            if (coverage.isEmpty()) {
                findings.add(BillingWork.unknown("coverage", wish.coverage().value()));
            }
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
                return new Refused<>(findings);
            }
            return with(
                    unit,
                    book -> new Granted<>(
                            book.add(Authorization.builder()
                                    .id(AuthorizationId.madeBy(practice, command))
                                    .version(Version.FIRST)
                                    .patient(coverage.orElseThrow().patient())
                                    .payer(coverage.orElseThrow().payer())
                                    .wish(wish)
                                    .state(AuthorizationState.DRAFT)
                                    .build()),
                            findings));
        });
    }

    /**
     * Sends a draft to the payer. The receipt is over the request as it left; an answer that came at once is in {@link #find}. When
     * it did not leave it is a draft again; when nobody can tell, it counts as sent.
     */
    public Receipt<Authorization> submit(PracticeId practice, CommandId command, AuthorizationId id, Version version) {
        boolean[] taken = {false};
        Receipt<Authorization> receipt =
                looked("billing.authorization.submit", practice, command, id, version, (book, before) -> {
                    Decision<Authorization> decision = book.submitted(before);
                    taken[0] = decision.isGranted();
                    return decision;
                });
        if (taken[0]) {
            receipt.decision().granted().ifPresent(sent -> send(practice, command, sent));
        }
        return receipt;
    }

    /** The office handed a draft in by itself: on a portal, by telephone, on paper. */
    public Receipt<Authorization> handedIn(
            PracticeId practice, CommandId command, AuthorizationId id, Version version) {
        return looked("billing.authorization.handed-in", practice, command, id, version, AuthorizationBook::submitted);
    }

    /**
     * Takes in what a payer said, however it came. A second copy of a message changes nothing and gets the first one's receipt; an
     * answer to no request of the practice is refused; one that comes after the decision is kept and does not open it again.
     */
    public Receipt<Authorization> receive(PracticeId practice, AuthorizationAnswer answer) {
        CommandId command =
                new CommandId("authorization-answer-" + answer.source().hex().substring(0, 32));
        FingerprintWriter wish = new FingerprintWriter("billing.authorization.answer")
                .text("message", answer.source().hex())
                .text("request", answer.request().map(AuthorizationId::value).orElse(""));
        return about(
                "billing.authorization.answer",
                practice,
                command,
                wish,
                answer.request(),
                (book, before) -> book.answered(before, answer),
                Finding.of(AuthorizationRules.TRACE, Severity.ERROR)
                        .message("The answer carries no number of a request that the practice made.")
                        .putFacts("message", answer.source().hex())
                        .build());
    }

    /** The request is not wanted any more; what was set aside is given back. The payer is not told. */
    public Receipt<Authorization> cancel(PracticeId practice, CommandId command, AuthorizationId id, Version version) {
        return looked("billing.authorization.cancel", practice, command, id, version, AuthorizationBook::cancelled);
    }

    /** Sets units aside for a visit, as many as it takes, instead of those that were. */
    public Receipt<Authorization> reserve(PracticeId practice, CommandId command, AuthorizationId id, VisitId visit) {
        return known(
                "billing.authorization.reserve",
                practice,
                command,
                wish("billing.authorization.reserve", id).text("visit", visit.value()),
                id,
                (book, before) -> {
                    Optional<UpcomingVisit> booked = book.visit(visit);
                    return booked.map(one -> book.reserved(before, one))
                            .orElseGet(() -> Refused.because(BillingWork.unknown("visit", visit.value())));
                });
    }

    /**
     * Units were used at a visit; what was set aside beyond them is given back.
     *
     * @param date the day of service
     * @param units how many, 1 or more
     */
    public Receipt<Authorization> consume(
            PracticeId practice, CommandId command, AuthorizationId id, VisitId visit, LocalDate date, int units) {
        return known(
                "billing.authorization.consume",
                practice,
                command,
                wish("billing.authorization.consume", id)
                        .text("visit", visit.value())
                        .text("date", date.toString())
                        .number("units", units),
                id,
                (book, before) -> book.consumed(before, visit, date, units));
    }

    /** A visit is called off: what was set aside for it is given back. */
    public Receipt<Authorization> giveBack(PracticeId practice, CommandId command, AuthorizationId id, VisitId visit) {
        return known(
                "billing.authorization.give-back",
                practice,
                command,
                wish("billing.authorization.give-back", id).text("visit", visit.value()),
                id,
                (book, before) -> book.givenBack(before, visit));
    }

    /**
     * Looks through everything that is waiting, granted or denied: ends what is over, and keeps one task about each that somebody
     * has to see to. Run daily.
     *
     * @param command names this run; a repeated one changes nothing
     * @return those that were looked at, as they stand after it
     */
    public List<Authorization> review(PracticeId practice, CommandId command) {
        List<Authorization> reviewed = new ArrayList<>();
        for (Authorization one :
                work.read(practice, ports -> ports.authorizations().current(practice))) {
            known(
                            "billing.authorization.review",
                            practice,
                            BillingWork.part(command, "authorization", one.id().value()),
                            wish("billing.authorization.review", one.id()),
                            one.id(),
                            AuthorizationBook::reviewed)
                    .decision()
                    .granted()
                    .ifPresent(reviewed::add);
        }
        return reviewed;
    }

    /** An authorisation as it stands. */
    public Optional<Authorization> find(PracticeId practice, AuthorizationId id) {
        return work.read(practice, ports -> ports.authorizations().find(practice, id));
    }

    /** A patient's authorisations and referrals, also those that are over. */
    public List<Authorization> ofPatient(PracticeId practice, PatientId patient) {
        return work.read(practice, ports -> ports.authorizations().ofPatient(practice, patient));
    }

    /** Sends outside of any unit of work, and notes what comes back. */
    private void send(PracticeId practice, CommandId command, Authorization sent) {
        Optional<AuthorizationRequest> request = work.read(practice, ports -> {
            Optional<Coverage> coverage =
                    ports.coverages().find(practice, sent.wish().coverage());
            Optional<Insured> patient = ports.patients().find(practice, sent.patient());
            Optional<BillingSetup> setup = ports.setups().current(practice);
            return coverage.flatMap(one -> patient.flatMap(who -> setup.map(us -> new AuthorizationRequest(
                    sent,
                    one,
                    who,
                    us.payer(one.payer())
                            .map(KnownPayer::name)
                            .orElse(one.payer().value()),
                    us.billingProvider(),
                    us.billingName()))));
        });
        PayerAuthorizations.Reply reply;
        try {
            reply = request.map(one -> payers.send(practice, one)).orElseGet(PayerAuthorizations.NotSent::new);
        } catch (RuntimeException broken) {
            reply = new PayerAuthorizations.Taken();
        }
        if (reply instanceof PayerAuthorizations.Answered answered) {
            receive(practice, answered.answer());
        } else if (reply instanceof PayerAuthorizations.NotSent) {
            known(
                    "billing.authorization.not-sent",
                    practice,
                    BillingWork.part(command, "authorization", sent.id().value()),
                    wish("billing.authorization.not-sent", sent.id()),
                    sent.id(),
                    AuthorizationBook::notSent);
        }
    }

    /** Runs a command about an authorisation as it was looked at. */
    private Receipt<Authorization> looked(
            String question,
            PracticeId practice,
            CommandId command,
            AuthorizationId id,
            Version version,
            BiFunction<AuthorizationBook, Authorization, Decision<Authorization>> run) {
        return known(
                question,
                practice,
                command,
                wish(question, id).number("version", version.value()),
                id,
                (book, before) -> before.version().equals(version)
                        ? run.apply(book, before)
                        : Refused.because(BillingWork.stale("authorization", id.value(), version, before.version())));
    }

    private Receipt<Authorization> known(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            AuthorizationId id,
            BiFunction<AuthorizationBook, Authorization, Decision<Authorization>> run) {
        return about(
                question,
                practice,
                command,
                wish,
                Optional.of(id),
                run,
                BillingWork.unknown("authorization", id.value()));
    }

    private Receipt<Authorization> about(
            String question,
            PracticeId practice,
            CommandId command,
            FingerprintWriter wish,
            Optional<AuthorizationId> id,
            BiFunction<AuthorizationBook, Authorization, Decision<Authorization>> run,
            Finding unknown) {
        Set<Guard> guards = id.flatMap(one -> find(practice, one))
                .map(Authorization::patient)
                .map(BillingWork::guard)
                .map(Set::of)
                .orElse(Set.of());
        return work.once(question, practice, command, wish.finish(), guards, unit -> {
            Optional<Authorization> found =
                    id.flatMap(one -> unit.ports.authorizations().find(practice, one));
            unit.inputs.each("authorization", found.stream().toList());
            return found.map(before -> with(unit, book -> run.apply(book, before)))
                    .orElseGet(() -> Refused.because(unknown));
        });
    }

    private static Decision<Authorization> with(
            BillingWork.Unit<AuthorizationPorts> unit, Function<AuthorizationBook, Decision<Authorization>> run) {
        return unit.setup()
                .flatMap(setup -> setup.authorization().map(policy -> new AuthorizationBook(unit, setup, policy)))
                .map(run)
                .orElseGet(
                        () -> Refused.because(BillingWork.unknown("authorization policy of", unit.practice.value())));
    }

    private static FingerprintWriter wish(String question, AuthorizationId id) {
        return new FingerprintWriter(question).text("authorization", id.value());
    }
}
