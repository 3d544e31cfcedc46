package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.AuthorizationWishBuilder;
import org.practicekit.billing.authorization.Urgency;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class AuthorizationWriterTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
            .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
            .controlNumber(17)
            .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
            .test(true)
            .build();
    private static final AuthorizationWriter WRITER = new AuthorizationWriter("9EXAMPLE01");
    private static final ProcedureRange EXERCISES =
            new ProcedureRange(new ProcedureCode("97110"), new ProcedureCode("97150"));

    @Test
    void a_request_for_the_subscriber_is_written_as_the_guide_has_it() {
        WrittenRequests file = WRITER.write(ENVELOPE, List.of(ofAda(therapy())));

        assertThat(file.text().lines())
                .containsExactly(
                        "ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEHOUSE   *261103*0915*^*00501*000000017*0*T*:~",
                        "GS*HI*EXAMPLECLINIC*EXAMPLEHOUSE*20261103*0915*17*X*005010X217~",
                        "ST*278*0001*005010X217~",
                        "BHT*0007*13*A-1*20261103*0915~",
                        "HL*1**20*1~",
                        "NM1*X3*2*EXAMPLE HEALTH PLAN*****PI*EX001~",
                        "HL*2*1*21*1~",
                        "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~",
                        "HL*3*2*22*1~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W000111222~",
                        "DMG*D8*19840229*F~",
                        "HL*4*3*EV*1~",
                        "TRN*1*A-1*9EXAMPLE01~",
                        "UM*HS*I*PT*11:B**U~",
                        "DTP*AAH*RD8*20261109-20261231~",
                        "HI*ABK:M545*ABF:M542~",
                        "HSD*VS*12~",
                        "NM1*SJ*1******XX*1245319599~",
                        "HL*5*4*SS*0~",
                        "SV1*HC:97110::::::97150~",
                        "SE*19*0001~",
                        "GE*1*17~",
                        "IEA*1*000000017~");
        assertThat(file.written()).containsExactly(new AuthorizationId("A-1"));
        assertThat(file.findings()).isEmpty();
    }

    @Test
    void a_referral_of_a_child_for_a_kind_of_service_has_no_services_of_its_own() {
        AuthorizationWishBuilder wish = AuthorizationWish.builder()
                .kind(AuthorizationWish.Kind.REFERRAL)
                .serviceType(new ServiceType("3"))
                .units(1)
                .days(DateRange.day(LocalDate.of(2026, 11, 10)));
        AuthorizationRequest request = SplitRequests.request(
                "A-2",
                wish,
                new PayerId("EX001"),
                Insured.builder()
                        .lastName(PersonName.of("SAMPLE"))
                        .firstName(PersonName.of("BEN"))
                        .build(),
                Optional.of(ada()),
                Relationship.CHILD,
                MemberId.of("W000111222"),
                names());

        assertThat(WRITER.write(ENVELOPE, List.of(request)).text().lines())
                .containsSubsequence(
                        "HL*3*2*22*1~",
                        "NM1*IL*1*SAMPLE*ADA****MI*W000111222~",
                        "DMG*D8*19840229*F~",
                        "HL*4*3*23*1~",
                        "NM1*QC*1*SAMPLE*BEN~",
                        "INS*N*19~",
                        "HL*5*4*EV*0~",
                        "TRN*1*A-2*9EXAMPLE01~",
                        "UM*SC*I*3~",
                        "DTP*AAH*D8*20261110~",
                        "HSD*VS*1~",
                        "SE*18*0001~");
    }

    @Test
    void units_of_one_service_are_counted_with_it_too_and_crowns_are_dental() {
        AuthorizationWishBuilder crowns = AuthorizationWish.builder()
                .serviceType(new ServiceType("36"))
                .addProcedures(ProcedureRange.of(new ProcedureCode("D2740")))
                .counted(Frequency.Counted.UNITS)
                .units(2)
                .days(DateRange.day(LocalDate.of(2026, 11, 10)));

        assertThat(WRITER.write(ENVELOPE, List.of(ofAda(crowns))).text()).contains("HSD*FL*2~", "SV3*AD:D2740*****2~");
        assertThat(WRITER.write(ENVELOPE, List.of(ofAda(therapy().counted(Frequency.Counted.UNITS))))
                        .text())
                .contains("HSD*FL*12~", "SV1*HC:97110::::::97150**UN*12~");
    }

    @Test
    void each_request_is_a_transaction_of_its_own_and_one_that_cannot_be_written_leaves_out_no_other() {
        AuthorizationRequest endless = ofAda(therapy().days(DateRange.from(LocalDate.of(2026, 11, 1))));
        AuthorizationRequest starred = SplitRequests.request(
                "A-3",
                therapy(),
                new PayerId("EX001"),
                Insured.builder().lastName(PersonName.of("SAM*PLE")).build(),
                Optional.empty(),
                Relationship.SELF,
                MemberId.of("W1"),
                names());

        WrittenRequests file = WRITER.write(ENVELOPE, List.of(endless, ofAda(therapy()), starred, ofAda(therapy())));

        assertThat(file.text().lines().filter(line -> line.startsWith("ST*") || line.startsWith("GE*")))
                .containsExactly("ST*278*0001*005010X217~", "ST*278*0002*005010X217~", "GE*2*17~");
        assertThat(file.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactly("x12.write.missing", "x12.write.character");
        assertThat(file.findings().get(1).facts()).isEqualTo(Map.of("authorization", "A-3"));
        assertThat(WRITER.write(ENVELOPE, List.of(endless)).text()).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_equal() {
        Property.forAll(AuthorizationWriterTest::requests).runs(300).holds(requests -> {
            WrittenRequests file = WRITER.write(ENVELOPE, requests);
            assertThat(file.findings()).isEmpty();
            assertThat(SplitRequests.of(file.text())).isEqualTo(requests);
        });
    }

    @Test
    void a_file_of_requests_prints_nothing_of_them() {
        assertThat(WRITER.write(ENVELOPE, List.of(ofAda(therapy()))).toString()).doesNotContain("SAMPLE", "W000111222");
        assertThatThrownBy(() -> new AuthorizationWriter("SHORT")).hasMessageContaining("originator (SHORT)");
    }

    private static AuthorizationWishBuilder therapy() {
        return AuthorizationWish.builder()
                .serviceType(new ServiceType("PT"))
                .addProcedures(EXERCISES)
                .addDiagnoses(new DiagnosisCode("M54.5"), new DiagnosisCode("M54.2"))
                .place(new PlaceOfService("11"))
                .provider(new Npi("1245319599"))
                .units(12)
                .days(DateRange.closed(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 31)))
                .urgency(Urgency.EXPEDITED);
    }

    private static AuthorizationRequest ofAda(AuthorizationWishBuilder wish) {
        return SplitRequests.request(
                "A-1",
                wish,
                new PayerId("EX001"),
                ada(),
                Optional.empty(),
                Relationship.SELF,
                MemberId.of("W000111222"),
                names());
    }

    private static Insured ada() {
        return Insured.builder()
                .lastName(PersonName.of("SAMPLE"))
                .firstName(PersonName.of("ADA"))
                .birthDate(LocalDate.of(1984, 2, 29))
                .sex(Insured.Sex.FEMALE)
                .build();
    }

    private static List<String> names() {
        return List.of("EXAMPLE HEALTH PLAN", "1234567893", "EXAMPLE FAMILY CLINIC");
    }

    private static List<AuthorizationRequest> requests(Choices choices) {
        List<AuthorizationRequest> all = new ArrayList<>();
        int count = choices.between(1, 4);
        for (int i = 1; i <= count; i++) {
            Relationship relationship = choices.oneOf(Relationship.values());
            boolean self = relationship == Relationship.SELF;
            AuthorizationWishBuilder wish = AuthorizationWish.builder()
                    .kind(choices.oneOf(AuthorizationWish.Kind.values()))
                    .serviceType(new ServiceType(choices.oneOf("PT", "3", "AE", "98")))
                    .procedures(choices.someOf(List.of(
                            EXERCISES,
                            ProcedureRange.of(new ProcedureCode("G0438")),
                            ProcedureRange.of(new ProcedureCode("D2740")))))
                    .diagnoses(choices.someOf(List.of(new DiagnosisCode("M54.5"), new DiagnosisCode("Z00.00"))))
                    .units(choices.between(1, 9_999))
                    .counted(choices.oneOf(Frequency.Counted.values()))
                    .days(DateRange.days(
                            choices.day(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)), choices.between(1, 90)))
                    .urgency(choices.oneOf(Urgency.values()));
            if (choices.chance(50)) {
                wish.place(new PlaceOfService(choices.oneOf("11", "22"))).provider(new Npi("1245319599"));
            }
            all.add(SplitRequests.request(
                    "A-" + i,
                    wish,
                    new PayerId(choices.oneOf("EX001", "60054")),
                    person(choices),
                    self ? Optional.empty() : Optional.of(person(choices)),
                    relationship,
                    MemberId.of("W" + choices.between(1, 999_999)),
                    choices.oneOf(names(), List.of("Plan & Sons (East)", "1245319599", "O'Example Clinic"))));
        }
        return all;
    }

    private static Insured person(Choices choices) {
        return Insured.builder()
                .lastName(PersonName.of(choices.oneOf("SAMPLE", "O'Example", "VAN DER MODEL-JONES", "A")))
                .firstName(choices.chance(90) ? Optional.of(PersonName.of("ADA")) : Optional.empty())
                .middleName(choices.chance(30) ? Optional.of(PersonName.of("Q.")) : Optional.empty())
                .birthDate(
                        choices.chance(80)
                                ? Optional.of(choices.day(LocalDate.of(1920, 1, 1), LocalDate.of(2026, 1, 1)))
                                : Optional.empty())
                .sex(choices.chance(50) ? Optional.of(choices.oneOf(Insured.Sex.values())) : Optional.empty())
                .build();
    }
}
