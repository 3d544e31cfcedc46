package org.practicekit.scheduling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.validation.Validation;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.BookingCheck;
import org.practicekit.scheduling.appointment.BookingRule;
import org.practicekit.scheduling.appointment.BookingRules;
import org.practicekit.scheduling.appointment.Proposal;
import org.practicekit.scheduling.appointment.VisitLink;
import org.practicekit.scheduling.availability.Opening;
import org.practicekit.scheduling.chain.ChainBooking;
import org.practicekit.scheduling.chain.ChainOffer;
import org.practicekit.scheduling.chain.ChainOffers;
import org.practicekit.scheduling.chain.ChainRequest;
import org.practicekit.scheduling.port.SchedulingPorts;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Finds and books visits that belong together: the laboratory before the physician.
 *
 * <p>They are booked all or none, and each names its neighbours. From then on {@link BookingRules#LINKS} holds wherever one of
 * them is moved, and the {@link BookingDesk} does not call one off that another still waits for, unless the caller accepts
 * that. Commands and refusals are as at the {@link BookingDesk}. Thread-safe.
 */
public final class ChainDesk {
    private final DeskWork<SchedulingPorts> work;
    private final Validation validation;

    /** A desk under {@link BookingRules#STANDARD}. */
    public ChainDesk(UnitOfWork<? extends SchedulingPorts> work, Clock clock, Validation validation) {
        this(work, clock, validation, BookingRules.STANDARD);
    }

    /**
     * A desk under a practice's own rules.
     *
     * @param work the host's store
     * @param clock what time it is
     * @param validation the validator, which can be shared
     * @param rules the rules for each single visit; as a rule {@link BookingRules#STANDARD} and more
     */
    public ChainDesk(
            UnitOfWork<? extends SchedulingPorts> work,
            Clock clock,
            Validation validation,
            RulePack<BookingRule> rules) {
        this.work = new DeskWork<>(work, clock, new BookingCheck(rules));
        this.validation = validation;
    }

    /** The best combinations of times, or which visit there is no time for. Changes nothing. */
    public Receipt<ChainOffers> offers(PracticeId practice, ChainRequest request) {
        List<Finding> invalid = validation.check(request);
        return work.read(practice, (ports, session) -> {
            Decision<ChainOffers> decision = invalid.isEmpty() ? session.combinations(request) : new Refused<>(invalid);
            FingerprintWriter inputs = new FingerprintWriter("scheduling.chain.offers");
            inputs.value("request", request).value("lookedAt", session.diary());
            return Receipt.of("scheduling.chain.offers", inputs.finish(), work.packs(), decision, Function.identity());
        });
    }

    /** Books all visits of an offer, linked as the request says, or none of them. */
    public Receipt<ChainBooking> book(PracticeId practice, CommandId command, ChainRequest request, ChainOffer offer) {
        if (offer.visits().size() != request.steps().size()) {
            throw new IllegalArgumentException(
                    "the offer has %d visits and the request %d. Maybe it was made for another."
                            .formatted(offer.visits().size(), request.steps().size()));
        }
        List<Finding> invalid = validation.check(request);
        Set<Guard> guards = new HashSet<>();
        guards.add(ResourceId.of(request.patient()).guard());
        offer.visits().forEach(visit -> visit.resources().forEach(resource -> guards.add(resource.guard())));
        Fingerprint wish = new FingerprintWriter("scheduling.chain.book")
                .value("request", request)
                .value("offer", offer)
                .finish();
        return work.once(
                "scheduling.chain.book",
                practice,
                command,
                wish,
                ports -> guards,
                unit -> invalid.isEmpty() ? booked(practice, unit, request, offer) : new Refused<>(invalid));
    }

    private static Decision<ChainBooking> booked(
            PracticeId practice, DeskWork.Unit<SchedulingPorts> unit, ChainRequest request, ChainOffer offer) {
        List<Appointment> visits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int step = 0; step < offer.visits().size(); step++) {
            Opening opening = offer.visits().get(step);
            Proposal proposal = Proposal.builder()
                    .visitType(request.steps().get(step).visitType())
                    .patient(request.patient())
                    .patientKind(request.patientKind())
                    .location(opening.location())
                    .start(opening.start())
                    .resources(opening.resources())
                    .links(links(practice, unit.command(), request, step))
                    .build();
            Session.Answer answer =
                    unit.session().take(proposal, id(practice, unit.command(), step), AppointmentStatus.BOOKED);
            unit.inputs().text("step", answer.inputs().hex());
            findings.addAll(answer.decision().findings());
            answer.decision().granted().ifPresent(visits::add);
        }
        return visits.size() == offer.visits().size()
                ? new Granted<>(new ChainBooking(visits), findings)
                : new Refused<>(findings);
    }

    private static List<VisitLink> links(PracticeId practice, CommandId command, ChainRequest request, int step) {
        List<VisitLink> links = new ArrayList<>();
        if (step > 0) {
            links.add(new VisitLink(
                    id(practice, command, step - 1),
                    VisitLink.Side.OTHER_FIRST,
                    request.terms().get(step - 1)));
        }
        if (step < request.terms().size()) {
            links.add(new VisitLink(
                    id(practice, command, step + 1),
                    VisitLink.Side.OTHER_AFTER,
                    request.terms().get(step)));
        }
        return links;
    }

    private static AppointmentId id(PracticeId practice, CommandId command, int step) {
        return AppointmentId.madeBy(practice, command, "step " + step);
    }
}
