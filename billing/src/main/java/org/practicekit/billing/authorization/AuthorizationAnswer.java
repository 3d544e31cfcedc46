package org.practicekit.billing.authorization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;

/** What a payer said to a request, however it came: in a message, on a portal, by telephone. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface AuthorizationAnswer extends Serializable, Fingerprinted {
    /** A hash over the message, by which a second copy of it is known. */
    Fingerprint source();

    /** When the office had it. */
    Instant receivedAt();

    /** To which request, as far as the answer says. */
    Optional<AuthorizationId> request();

    /** What it says. */
    Outcome outcome();

    /** What is agreed to; given just where something is. */
    Optional<Agreed> agreed();

    /** What it says to each of several services, where it tells them apart. */
    @Valid
    List<ServiceDecision> services();

    /** Why not, or not all. */
    @Size(max = 20)
    List<DenialReason> reasons();

    /** Why it was not looked at. Never the same as not agreed to. */
    List<Rejection> rejections();

    /** The payer's words. */
    List<PatientText> messages();

    /** Numbers that it names: those of earlier authorisations, and the payer's own traces. */
    List<Reference> references();

    /** When it was decided. */
    Optional<LocalDate> decidedOn();

    /** The member's number, as the payer has it. */
    Optional<MemberId> memberId();

    /** For whom, as the payer has them. */
    Optional<Insured> patient();

    /** What was wrong with the message, or not understood, and where. */
    List<Finding> findings();

    /** The message, part by part. */
    List<Evidence> evidence();

    /** A builder; message, time and outcome are required. */
    static AuthorizationAnswerBuilder builder() {
        return new AuthorizationAnswerBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("source", source().hex())
                .instant("received", receivedAt())
                .text("request", request().map(AuthorizationId::value).orElse(""))
                .text("outcome", outcome().name())
                .each("agreed", agreed().stream().toList())
                .each("services", services())
                .each("reasons", reasons())
                .each("rejections", rejections())
                .texts("messages", messages(), PatientText::reveal)
                .each("references", references())
                .text("decided", decidedOn().map(LocalDate::toString).orElse(""))
                .text("member", memberId().map(MemberId::reveal).orElse(""))
                .each("patient", patient().stream().toList())
                .each("findings", findings())
                .each("evidence", evidence());
    }

    /** The procedures that it does not agree to, though it agrees to others. */
    default List<ProcedureRange> refused() {
        return outcome().state().isGranted()
                ? services().stream()
                        .filter(service -> !service.outcome().isUsable())
                        .flatMap(service -> service.procedures().stream())
                        .toList()
                : List.of();
    }

    @Value.Check
    default void check() {
        outcome().check(agreed());
    }

    /** What a payer can say, whichever standard carries it. */
    enum Outcome {
        /** All of it. */
        CERTIFIED(AuthorizationState.CERTIFIED),
        /** A part of it. */
        CERTIFIED_IN_PART(AuthorizationState.PARTIAL),
        /** Something else instead. */
        MODIFIED(AuthorizationState.MODIFIED),
        /** Not decided yet. */
        PENDED(AuthorizationState.PENDED),
        /** None of it. */
        NOT_CERTIFIED(AuthorizationState.DENIED),
        /** It was taken back. */
        CANCELLED(AuthorizationState.CANCELLED),
        /** None is needed, so there is nothing to agree to. */
        NOT_NEEDED(AuthorizationState.CANCELLED),
        /** Nothing by which the office knows: the payer wants to be asked, or what it says cannot be told. */
        UNCLEAR(AuthorizationState.PENDED),
        /** The payer could not look at it: something has to be corrected, or it has to be sent again. Not a denial. */
        TURNED_DOWN(AuthorizationState.DRAFT);

        private final AuthorizationState state;

        Outcome(AuthorizationState state) {
            this.state = state;
        }

        /** How a request stands after it. */
        public AuthorizationState state() {
            return state;
        }

        /** Whether the payer decided against it, or against a part of it. */
        public boolean isAgainst() {
            return this == NOT_CERTIFIED || this == CERTIFIED_IN_PART || this == MODIFIED;
        }

        /** Whether a service with it can take place, as far as the payer is concerned. */
        boolean isUsable() {
            return state.isGranted() || this == NOT_NEEDED;
        }

        /**
         * What several services come to together: agreed to in part as soon as one is agreed to and another is not, and a denial only
         * when nothing else was said.
         */
        public static Outcome together(Collection<Outcome> services) {
            Set<Outcome> said = EnumSet.noneOf(Outcome.class);
            said.addAll(services);
            if (said.size() == 1) {
                return said.iterator().next();
            }
            if (said.stream().anyMatch(one -> one.state.isGranted())) {
                return !said.stream().allMatch(Outcome::isUsable) || said.contains(CERTIFIED_IN_PART)
                        ? CERTIFIED_IN_PART
                        : said.contains(MODIFIED) ? MODIFIED : CERTIFIED;
            }
            return said.contains(PENDED) ? PENDED : UNCLEAR;
        }

        void check(Optional<Agreed> agreed) {
            if (state.isGranted() != agreed.isPresent()) {
                throw new IllegalArgumentException("an answer that says %s names %s."
                        .formatted(this, agreed.isPresent() ? "what is agreed to" : "nothing that is agreed to"));
            }
        }
    }
}
