package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.testkit.billing.EligibilityOffice.ZONE;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.EligibilityOffice.person;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicekit.adapter.x12.AuthorizationWriter;
import org.practicekit.adapter.x12.Envelope;
import org.practicekit.adapter.x12.TradingPartner;
import org.practicekit.adapter.x12.WrittenRequests;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.AuthorizationDesk;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.port.PayerAuthorizations;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementQuestion;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementSheet;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.testkit.billing.TestOffice;
import org.practicekit.testkit.time.SettableClock;

/** The examples of the page on authorisations, run. */
class AuthorizationGuideTest {
    private static PayerRequirements rows() {
        // snippet: requirement-rows
        Citation policy = Citation.of("Example Mutual", "Medical policy 7", LocalDate.of(2026, 1, 15));
        Requirement imaging = Requirement.builder()
                .name("imaging-2026")
                .topic(RequirementTopic.AUTHORIZATION)
                .scope(RequirementScope.builder()
                        .payer(new PayerId("EXAMPLE1"))
                        .procedures(new ProcedureRange(new ProcedureCode("70010"), new ProcedureCode("76499")))
                        .build())
                .leadDays(5)
                .effective(DateRange.from(LocalDate.of(2026, 1, 1)))
                .citation(policy)
                .build();
        PayerRequirements requirements = PayerRequirements.of(List.of(imaging)); // a practice's rows go on top: plus
        // end
        return requirements;
    }

    @Test
    void rows_say_what_a_payer_requires() {
        RequirementSheet sheet = rows().on(RequirementQuestion.builder()
                .date(LocalDate.of(2026, 3, 20))
                .payer(new PayerId("EXAMPLE1"))
                .service(PlannedService.builder()
                        .serviceType(new ServiceType("62"))
                        .procedure(new ProcedureCode("70551"))
                        .place(new PlaceOfService("11"))
                        .build())
                .build());

        assertThat(sheet.on(RequirementTopic.AUTHORIZATION)).get().returns("imaging-2026", Requirement::name);
    }

    @Test
    void a_request_is_drafted_and_sent() {
        MemoryBilling store = office();
        SettableClock clock = new SettableClock(at(LocalDate.of(2026, 3, 9), "09:00"), ZONE);
        PayerAuthorizations payers = (practice, request) -> new PayerAuthorizations.Taken();
        try (Validation validation = new Validation()) {
            // snippet: authorization-desk
            AuthorizationDesk desk = new AuthorizationDesk(store, payers, clock, validation);
            AuthorizationWish wish = AuthorizationWish.builder()
                    .coverage(new CoverageId("c-1"))
                    .serviceType(new ServiceType("62"))
                    .addProcedures(ProcedureRange.of(new ProcedureCode("70551")))
                    .units(1)
                    .days(DateRange.closed(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 4, 15)))
                    .build();
            Receipt<Authorization> draft = desk.draft(PRACTICE, new CommandId("k-1"), wish);
            draft.decision()
                    .granted()
                    .ifPresent(one -> desk.submit(PRACTICE, new CommandId("k-2"), one.id(), one.version()));
            // the payer's word, whenever and however it comes: desk.receive(PRACTICE, answer)
            // end
            assertThat(desk.ofPatient(PRACTICE, new PatientId("patient-1")))
                    .singleElement()
                    .returns(AuthorizationState.SUBMITTED, Authorization::state);
        }
    }

    @Test
    void a_request_travels_in_x12_and_its_answer_comes_back() throws IOException {
        MemoryBilling store = office();
        SettableClock clock = new SettableClock(at(LocalDate.of(2026, 3, 9), "09:00"), ZONE);
        List<Finding> findings = new ArrayList<>();
        Envelope envelope = Envelope.builder()
                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                .controlNumber(17)
                .writtenAt(LocalDateTime.of(2026, 3, 9, 9, 0))
                .build();
        List<String> outbox = new ArrayList<>();
        try (Validation validation = new Validation()) {
            // snippet: authorization-carried
            AuthorizationWriter writer = new AuthorizationWriter("9EXAMPLE01");
            PayerAuthorizations payers = (practice, request) -> {
                WrittenRequests file = writer.write(envelope, List.of(request)); // each file with a number of its own
                if (file.written().isEmpty()) {
                    findings.addAll(file.findings()); // why not
                    return new PayerAuthorizations.NotSent();
                }
                outbox.add(file.text());
                return new PayerAuthorizations.Taken();
            };
            AuthorizationDesk desk = new AuthorizationDesk(store, payers, clock, validation);
            // end
            Receipt<Authorization> draft = desk.draft(
                    PRACTICE,
                    new CommandId("k-1"),
                    AuthorizationWish.builder()
                            .coverage(new CoverageId("c-1"))
                            .serviceType(new ServiceType("62"))
                            .units(1)
                            .days(DateRange.closed(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 4, 15)))
                            .build());
            Authorization asked = draft.decision().granted().orElseThrow();
            desk.submit(PRACTICE, new CommandId("k-2"), asked.id(), asked.version());
            assertThat(outbox).singleElement().asString().contains("TRN*1*" + asked.id());
            InputStream inbox = new ByteArrayInputStream(answered(outbox.get(0)).getBytes(StandardCharsets.US_ASCII));

            // snippet: authorization-came
            X12Reader.reporting(findings::add)
                    .authorizations(clock.instant(), answer -> desk.receive(PRACTICE, answer))
                    .read(inbox);
            // end
            assertThat(findings).isEmpty();
            assertThat(desk.find(PRACTICE, asked.id()).orElseThrow())
                    .returns(AuthorizationState.CERTIFIED, Authorization::state)
                    .returns(Optional.of(new Grant("AUTH-7", asked.wish().days(), 1)), Authorization::grant);
        }
    }

    /** What a payer makes of a request that it certifies: the same levels, the trace turned round, and its number. */
    private static String answered(String request) {
        return request.replace("*0007*13*", "*0007*11*")
                .replace("TRN*1*", "TRN*2*")
                .replaceFirst("(UM\\*[^~]*~)", "$1\nHCR*A1*AUTH-7~")
                .replaceFirst("\nSE\\*\\d+", "\nSE*" + (request.lines().count() - 4 + 1));
    }

    private static MemoryBilling office() {
        MemoryBilling store = new MemoryBilling();
        store.store(TestOffice.setup(PRACTICE)
                .authorization(AuthorizationPolicy.builder()
                        .citation(Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2)))
                        .requirements(rows())
                        .build())
                .build());
        store.store(PRACTICE, new PatientId("patient-1"), person("patient-1"));
        store.run(
                PRACTICE,
                Set.of(new Guard("test", "c")),
                ports -> ports.coverages()
                        .add(PRACTICE, TestOffice.coverage("c-1", "patient-1").build()));
        return store;
    }
}
