package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PAYER;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationBuilder;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.billing.authorization.UnitLedger;
import org.practicekit.billing.authorization.Urgency;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.port.Authorizations;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

/** The contract of {@link Authorizations}. */
public abstract class AuthorizationsContract extends BillingContract<AuthorizationStore> {
    private static final PatientId PATIENT = new PatientId("patient-1");
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final DateRange SPRING = DateRange.closed(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));

    /** For the host's subclass. */
    protected AuthorizationsContract() {}

    @Test
    void find_returns_the_authorization_that_was_added_with_every_field() {
        Authorization full = authorization("a-1", "patient-1")
                .wish(AuthorizationWish.builder()
                        .kind(AuthorizationWish.Kind.REFERRAL)
                        .coverage(new CoverageId("c-7"))
                        .serviceType(new ServiceType("AE"))
                        .addProcedures(new ProcedureRange(new ProcedureCode("97110"), new ProcedureCode("97150")))
                        .addDiagnoses(new DiagnosisCode("M54.5"))
                        .place(new PlaceOfService("11"))
                        .provider(new Npi("1234567893"))
                        .units(24)
                        .counted(Frequency.Counted.UNITS)
                        .days(SPRING)
                        .urgency(Urgency.EXPEDITED)
                        .drug(true)
                        .build())
                .state(AuthorizationState.PARTIAL)
                .submittedAt(NOON)
                .dueAt(NOON.plusSeconds(259_200))
                .grant(new Grant("R-\u00e9\ud83d\ude00-1", SPRING, 12))
                .addRefused(ProcedureRange.of(new ProcedureCode("97140")))
                .lastAnswer(AuthorizationAnswer.builder()
                        .source(new Fingerprint("0a".repeat(32)))
                        .receivedAt(NOON)
                        .request(new AuthorizationId("a-1"))
                        .outcome(AuthorizationAnswer.Outcome.CERTIFIED_IN_PART)
                        .agreed(new Agreed("R-\u00e9\ud83d\ude00-1", null, 12))
                        .addServices(ServiceDecision.builder()
                                .procedures(ProcedureRange.of(new ProcedureCode("97140")))
                                .outcome(AuthorizationAnswer.Outcome.NOT_CERTIFIED)
                                .build())
                        .addMessages(PatientText.of("12 at first"))
                        .build())
                .addDenials(new DenialReason("0M", PatientText.of("12 at first")))
                .ledger(UnitLedger.EMPTY
                        .consume(12, new VisitId("v-1"), 2, NOON)
                        .flatMap(ledger -> ledger.reserve(12, new VisitId("v-2"), 4, NOON))
                        .orElseThrow())
                .addAnswers(new Fingerprint("0a".repeat(32)))
                .build();
        Authorization plain = authorization("a-2", "patient-1").build();
        add(full);
        add(plain);
        assertThat(find(PRACTICE, "a-1")).contains(full);
        assertThat(find(PRACTICE, "a-2")).contains(plain);
        assertThat(find(PRACTICE, "a-3")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_authorizations_of_another() {
        add(authorization("a-1", "patient-1")
                .state(AuthorizationState.SUBMITTED)
                .submittedAt(NOON)
                .build());
        assertThat(find(NEIGHBOUR, "a-1")).isEmpty();
        assertThat(ofPatient(NEIGHBOUR)).isEmpty();
        assertThat(current(NEIGHBOUR)).isEmpty();
    }

    @Test
    void those_of_a_patient_come_as_they_stand_in_the_order_of_their_ids() {
        Authorization last = authorization("a-30", "patient-1").build();
        Authorization first = authorization("a-1", "patient-1").build();
        add(last);
        add(first);
        add(authorization("a-2", "patient-2").build());
        add(authorization("a-4", "patient-10").build());
        Authorization cancelled = next(last, AuthorizationState.CANCELLED);
        update(cancelled, last.version());
        assertThat(ofPatient(PRACTICE)).containsExactly(first, cancelled);
    }

    @Test
    void current_are_those_that_wait_are_granted_or_denied_in_the_order_of_their_ids() {
        Stream.of(AuthorizationState.values()).sorted(Comparator.reverseOrder()).forEach(state -> add(inState(state)));
        assertThat(current(PRACTICE))
                .containsExactlyElementsOf(Stream.of(
                                AuthorizationState.SUBMITTED,
                                AuthorizationState.PENDED,
                                AuthorizationState.CERTIFIED,
                                AuthorizationState.MODIFIED,
                                AuthorizationState.PARTIAL,
                                AuthorizationState.DENIED)
                        .map(AuthorizationsContract::inState)
                        .toList());
    }

    @Test
    void what_changed_leaves_and_enters_those_that_are_current() {
        Authorization draft = authorization("a-1", "patient-1").build();
        add(draft);
        assertThat(current(PRACTICE)).isEmpty();
        Authorization sent = Authorization.builder()
                .like(next(draft, AuthorizationState.DRAFT))
                .state(AuthorizationState.SUBMITTED)
                .submittedAt(NOON)
                .build();
        update(sent, draft.version());
        assertThat(current(PRACTICE)).containsExactly(sent);
        update(next(sent, AuthorizationState.CANCELLED), sent.version());
        assertThat(current(PRACTICE)).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        Authorization draft = authorization("a-1", "patient-1").build();
        add(draft);
        assertThat(tryAdd(authorization("a-1", "patient-2").build())).isEqualTo(new Write.Stale(draft.version()));
        Authorization later = Authorization.builder()
                .like(draft)
                .version(new Version(7))
                .state(AuthorizationState.CANCELLED)
                .build();
        assertThat(update(later, new Version(6))).isEqualTo(new Write.Stale(draft.version()));
        assertThat(find(PRACTICE, "a-1")).contains(draft);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        Authorization before = authorization("a-1", "patient-1").build();
        add(before);
        assertThatThrownBy(() -> in(PRACTICE, Set.of(new Guard("test", "everything")), all -> {
                    all.update(PRACTICE, next(before, AuthorizationState.CANCELLED), before.version());
                    all.add(PRACTICE, authorization("a-2", "patient-1").build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(ofPatient(PRACTICE)).containsExactly(before);
    }

    private static Authorization inState(AuthorizationState state) {
        return authorization("a-" + state.ordinal(), "patient-1")
                .state(state)
                .submittedAt(NOON)
                .grant(new Grant(null, SPRING, 3))
                .build();
    }

    private static AuthorizationBuilder authorization(String id, String patient) {
        return Authorization.builder()
                .id(new AuthorizationId(id))
                .version(Version.FIRST)
                .patient(new PatientId(patient))
                .payer(PAYER)
                .wish(AuthorizationWish.builder()
                        .coverage(new CoverageId("c-1"))
                        .serviceType(new ServiceType("62"))
                        .units(1)
                        .days(SPRING)
                        .build())
                .state(AuthorizationState.DRAFT);
    }

    private static Authorization next(Authorization before, AuthorizationState state) {
        return Authorization.builder()
                .like(before)
                .version(before.version().next())
                .state(state)
                .build();
    }

    private void add(Authorization authorization) {
        assertThat(tryAdd(authorization)).isEqualTo(new Write.Stored(authorization.version()));
    }

    private Write tryAdd(Authorization authorization) {
        return in(PRACTICE, Set.of(new Guard("test", "everything")), all -> all.add(PRACTICE, authorization));
    }

    private Write update(Authorization authorization, Version expected) {
        return in(
                PRACTICE,
                Set.of(new Guard("test", "everything")),
                all -> all.update(PRACTICE, authorization, expected));
    }

    private Optional<Authorization> find(PracticeId practice, String id) {
        return in(practice, Set.of(), all -> all.find(practice, new AuthorizationId(id)));
    }

    private List<Authorization> ofPatient(PracticeId practice) {
        return in(practice, Set.of(), all -> all.ofPatient(practice, PATIENT));
    }

    private List<Authorization> current(PracticeId practice) {
        return in(practice, Set.of(), all -> all.current(practice));
    }

    private <R> R in(PracticeId practice, Set<Guard> guards, Function<Authorizations, R> work) {
        return store().work().run(practice, guards, ports -> work.apply(ports.authorizations()));
    }
}
