package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** What rules kept as data can ask of a claim or one of its lines. The list is fixed, so that such rules stay data. */
public enum ClaimProperty {
    /** The practice's number of the claim. */
    CONTROL_NUMBER(Type.TEXT, sheet -> List.of(sheet.controlNumber())),
    /** What is charged for the claim. */
    CHARGE(Type.NUMBER, sheet -> money(sheet.charge())),
    /** The place of service of the claim. */
    PLACE(Type.TEXT, sheet -> list(sheet.place())),
    /** The claim frequency. */
    FREQUENCY(Type.TEXT, sheet -> List.of(sheet.frequency())),
    /** Whether the provider's signature is on file. */
    SIGNATURE_ON_FILE(Type.TEXT, sheet -> list(sheet.signatureOnFile())),
    /** Whether the provider accepts assignment. */
    ASSIGNMENT(Type.TEXT, sheet -> list(sheet.assignment())),
    /** Whether the payer may pay the provider. */
    BENEFITS_ASSIGNED(Type.TEXT, sheet -> list(sheet.benefitsAssigned())),
    /** Whether the payer may be told. */
    RELEASE_OF_INFORMATION(Type.TEXT, sheet -> list(sheet.releaseOfInformation())),
    /** Why it comes late. */
    DELAY_REASON(Type.TEXT, sheet -> list(sheet.delayReason())),
    /** What the patient has paid. */
    PATIENT_PAID(Type.NUMBER, sheet -> money(sheet.patientPaid())),
    /** Causes of an accident. */
    ACCIDENT_CAUSE(Type.TEXT, sheet -> sheet.accident().map(Accident::causes).orElse(List.of())),
    /** The state of an accident. */
    ACCIDENT_STATE(Type.TEXT, sheet -> list(sheet.accident().flatMap(Accident::state))),
    /** The day of an accident. */
    ACCIDENT_DATE(Type.DATE, sheet -> dates(sheet.accident().flatMap(Accident::date))),
    /** All diagnoses. */
    DIAGNOSIS(Type.TEXT, sheet -> each(sheet.diagnoses(), ClaimDiagnosis::code)),
    /** The first diagnosis. */
    FIRST_DIAGNOSIS(Type.TEXT, sheet -> each(firstOf(sheet.diagnoses()), ClaimDiagnosis::code)),
    /** How many diagnoses. */
    DIAGNOSES(Type.NUMBER, sheet -> count(sheet.diagnoses())),
    /** How many lines. */
    LINES(Type.NUMBER, sheet -> count(sheet.lines())),
    /** The first day of service of all lines. */
    FIRST_DAY(Type.DATE, sheet -> dates(sheet.serviceDays().map(DateRange::from))),
    /** The last day of service of all lines. */
    LAST_DAY(Type.DATE, sheet -> dates(sheet.serviceDays().map(DateRange::lastDay))),
    /** The numbers of authorisations of the claim. */
    AUTHORIZATION(Type.TEXT, sheet -> references(sheet.references(), Meaning.AUTHORIZATION)),
    /** The numbers of referrals of the claim. */
    REFERRAL(Type.TEXT, sheet -> references(sheet.references(), Meaning.REFERRAL)),
    /** The CLIA numbers of the claim. */
    CLIA(Type.TEXT, sheet -> references(sheet.references(), Meaning.CLIA)),
    /** The payer's number of the claim before. */
    PAYER_CLAIM_NUMBER(Type.TEXT, sheet -> references(sheet.references(), Meaning.PAYER_CLAIM)),
    /** The number of the patient's record. */
    MEDICAL_RECORD(Type.TEXT, sheet -> references(sheet.references(), Meaning.MEDICAL_RECORD)),
    /** The payer's id. */
    PAYER(Type.TEXT, sheet -> List.of(sheet.insurance().payerId())),
    /** What the payer is called. */
    PAYER_NAME(Type.TEXT, sheet -> list(sheet.insurance().payerName())),
    /** Which payer in their order. */
    SEQUENCE(Type.TEXT, sheet -> List.of(sheet.insurance().sequence())),
    /** The claim filing indicator. */
    FILING(Type.TEXT, sheet -> list(sheet.insurance().filing())),
    /** Why Medicare pays second. */
    INSURANCE_TYPE(Type.TEXT, sheet -> list(sheet.insurance().insuranceType())),
    /** The number of the group. */
    GROUP(Type.TEXT, sheet -> list(sheet.insurance().group())),
    /** What the plan is called. */
    PLAN(Type.TEXT, sheet -> list(sheet.insurance().plan())),
    /** The number on the card. */
    MEMBER_ID(Type.TEXT, sheet -> list(sheet.insurance().memberId().map(MemberId::reveal))),
    /** What the patient is to the subscriber. */
    RELATIONSHIP(Type.TEXT, sheet -> list(sheet.insurance().relationshipCode())),
    /** The state where the subscriber lives. */
    SUBSCRIBER_STATE(
            Type.TEXT,
            sheet -> address(sheet.insurance().subscriber().flatMap(ClaimPerson::address), PostalAddress::state)),
    /** The ZIP code where the subscriber lives. */
    SUBSCRIBER_ZIP(
            Type.TEXT,
            sheet -> address(sheet.insurance().subscriber().flatMap(ClaimPerson::address), PostalAddress::zip)),
    /** How old the patient is on the first day of service, in completed years. */
    PATIENT_AGE(Type.NUMBER, ClaimProperty::age),
    /** The patient's sex as payers note it: FEMALE, MALE or UNKNOWN. */
    PATIENT_SEX(
            Type.TEXT,
            sheet -> list(sheet.whoseCare().flatMap(one -> one.person().sex()).map(Enum::name))),
    /** The state where the patient lives. */
    PATIENT_STATE(Type.TEXT, sheet -> address(sheet.whoseCare().flatMap(ClaimPerson::address), PostalAddress::state)),
    /** The ZIP code where the patient lives. */
    PATIENT_ZIP(Type.TEXT, sheet -> address(sheet.whoseCare().flatMap(ClaimPerson::address), PostalAddress::zip)),
    /** The NPI of who bills. */
    BILLING_NPI(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.BILLING, ClaimProvider::npi)),
    /** The tax number of who bills. */
    BILLING_TAX_ID(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.BILLING, ClaimProvider::taxId)),
    /** The name of who bills. */
    BILLING_NAME(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.BILLING, ClaimProvider::name)),
    /** The specialty of who bills. */
    BILLING_TAXONOMY(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.BILLING, ClaimProvider::taxonomy)),
    /** The state of who bills. */
    BILLING_STATE(
            Type.TEXT,
            sheet -> provider(
                    sheet.providers(),
                    ProviderRole.BILLING,
                    one -> one.address().flatMap(PostalAddress::state))),
    /** The NPI of who rendered, as the claim says. */
    RENDERING_NPI(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.RENDERING, ClaimProvider::npi)),
    /** The specialty of who rendered, as the claim says. */
    RENDERING_TAXONOMY(
            Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.RENDERING, ClaimProvider::taxonomy)),
    /** The NPI of who referred, as the claim says. */
    REFERRING_NPI(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.REFERRING, ClaimProvider::npi)),
    /** The NPI of who supervised, as the claim says. */
    SUPERVISING_NPI(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.SUPERVISING, ClaimProvider::npi)),
    /** The NPI of the facility. */
    FACILITY_NPI(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.FACILITY, ClaimProvider::npi)),
    /** The name of the facility. */
    FACILITY_NAME(Type.TEXT, sheet -> provider(sheet.providers(), ProviderRole.FACILITY, ClaimProvider::name)),
    /** The state of the facility. */
    FACILITY_STATE(
            Type.TEXT,
            sheet -> provider(
                    sheet.providers(),
                    ProviderRole.FACILITY,
                    one -> one.address().flatMap(PostalAddress::state))),
    /** The ids of other payers. */
    OTHER_PAYER(
            Type.TEXT, sheet -> each(sheet.otherPayers(), one -> one.insurance().payerId())),
    /** How many other payers. */
    OTHER_PAYERS(Type.NUMBER, sheet -> count(sheet.otherPayers())),
    /** What other payers paid, each. */
    OTHER_PAYER_PAID(
            Type.NUMBER,
            sheet -> each(
                    sheet.otherPayers().stream()
                            .flatMap(one -> one.paid().stream())
                            .toList(),
                    ClaimProperty::plain)),
    /** The reasons for which other payers took something off the claim. */
    OTHER_PAYER_REASON(Type.TEXT, ClaimProperty::reasons),
    /** The practice's number of a line. */
    LINE_CONTROL_NUMBER(Type.TEXT, (sheet, line) -> list(line.controlNumber())),
    /** The procedure of a line. */
    PROCEDURE(Type.TEXT, (sheet, line) -> List.of(line.procedure())),
    /** The modifiers of a line. */
    MODIFIER(Type.TEXT, (sheet, line) -> line.modifiers()),
    /** What a line charges. */
    LINE_CHARGE(Type.NUMBER, (sheet, line) -> List.of(plain(line.charge()))),
    /** How many units a line has. */
    UNITS(Type.NUMBER, (sheet, line) -> List.of(line.units().toPlainString())),
    /** What a line counts. */
    UNIT(Type.TEXT, (sheet, line) -> List.of(line.unit())),
    /** The place of service of a line, the claim's where it says none. */
    LINE_PLACE(Type.TEXT, (sheet, line) -> list(line.place().or(sheet::place))),
    /** The first day of a line. */
    FROM(Type.DATE, (sheet, line) -> dates(line.from())),
    /** The last day of a line. */
    TO(Type.DATE, (sheet, line) -> dates(line.last())),
    /** The diagnoses that a line is for. */
    LINE_DIAGNOSIS(Type.TEXT, (sheet, line) -> pointed(sheet, line.pointers())),
    /** The main diagnosis that a line is for. */
    LINE_FIRST_DIAGNOSIS(Type.TEXT, (sheet, line) -> pointed(sheet, firstOf(line.pointers()))),
    /** The NPI of who rendered a line, the claim's where it names nobody. */
    LINE_RENDERING_NPI(Type.TEXT, (sheet, line) -> list(ClaimChecks.rendering(sheet, line))),
    /** The NPI of who ordered a line. */
    LINE_ORDERING_NPI(
            Type.TEXT, (sheet, line) -> provider(line.providers(), ProviderRole.ORDERING, ClaimProvider::npi)),
    /** The numbers of authorisations of a line. */
    LINE_AUTHORIZATION(Type.TEXT, (sheet, line) -> references(line.references(), Meaning.AUTHORIZATION)),
    /** The CLIA numbers of a line. */
    LINE_CLIA(Type.TEXT, (sheet, line) -> references(line.references(), Meaning.CLIA)),
    /** The drug of a line. */
    NDC(Type.TEXT, (sheet, line) -> list(line.drug().map(ClaimDrug::ndc))),
    /** How much of the drug. */
    DRUG_QUANTITY(
            Type.NUMBER,
            (sheet, line) -> list(line.drug().flatMap(ClaimDrug::quantity).map(BigDecimal::toPlainString)));

    private final Type type;
    private final @Nullable OfClaim ofClaim;
    private final @Nullable OfLine ofLine;

    ClaimProperty(Type type, OfClaim ofClaim) {
        this.type = type;
        this.ofClaim = ofClaim;
        this.ofLine = null;
    }

    ClaimProperty(Type type, OfLine ofLine) {
        this.type = type;
        this.ofClaim = null;
        this.ofLine = ofLine;
    }

    /** The property of this name; empty when there is none. */
    public static Optional<ClaimProperty> of(String word) {
        for (ClaimProperty one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What rules call it: {@code line-place}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its values are. */
    public Type type() {
        return type;
    }

    /** Whether each line has its own. */
    public boolean isOfLine() {
        return ofLine != null;
    }

    /** Its values for a claim, or for a line where each has its own; none where the claim does not say. */
    public List<String> values(ClaimSheet sheet, @Nullable ClaimLine line) {
        if (ofClaim != null) {
            return ofClaim.read(sheet);
        }
        return ofLine == null || line == null ? List.of() : ofLine.read(sheet, line);
    }

    private static List<String> age(ClaimSheet sheet) {
        Optional<LocalDate> born = sheet.whoseCare().flatMap(one -> one.person().birthDate());
        Optional<LocalDate> first = sheet.serviceDays().map(DateRange::from);
        return born.isEmpty() || first.isEmpty() || first.get().isBefore(born.get())
                ? List.of()
                : List.of(
                        Integer.toString(Period.between(born.get(), first.get()).getYears()));
    }

    private static List<String> reasons(ClaimSheet sheet) {
        List<String> reasons = new ArrayList<>();
        for (OtherPayer payer : sheet.otherPayers()) {
            for (Adjustment one : payer.adjustments()) {
                one.reason().ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static List<String> pointed(ClaimSheet sheet, List<Integer> pointers) {
        List<String> codes = new ArrayList<>();
        for (int pointer : pointers) {
            if (pointer >= 1 && pointer <= sheet.diagnoses().size()) {
                codes.add(sheet.diagnoses().get(pointer - 1).code());
            }
        }
        return codes;
    }

    private static List<String> provider(
            List<ClaimProvider> providers, ProviderRole role, Function<ClaimProvider, Optional<String>> part) {
        return providers.stream()
                .filter(one -> one.role() == role)
                .flatMap(one -> part.apply(one).stream())
                .toList();
    }

    private static List<String> address(
            Optional<PostalAddress> address, Function<PostalAddress, Optional<String>> part) {
        return list(address.flatMap(part));
    }

    private static List<String> references(List<ClaimReference> references, Meaning meaning) {
        return references.stream()
                .filter(one -> one.meaning() == meaning)
                .map(one -> one.number().reveal())
                .toList();
    }

    private static <T> List<T> firstOf(List<T> all) {
        return all.isEmpty() ? List.of() : List.of(all.get(0));
    }

    private static <T> List<String> each(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toList();
    }

    private static List<String> list(Optional<String> value) {
        return value.isPresent() ? List.of(value.get()) : List.of();
    }

    private static List<String> money(Optional<Money> value) {
        return list(value.map(ClaimProperty::plain));
    }

    private static List<String> dates(Optional<LocalDate> value) {
        return list(value.map(LocalDate::toString));
    }

    private static List<String> count(Collection<?> all) {
        return List.of(Integer.toString(all.size()));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    /** Reads the values of a property of claims. */
    private interface OfClaim {
        List<String> read(ClaimSheet sheet);
    }

    /** Reads the values of a property of lines. */
    private interface OfLine {
        List<String> read(ClaimSheet sheet, ClaimLine line);
    }

    /** What the values of a property are. */
    public enum Type {
        /** Codes, numbers of things and names. */
        TEXT,
        /** Amounts and counts. */
        NUMBER,
        /** Days, {@code 2026-03-02}. */
        DATE
    }
}
