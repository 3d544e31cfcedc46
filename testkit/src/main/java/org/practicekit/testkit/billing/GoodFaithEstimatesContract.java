package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.ExpectedItem;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate.Given;
import org.practicekit.billing.goodfaith.GoodFaithEstimateBuilder;
import org.practicekit.billing.goodfaith.GoodFaithId;
import org.practicekit.billing.goodfaith.ProviderCharges;
import org.practicekit.billing.goodfaith.Statement;
import org.practicekit.billing.port.EstimatePorts;
import org.practicekit.billing.port.GoodFaithEstimates;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.PersonName;

/** The contract of {@link GoodFaithEstimates}. */
public abstract class GoodFaithEstimatesContract extends BillingContract<EstimateStore> {
    private static final Instant MORNING = Instant.parse("2026-03-09T13:00:00.123Z");
    private static final GoodFaithId ID = new GoodFaithId("gfe-1");
    private static final VisitId VISIT = new VisitId("visit-1");

    /** For the host's subclass. */
    protected GoodFaithEstimatesContract() {}

    @Test
    void an_estimate_is_found_with_every_field() {
        GoodFaithEstimate full = estimate()
                .given(new Given(Given.How.ELECTRONICALLY, MORNING.plusMillis(1), new ActorId("desk-1")))
                .build();
        assertThat(add(PRACTICE, full)).isEqualTo(new Write.Stored(Version.FIRST));
        assertThat(find(PRACTICE)).contains(full);
        Content kept = find(PRACTICE).orElseThrow().content();
        assertThat(kept.patientName().map(PersonName::reveal)).contains("Zoë 𝒵 Example");
        assertThat(kept.total()).isEqualTo(Money.usd("1234567.89"));
    }

    @Test
    void the_estimate_for_a_visit_is_the_one_of_that_visit_as_it_stands() {
        add(PRACTICE, estimate().build());
        add(
                PRACTICE,
                estimate()
                        .id(new GoodFaithId("gfe-2"))
                        .visit(new VisitId("visit-10"))
                        .build());
        GoodFaithEstimate next = estimate()
                .version(Version.FIRST.next())
                .madeAt(MORNING.plusMillis(1))
                .build();
        assertThat(update(next, Version.FIRST)).isEqualTo(new Write.Stored(next.version()));
        assertThat(ofVisit(PRACTICE, VISIT)).contains(next);
        assertThat(ofVisit(PRACTICE, new VisitId("visit-2"))).isEmpty();
    }

    @Test
    void every_version_is_kept_the_oldest_first() {
        GoodFaithEstimate first = estimate().build();
        GoodFaithEstimate second = estimate()
                .version(Version.FIRST.next())
                .given(new Given(Given.How.BY_HAND, MORNING, new ActorId("desk-1")))
                .build();
        add(PRACTICE, first);
        update(second, Version.FIRST);
        assertThat(versions(PRACTICE)).containsExactly(first, second);
    }

    @Test
    void one_practice_never_sees_the_estimates_of_another() {
        add(PRACTICE, estimate().build());
        assertThat(find(NEIGHBOUR)).isEmpty();
        assertThat(versions(NEIGHBOUR)).isEmpty();
        assertThat(ofVisit(NEIGHBOUR, VISIT)).isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        GoodFaithEstimate first = estimate().build();
        add(PRACTICE, first);
        assertThat(add(PRACTICE, first)).isEqualTo(new Write.Stale(Version.FIRST));
        GoodFaithEstimate later = estimate().version(new Version(7)).build();
        assertThat(update(later, new Version(6))).isEqualTo(new Write.Stale(Version.FIRST));
        assertThat(versions(PRACTICE)).containsExactly(first);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        assertThatThrownBy(() -> store().work().run(PRACTICE, Set.of(new Guard("test", "everything")), ports -> {
                    ports.estimates().add(PRACTICE, estimate().build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(find(PRACTICE)).isEmpty();
        assertThat(ofVisit(PRACTICE, VISIT)).isEmpty();
    }

    private Write add(PracticeId practice, GoodFaithEstimate estimate) {
        return write(ports -> ports.estimates().add(practice, estimate), practice);
    }

    private Write update(GoodFaithEstimate estimate, Version expected) {
        return write(ports -> ports.estimates().update(PRACTICE, estimate, expected), PRACTICE);
    }

    private Optional<GoodFaithEstimate> find(PracticeId practice) {
        return read(ports -> ports.estimates().find(practice, ID), practice);
    }

    private List<GoodFaithEstimate> versions(PracticeId practice) {
        return read(ports -> ports.estimates().versions(practice, ID), practice);
    }

    private Optional<GoodFaithEstimate> ofVisit(PracticeId practice, VisitId visit) {
        return read(ports -> ports.estimates().ofVisit(practice, visit), practice);
    }

    private <R> R write(Function<EstimatePorts, R> work, PracticeId practice) {
        return store().work().run(practice, Set.of(new Guard("test", "everything")), work::apply);
    }

    private <R> R read(Function<EstimatePorts, R> work, PracticeId practice) {
        return store().work().run(practice, Set.of(), work::apply);
    }

    private static GoodFaithEstimateBuilder estimate() {
        return GoodFaithEstimate.builder()
                .id(ID)
                .version(Version.FIRST)
                .patient(new PatientId("patient-1"))
                .visit(VISIT)
                .madeFrom(new FingerprintWriter("test").finish())
                .madeAt(MORNING)
                .content(Content.builder()
                        .patientName(PersonName.of("Zoë 𝒵 Example"))
                        .birthDate(LocalDate.of(2000, 2, 29))
                        .primaryService("a check-up")
                        .serviceOn(LocalDate.of(2026, 3, 20))
                        .addProviders(ProviderCharges.builder()
                                .name("Maple Street Family Practice")
                                .npi(new Npi("1234567893"))
                                .taxId("123456789")
                                .state("NY")
                                .location("1 Maple Street")
                                .addItems(ExpectedItem.builder()
                                        .description("screening")
                                        .procedure(new ProcedureCode("G0101"))
                                        .addDiagnoses(new DiagnosisCode("Z1231"))
                                        .units(2)
                                        .charge(Money.usd("1234567.89"))
                                        .build())
                                .addItems(ExpectedItem.builder()
                                        .description("something else")
                                        .build())
                                .build())
                        .addProviders(ProviderCharges.builder()
                                .name("Elm Laboratory")
                                .coProvider(true)
                                .build())
                        .addSeparately("a colonoscopy", "a blood test")
                        .statements(Set.of(Statement.values()))
                        .build());
    }
}
