package org.practicekit.billing.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.edit.Sheets.clinic;
import static org.practicekit.billing.edit.Sheets.doctor;
import static org.practicekit.billing.edit.Sheets.known;
import static org.practicekit.billing.edit.Sheets.with;
import static org.practicekit.billing.edit.Sheets.withClinic;
import static org.practicekit.billing.edit.Sheets.withInsurance;
import static org.practicekit.billing.edit.Sheets.withLine;
import static org.practicekit.billing.edit.Sheets.withProvider;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.PostalAddressBuilder;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;

class IdentityEditsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1234567893, PASSED",
        // The example of the rule itself is 123456789 with check digit 3; every other last digit is wrong.
        "1234567892, ERROR billing provider",
        "1234567890, ERROR billing provider",
        "1243567893, ERROR billing provider",
        "2234567891, PASSED",
        "2234567893, ERROR billing provider",
        "3234567893, ERROR billing provider",
        "0234567893, ERROR billing provider",
        "123456789, ERROR billing provider",
        "12345678930, ERROR billing provider",
        "123456789X, ERROR billing provider",
    })
    void an_npi_has_ten_digits_and_ends_in_its_check_digit(String npi, String said) {
        assertThat(Asked.of(IdentityEdits.NPI, withClinic(one -> one.npi(npi)))).isEqualTo(said);
    }

    @Test
    void an_npi_is_wrong_wherever_it_stands() {
        ClaimProvider wrong = doctor().npi("1999999999").build();
        assertThat(Asked.of(IdentityEdits.NPI, withProvider(wrong))).isEqualTo("ERROR rendering provider");
        assertThat(Asked.of(IdentityEdits.NPI, withLine(line -> line.addProviders(wrong))))
                .isEqualTo("ERROR line 1 rendering provider");
    }

    @Test
    void who_bills_needs_an_npi_and_others_may_do_without() {
        assertThat(Asked.of(IdentityEdits.NPI, withClinic(one -> one.npi(Optional.empty()))))
                .isEqualTo("ERROR billing provider");
        assertThat(Asked.of(IdentityEdits.NPI, with(sheet -> sheet.providers(List.of()))))
                .isEqualTo("ERROR billing provider");
        assertThat(Asked.of(
                        IdentityEdits.NPI,
                        withProvider(doctor().npi(Optional.empty()).build())))
                .isEqualTo("PASSED");
    }

    @ParameterizedTest(name = "seen {0}: {1}")
    @CsvSource({"2007-05-22, NOT_IN_FORCE", "2007-05-23, ERROR billing provider"})
    void npis_are_asked_for_from_the_day_on_which_the_rule_began_to_bind(LocalDate seen, String said) {
        ClaimSheet sheet = with(all ->
                all.providers(List.of()).lines(List.of(Sheets.line(1).from(seen).build())));
        assertThat(Asked.of(IdentityEdits.NPI, sheet)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "123456789, PASSED",
        "12345678, ERROR billing provider",
        "1234567890, ERROR billing provider",
        "12-3456789, ERROR billing provider",
        "1234567893, ERROR billing provider",
        ", ERROR billing provider",
    })
    void a_tax_number_has_nine_digits(String taxId, String said) {
        assertThat(Asked.of(IdentityEdits.TAX_ID, withClinic(one -> one.taxId(Optional.ofNullable(taxId)))))
                .isEqualTo(said);
    }

    @Test
    void an_npi_in_the_place_of_the_tax_number_is_told_from_another_fault() {
        assertThat(Asked.messages(IdentityEdits.TAX_ID, withClinic(one -> one.taxId(Sheets.CLINIC)), known()))
                .containsExactly("An NPI stands where the tax number belongs.");
        assertThat(Asked.messages(IdentityEdits.TAX_ID, withClinic(one -> one.taxId("1234567890")), known()))
                .containsExactly("The tax number does not have nine digits.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "207Q00000X, PASSED",
        "2084P0800X, PASSED",
        "207Q00000Y, ERROR rendering provider",
        "207q00000X, ERROR rendering provider",
        "207Q0000X, ERROR rendering provider",
        "207Q000000X, ERROR rendering provider",
        "207Q-0000X, ERROR rendering provider",
        ", PASSED",
    })
    void a_specialty_has_ten_characters_and_ends_in_x(String taxonomy, String said) {
        ClaimProvider provider =
                doctor().taxonomy(Optional.ofNullable(taxonomy)).build();
        assertThat(Asked.of(IdentityEdits.TAXONOMY, withProvider(provider))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "900010001, PASSED",
        "90001000, ERROR subscriber",
        "900-01-0001, ERROR subscriber",
        "90001000A, ERROR subscriber",
        ", PASSED",
    })
    void a_social_security_number_has_nine_digits_if_it_is_sent(String number, String said) {
        assertThat(Asked.of(
                        IdentityEdits.SOCIAL_SECURITY_NUMBER, withInsurance(one -> one.subscriber(subscriber(number)))))
                .isEqualTo(said);
    }

    private static ClaimPerson subscriber(String socialSecurityNumber) {
        return ClaimPerson.builder()
                .like(Sheets.person("Maple", LocalDate.of(1980, 5, 17)))
                .socialSecurityNumber(Optional.ofNullable(socialSecurityNumber))
                .build();
    }

    @Test
    void the_patient_is_looked_at_like_the_subscriber() {
        ClaimPerson patient = ClaimPerson.builder()
                .like(subscriber("123"))
                .phone("0552345678")
                .address(PostalAddress.builder().state("ZZ").build())
                .build();
        ClaimSheet sheet = with(all -> all.patient(patient));
        assertThat(Asked.of(IdentityEdits.SOCIAL_SECURITY_NUMBER, sheet)).isEqualTo("ERROR patient");
        assertThat(Asked.of(IdentityEdits.PHONE, sheet)).isEqualTo("WARNING patient");
        assertThat(Asked.of(IdentityEdits.COUNTRY, sheet)).isEqualTo("ERROR patient");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "5552345678, PASSED",
        "2002002000, PASSED",
        "1552345678, WARNING billing provider",
        "0552345678, WARNING billing provider",
        "5551345678, WARNING billing provider",
        "5550345678, WARNING billing provider",
        "555234567, WARNING billing provider",
        "555-234-5678, WARNING billing provider",
        ", PASSED",
    })
    void a_telephone_number_has_an_area_and_an_exchange(String phone, String said) {
        assertThat(Asked.of(IdentityEdits.PHONE, withClinic(one -> one.phone(Optional.ofNullable(phone)))))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1 Elm Street, PASSED",
        "12 Boxwood Lane, PASSED",
        "3 Box Elder Road, PASSED",
        "PO Box 12, ERROR billing provider",
        "P.O. Box 12, ERROR billing provider",
        "p o box 12, ERROR billing provider",
        "P0 Box 12, ERROR billing provider",
        "POBOX 12, ERROR billing provider",
        "Post Office Box 12, ERROR billing provider",
        "Lock Box 9, ERROR billing provider",
        "Lockbox 9, ERROR billing provider",
        "PMB 44, ERROR billing provider",
    })
    void who_bills_has_a_street_not_a_box(String street, String said) {
        assertThat(Asked.of(IdentityEdits.STREET, withAddress(address().lines(List.of(street)))))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "ZIP {0}, country {1}: {2}")
    @CsvSource({
        "627010001, , PASSED",
        "627010001, US, PASSED",
        "62701, , ERROR billing provider",
        "62701-0001, , ERROR billing provider",
        "62701, US, ERROR billing provider",
        "62701, USA, ERROR billing provider",
        ", , ERROR billing provider",
        "62701, CA, PASSED",
    })
    void a_domestic_zip_code_has_nine_digits(String zip, String country, String said) {
        assertThat(Asked.of(
                        IdentityEdits.STREET,
                        withAddress(address().zip(Optional.ofNullable(zip)).country(Optional.ofNullable(country)))))
                .isEqualTo(said);
    }

    @Test
    void the_facility_has_a_whole_zip_code_and_may_have_a_box() {
        assertThat(Asked.of(IdentityEdits.STREET, withFacility(address().zip("62701"))))
                .isEqualTo("ERROR service facility");
        assertThat(Asked.of(IdentityEdits.STREET, withFacility(address().lines(List.of("PO Box 3")))))
                .isEqualTo("PASSED");
    }

    @Test
    void who_bills_has_an_address() {
        assertThat(Asked.of(IdentityEdits.STREET, withClinic(one -> one.address(Optional.empty()))))
                .isEqualTo("ERROR billing provider");
        assertThat(Asked.of(IdentityEdits.STREET, withAddress(address().lines(List.of()))))
                .isEqualTo("ERROR billing provider");
    }

    @ParameterizedTest(name = "state {0}, country {1}: {2}")
    @CsvSource({
        "IL, , PASSED",
        "PR, , PASSED",
        "AE, , PASSED",
        "ON, , ERROR billing provider",
        "ON, US, ERROR billing provider",
        "ON, CA, PASSED",
        "il, , ERROR billing provider",
        ", , PASSED",
    })
    void a_state_elsewhere_needs_its_country(String state, String country, String said) {
        assertThat(Asked.of(
                        IdentityEdits.COUNTRY,
                        withAddress(address().state(Optional.ofNullable(state)).country(Optional.ofNullable(country)))))
                .isEqualTo(said);
    }

    @Test
    void the_address_of_the_payer_counts_too() {
        assertThat(Asked.of(
                        IdentityEdits.COUNTRY,
                        withInsurance(one -> one.payerAddress(
                                PostalAddress.builder().state("ON").build()))))
                .isEqualTo("ERROR payer");
    }

    @ParameterizedTest(name = "a note \"{0}\" in a file with {1}: {2}")
    @CsvSource({
        "seen at noon, *:^~, PASSED",
        "seen 9:30, *:^~, ERROR note",
        "seen 9:30, *>^~, PASSED",
        "seen > noon, *>^~, ERROR note",
        "see * below, *:^~, ERROR note",
        "see ^ above, *:^~, ERROR note",
        "see ~ there, *:^~, ERROR note",
        "a|b, *:^~, PASSED",
        "a|b, |:^~, ERROR note",
    })
    void no_value_holds_what_parts_values_in_this_file(String note, String delimiters, String said) {
        Delimiters file =
                new Delimiters(delimiters.charAt(0), delimiters.charAt(1), delimiters.charAt(2), delimiters.charAt(3));
        assertThat(Asked.of(
                        IdentityEdits.DELIMITER,
                        with(sheet -> sheet.note(PatientText.of(note))),
                        known().delimiters(file)))
                .isEqualTo(said);
    }

    @Test
    void every_text_that_people_write_is_looked_at_for_delimiters() {
        String bad = "a*b";
        ClaimPerson person = ClaimPerson.builder()
                .like(Sheets.person(bad, LocalDate.of(1980, 5, 17)))
                .address(address().city(bad).build())
                .build();
        assertThat(Asked.of(IdentityEdits.DELIMITER, with(sheet -> sheet.controlNumber(bad))))
                .isEqualTo("ERROR control number");
        assertThat(Asked.of(IdentityEdits.DELIMITER, withInsurance(one -> one.subscriber(person))))
                .isEqualTo("ERROR subscriber; ERROR subscriber");
        assertThat(Asked.of(
                        IdentityEdits.DELIMITER,
                        withInsurance(one -> one.group(bad).plan(bad))))
                .isEqualTo("ERROR payer; ERROR payer");
        assertThat(Asked.of(IdentityEdits.DELIMITER, with(sheet -> sheet.patient(person))))
                .isEqualTo("ERROR patient; ERROR patient");
        assertThat(Asked.of(IdentityEdits.DELIMITER, withClinic(one -> one.name(bad))))
                .isEqualTo("ERROR billing provider");
        assertThat(Asked.of(
                        IdentityEdits.DELIMITER,
                        with(sheet ->
                                sheet.addReferences(ClaimReference.of(ClaimReference.Meaning.MEDICAL_RECORD, bad)))))
                .isEqualTo("ERROR number");
        assertThat(Asked.of(IdentityEdits.DELIMITER, withLine(line -> line.description(PatientText.of(bad)))))
                .isEqualTo("ERROR line 1 procedure");
        assertThat(Asked.of(
                        IdentityEdits.DELIMITER,
                        withLine(line ->
                                line.controlNumber(bad).modifiers(List.of(bad)).note(PatientText.of(bad)))))
                .isEqualTo("ERROR line 1 control number; ERROR line 1 modifier; ERROR line 1 note");
        assertThat(Asked.of(IdentityEdits.DELIMITER, Sheets.second(payer -> payer.claimNumber(bad), first -> first)))
                .isEqualTo("ERROR other payer");
    }

    @Test
    void of_all_that_is_written_nothing_is_passed_over() {
        String bad = "a*b";
        PostalAddress address = PostalAddress.builder()
                .addLines(bad, bad)
                .city(bad)
                .state(bad)
                .zip(bad)
                .build();
        ClaimPerson person = ClaimPerson.builder()
                .person(Insured.builder()
                        .lastName(PersonName.of(bad))
                        .firstName(PersonName.of(bad))
                        .middleName(PersonName.of(bad))
                        .build())
                .address(address)
                .phone(bad)
                .socialSecurityNumber(bad)
                .build();
        ClaimReference number = ClaimReference.of(ClaimReference.Meaning.MEDICAL_RECORD, bad);
        ClaimProvider provider = ClaimProvider.builder()
                .role(ProviderRole.ORDERING)
                .name(bad)
                .firstName(bad)
                .npi(bad)
                .taxId(bad)
                .taxonomy(bad)
                .phone(bad)
                .address(address)
                .addReferences(number)
                .build();
        ClaimInsurance insurance = ClaimInsurance.builder()
                .sequence("P")
                .payerId(bad)
                .payerName(bad)
                .payerAddress(address)
                .group(bad)
                .plan(bad)
                .memberId(MemberId.of(bad))
                .subscriber(person)
                .addReferences(number)
                .build();
        ClaimSheet sheet = ClaimSheet.builder()
                .controlNumber(bad)
                .frequency("1")
                .note(PatientText.of(bad))
                .addReferences(number)
                .addDiagnoses(ClaimDiagnosis.icd10(bad))
                .addProviders(provider)
                .insurance(insurance)
                .patient(person)
                .addOtherPayers(OtherPayer.builder()
                        .insurance(insurance)
                        .claimNumber(bad)
                        .addReferences(number)
                        .build())
                .addLines(Sheets.line(1)
                        .controlNumber(bad)
                        .procedure(bad)
                        .addModifiers(bad, bad)
                        .description(PatientText.of(bad))
                        .note(PatientText.of(bad))
                        .addReferences(number)
                        .addProviders(provider)
                        .drug(ClaimDrug.builder().ndc(bad).build())
                        .build())
                .build();
        Map<String, Long> found = Asked.scrub(IdentityEdits.DELIMITER, sheet, known()).findings().stream()
                .collect(Collectors.groupingBy(one -> one.where().toString(), TreeMap::new, Collectors.counting()));
        // An address has five texts, a person five and an address, a provider seven and an address.
        assertThat(found)
                .containsOnly(
                        Map.entry("control number", 1L),
                        Map.entry("note", 1L),
                        Map.entry("number", 4L),
                        Map.entry("diagnosis", 1L),
                        Map.entry("ordering provider", 12L),
                        Map.entry("payer", 9L),
                        Map.entry("subscriber", 11L),
                        Map.entry("patient", 10L),
                        Map.entry("other payer", 21L),
                        Map.entry("line 1 control number", 1L),
                        Map.entry("line 1 procedure", 2L),
                        Map.entry("line 1 modifier", 2L),
                        Map.entry("line 1 note", 1L),
                        Map.entry("line 1 number", 1L),
                        Map.entry("line 1 ordering provider", 12L),
                        Map.entry("line 1 drug", 1L));
    }

    @Test
    void without_a_file_nobody_can_tell_what_parts_its_values() {
        assertThat(Asked.of(IdentityEdits.DELIMITER, Sheets.clean(), known().delimiters(Optional.empty())))
                .isEqualTo("NOT_DECIDED: with which characters the file parts its values");
    }

    private static PostalAddressBuilder address() {
        return PostalAddress.builder().like(clinic().build().address().orElseThrow());
    }

    private static ClaimSheet withAddress(PostalAddressBuilder address) {
        return withClinic(one -> one.address(address.build()));
    }

    private static ClaimSheet withFacility(PostalAddressBuilder address) {
        return withProvider(ClaimProvider.builder()
                .role(ProviderRole.FACILITY)
                .address(address.build())
                .build());
    }
}
