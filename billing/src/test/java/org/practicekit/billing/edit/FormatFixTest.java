package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.clean;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.withClinic;
import static org.practicekit.billing.edit.Sheets.withInsurance;
import static org.practicekit.billing.edit.Sheets.withLine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.FormatFix.Format;

class FormatFixTest {
    private static final Scrubber STANDARD = Scrubber.of(EditPacks.of(StandardEdits.pack()));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PHONE, (555) 234-5678, 5552345678",
        "PHONE, +1 555 234 5678, 5552345678",
        "PHONE, 555.234.5678 , 5552345678",
        "PHONE, 5552345678, ",
        "PHONE, 555-234-567, ",
        "PHONE, 2 555 234 5678, ",
        "PHONE, 555-234-5678 ext. 9, ",
        "ZIP, 62701-0001, 627010001",
        "ZIP, ' 62701', 62701",
        "ZIP, 62701-001, ",
        "ZIP, 6270l-0001, ",
        "STATE, il, IL",
        "STATE, ' Il ', IL",
        "STATE, IL, ",
        "STATE, Illinois, ",
        "TAX_ID, 12-3456789, 123456789",
        "TAX_ID, 12-345678, ",
        "TAX_ID, 12-345678O, ",
        "SOCIAL_SECURITY_NUMBER, 900-01-0001, 900010001",
        "SOCIAL_SECURITY_NUMBER, 900-01-001, ",
        "NPI, 1234 567 893, 1234567893",
        "NPI, 123456789, ",
        "NPI, 123456789X, ",
        "TAXONOMY, 207q00000x, 207Q00000X",
        "TAXONOMY, ' 207Q00000X', 207Q00000X",
        "TAXONOMY, 207Q00000Y, ",
        "MEMBER_ID, w1234-5678, W12345678",
        "MEMBER_ID, W12345678, ",
        "MEMBER_ID, W123/45, ",
    })
    void a_value_is_brought_into_its_form_or_left_alone(Format format, String value, String right) {
        assertThat(FormatMending.mended(format, value)).isEqualTo(Optional.ofNullable(right));
    }

    @Test
    void what_an_edit_suggests_makes_that_edit_content() {
        ClaimPerson subscriber = ClaimPerson.builder()
                .like(Sheets.person("Maple", LocalDate.of(1980, 5, 17)))
                .phone("(555) 234-5678")
                .socialSecurityNumber("900-01-0001")
                .address(PostalAddress.builder().state("il").zip("62701").build())
                .build();
        ClaimSheet spoilt = ClaimSheet.builder()
                .like(withClinic(one -> one.npi("1234-567-893")
                        .taxId("12-3456789")
                        .taxonomy("207q00000x")
                        .phone("1-555-234-5678")
                        .address(PostalAddress.builder()
                                .addLines("1 Elm Street")
                                .city("Springfield")
                                .state("il")
                                .zip("62701-0001")
                                .build())))
                .insurance(Sheets.insurance()
                        .memberId(MemberId.of("w1234 5678"))
                        .subscriber(subscriber)
                        .build())
                .build();
        ScrubResult result = STANDARD.scrub(spoilt, known().build());
        assertThat(result.findings())
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.fixes()).hasSize(1));
        ClaimSheet mended = spoilt;
        for (EditFinding one : result.findings()) {
            mended = one.fixes().get(0).applyTo(mended);
        }
        assertThat(STANDARD.scrub(mended, known().build()).findings()).isEmpty();
        assertThat(mended.insurance().memberId().orElseThrow().reveal()).isEqualTo("W12345678");
        assertThat(mended.provider(ProviderRole.BILLING).orElseThrow().npi()).contains("1234567893");
    }

    @Test
    void what_is_suggested_is_told_without_the_value() {
        EditFinding finding = Asked.scrub(IdentityEdits.PHONE, withClinic(one -> one.phone("(555) 234-5678")), known())
                .findings()
                .get(0);
        assertThat(finding.fixes())
                .extracting(Object::toString)
                .containsExactly(
                        "billing provider: a telephone number with other characters or a country code becomes its ten digits");
    }

    @ParameterizedTest(name = "telephone {0}")
    @CsvSource({"155-234-5678", "555-134-5678", "12", "''"})
    void nothing_is_suggested_that_would_still_be_wrong(String phone) {
        assertThat(Asked.scrub(IdentityEdits.PHONE, withClinic(one -> one.phone(phone)), known())
                        .findings()
                        .get(0)
                        .fixes())
                .isEmpty();
    }

    @Test
    void a_number_with_a_wrong_check_digit_is_not_repaired() {
        assertThat(Asked.scrub(IdentityEdits.NPI, withClinic(one -> one.npi("1234-567-892")), known())
                        .findings()
                        .get(0)
                        .fixes())
                .isEmpty();
    }

    @Test
    void a_member_id_is_repaired_only_into_one_of_the_payers() {
        assertThat(Asked.scrub(
                                EligibilityEdits.MEMBER_ID,
                                withInsurance(one -> one.memberId(MemberId.of("X1234 5678"))),
                                known())
                        .findings()
                        .get(0)
                        .fixes())
                .isEmpty();
    }

    @Test
    void only_the_place_that_is_named_is_changed() {
        ClaimProvider assistant =
                Sheets.doctor().npi("1888 888 884").taxonomy("207q00000x").build();
        ClaimSheet sheet = withLine(line -> line.addProviders(assistant));
        ClaimSheet mended = new FormatFix(ClaimPlace.line(1, Part.RENDERING_PROVIDER), Format.NPI).applyTo(sheet);
        assertThat(mended.lines().get(0).providers().get(0).npi()).contains(Sheets.ASSISTANT);
        assertThat(mended.lines().get(0).providers().get(0).taxonomy()).contains("207q00000x");
        assertThat(mended.lines().get(1)).isEqualTo(sheet.lines().get(1));
        assertThat(mended.providers()).isEqualTo(sheet.providers());
    }

    @Test
    void a_fix_where_nothing_is_wrong_changes_nothing() {
        for (Format format : Format.values()) {
            for (Part part :
                    Set.of(Part.BILLING_PROVIDER, Part.SUBSCRIBER, Part.PATIENT, Part.PAYER, Part.OTHER_PAYER)) {
                assertThat(new FormatFix(ClaimPlace.of(part), format).applyTo(clean()))
                        .isEqualTo(clean());
            }
        }
    }

    @Test
    void the_patient_the_payer_and_the_other_payer_can_be_mended() {
        PostalAddress small =
                PostalAddress.builder().state("il").zip("62701-0001").build();
        ClaimPerson patient = ClaimPerson.builder()
                .like(Sheets.person("Maple", LocalDate.of(2015, 8, 1)))
                .address(small)
                .phone("555 234 5678")
                .socialSecurityNumber("900 01 0002")
                .build();
        ClaimSheet sheet = ClaimSheet.builder()
                .like(Sheets.second(
                        payer -> payer.insurance(Sheets.insurance()
                                .memberId(MemberId.of("w1234-5678"))
                                .build()),
                        first -> first))
                .insurance(Sheets.insurance().payerAddress(small).build())
                .patient(patient)
                .build();
        for (FormatFix fix : List.of(
                new FormatFix(ClaimPlace.of(Part.PATIENT), Format.STATE),
                new FormatFix(ClaimPlace.of(Part.PATIENT), Format.ZIP),
                new FormatFix(ClaimPlace.of(Part.PATIENT), Format.PHONE),
                new FormatFix(ClaimPlace.of(Part.PATIENT), Format.SOCIAL_SECURITY_NUMBER),
                new FormatFix(ClaimPlace.of(Part.PAYER), Format.STATE),
                new FormatFix(ClaimPlace.of(Part.OTHER_PAYER, 1), Format.MEMBER_ID),
                new FormatFix(ClaimPlace.of(Part.OTHER_PAYER, 2), Format.MEMBER_ID))) {
            sheet = fix.applyTo(sheet);
        }
        assertThat(sheet.patient().orElseThrow().address())
                .contains(PostalAddress.builder().state("IL").zip("627010001").build());
        assertThat(sheet.patient().orElseThrow().phone()).contains("5552345678");
        assertThat(sheet.patient().orElseThrow().socialSecurityNumber()).contains("900010002");
        assertThat(sheet.insurance().payerAddress().orElseThrow().state()).contains("IL");
        assertThat(sheet.otherPayers()
                        .get(0)
                        .insurance()
                        .memberId()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("W12345678");
    }
}
