package org.practicekit.billing.edit;

import java.util.Optional;
import java.util.function.Predicate;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.FormatFix.Format;
import org.practicekit.core.code.Npi;

/** Looks at numbers, addresses and names. */
final class IdentityChecks {
    private IdentityChecks() {}

    static void npi(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Texts.eachProvider(sheet, (line, one) -> {
            if (one.npi().isPresent() && !Npi.isValid(one.npi().get())) {
                report.found(fixable(
                        EditFinding.of(
                                rule, place(line, one), "The NPI is not one: its form or its check digit is wrong."),
                        Format.NPI,
                        one.npi().get(),
                        Npi::isValid));
            }
        });
        Optional<ClaimProvider> billing = sheet.provider(ProviderRole.BILLING);
        if (billing.isEmpty() || billing.get().npi().isEmpty()) {
            report.found(EditFinding.of(rule, ClaimPlace.of(ProviderRole.BILLING), "Who bills has no NPI."));
        }
    }

    static void taxId(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<ClaimProvider> billing = sheet.provider(ProviderRole.BILLING);
        Optional<String> taxId = billing.flatMap(ClaimProvider::taxId);
        ClaimPlace where = ClaimPlace.of(ProviderRole.BILLING);
        if (taxId.isEmpty()) {
            report.found(EditFinding.of(rule, where, "Who bills has no tax number."));
        } else if (!Texts.isDigits(taxId.get(), 9)) {
            String message = Npi.isValid(taxId.get())
                    ? "An NPI stands where the tax number belongs."
                    : "The tax number does not have nine digits.";
            report.found(fixable(EditFinding.of(rule, where, message), Format.TAX_ID, taxId.get(), right -> true));
        }
    }

    static void taxonomy(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Texts.eachProvider(sheet, (line, one) -> {
            if (one.taxonomy().isPresent() && !Texts.isTaxonomy(one.taxonomy().get())) {
                report.found(fixable(
                        EditFinding.of(
                                rule, place(line, one), "The specialty does not have the form of a taxonomy code."),
                        Format.TAXONOMY,
                        one.taxonomy().get(),
                        right -> true));
            }
        });
    }

    static void socialSecurityNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        eachPerson(sheet, (part, person) -> {
            Optional<String> number = person.socialSecurityNumber();
            if (number.isPresent() && !Texts.isDigits(number.get(), 9)) {
                report.found(fixable(
                        EditFinding.of(
                                rule, ClaimPlace.of(part), "The social security number does not have nine digits."),
                        Format.SOCIAL_SECURITY_NUMBER,
                        number.get(),
                        right -> true));
            }
        });
    }

    static void phone(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Texts.eachProvider(sheet, (line, one) -> phone(rule, place(line, one), one.phone(), report));
        eachPerson(sheet, (part, person) -> phone(rule, ClaimPlace.of(part), person.phone(), report));
    }

    private static void phone(EditRule rule, ClaimPlace where, Optional<String> phone, EditReport report) {
        if (phone.isPresent() && !Texts.isPhone(phone.get())) {
            report.found(fixable(
                    EditFinding.of(rule, where, "The telephone number cannot be one of the United States."),
                    Format.PHONE,
                    phone.get(),
                    Texts::isPhone));
        }
    }

    static void street(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<PostalAddress> billing = sheet.provider(ProviderRole.BILLING).flatMap(ClaimProvider::address);
        ClaimPlace where = ClaimPlace.of(ProviderRole.BILLING);
        if (billing.isEmpty() || billing.get().lines().isEmpty()) {
            report.found(EditFinding.of(rule, where, "Who bills has no street address."));
        } else if (Texts.isBox(billing.get())) {
            report.found(EditFinding.of(
                    rule, where, "Who bills has a box for an address; a box belongs into the pay-to address."));
        }
        zip(rule, where, billing, report);
        zip(
                rule,
                ClaimPlace.of(ProviderRole.FACILITY),
                sheet.provider(ProviderRole.FACILITY).flatMap(ClaimProvider::address),
                report);
    }

    private static void zip(EditRule rule, ClaimPlace where, Optional<PostalAddress> address, EditReport report) {
        if (address.isEmpty() || !Texts.isDomestic(address.get())) {
            return;
        }
        String zip = address.get().zip().orElse("");
        if (!Texts.isDigits(zip, 9)) {
            report.found(fixable(
                    EditFinding.of(rule, where, "The ZIP code does not have nine digits."),
                    Format.ZIP,
                    zip,
                    right -> right.length() == 9));
        }
    }

    static void country(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Texts.eachProvider(sheet, (line, one) -> country(rule, line, Part.of(one.role()), one.address(), report));
        eachPerson(sheet, (part, person) -> country(rule, 0, part, person.address(), report));
        country(rule, 0, Part.PAYER, sheet.insurance().payerAddress(), report);
    }

    private static void country(
            EditRule rule, int line, Part part, Optional<PostalAddress> address, EditReport report) {
        Optional<String> state = address.flatMap(PostalAddress::state);
        if (state.isPresent() && Texts.isDomestic(address.get()) && !Texts.isState(state.get())) {
            report.found(fixable(
                    EditFinding.of(
                            rule,
                            ClaimPlace.line(line, part),
                            "The state is none of the United States, and no other country is named."),
                    Format.STATE,
                    state.get(),
                    Texts::isState));
        }
    }

    static ClaimPlace place(int line, ClaimProvider one) {
        return ClaimPlace.line(line, Part.of(one.role()));
    }

    /** Adds how to mend the form, where that gives a value with which the edit would be content. */
    static EditFinding fixable(EditFinding finding, Format format, String value, Predicate<String> right) {
        return FormatMending.mended(format, value).filter(right).isPresent()
                ? finding.fixedBy(new FormatFix(finding.where(), format))
                : finding;
    }

    private static void eachPerson(ClaimSheet sheet, PersonVisitor visitor) {
        if (sheet.insurance().subscriber().isPresent()) {
            visitor.visit(Part.SUBSCRIBER, sheet.insurance().subscriber().get());
        }
        if (sheet.patient().isPresent()) {
            visitor.visit(Part.PATIENT, sheet.patient().get());
        }
    }

    /** Sees the subscriber and the patient of a claim. */
    private interface PersonVisitor {
        void visit(Part part, ClaimPerson person);
    }
}
