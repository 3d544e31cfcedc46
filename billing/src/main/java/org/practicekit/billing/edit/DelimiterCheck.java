package org.practicekit.billing.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.core.privacy.Masked;

/** Looks for characters that part values in a file inside all texts that people write into a claim. */
final class DelimiterCheck {
    private final EditRule rule;
    private final Delimiters delimiters;
    private final EditReport report;
    private int line;

    private DelimiterCheck(EditRule rule, Delimiters delimiters, EditReport report) {
        this.rule = rule;
        this.delimiters = delimiters;
        this.report = report;
    }

    static void look(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (context.delimiters().isEmpty()) {
            report.notKnown("with which characters the file parts its values");
            return;
        }
        new DelimiterCheck(rule, context.delimiters().get(), report).claim(sheet);
    }

    private void claim(ClaimSheet sheet) {
        text(Part.CONTROL_NUMBER, sheet.controlNumber());
        masked(Part.NOTE, sheet.note());
        references(sheet.references());
        sheet.diagnoses().forEach(one -> text(Part.DIAGNOSIS, one.code()));
        sheet.providers().forEach(this::provider);
        insurance(sheet.insurance(), Part.PAYER, Part.SUBSCRIBER);
        sheet.patient().ifPresent(one -> person(Part.PATIENT, one));
        for (OtherPayer one : sheet.otherPayers()) {
            insurance(one.insurance(), Part.OTHER_PAYER, Part.OTHER_PAYER);
            optional(Part.OTHER_PAYER, one.claimNumber());
            references(one.references());
        }
        sheet.lines().forEach(this::line);
    }

    private void line(ClaimLine one) {
        line = one.number();
        optional(Part.CONTROL_NUMBER, one.controlNumber());
        text(Part.PROCEDURE, one.procedure());
        texts(Part.MODIFIER, one.modifiers());
        masked(Part.PROCEDURE, one.description());
        masked(Part.NOTE, one.note());
        references(one.references());
        one.providers().forEach(this::provider);
        one.drug().ifPresent(drug -> text(Part.DRUG, drug.ndc()));
    }

    private void provider(ClaimProvider one) {
        Part part = Part.of(one.role());
        optional(part, one.name());
        optional(part, one.firstName());
        optional(part, one.npi());
        optional(part, one.taxId());
        optional(part, one.taxonomy());
        optional(part, one.phone());
        one.address().ifPresent(address -> address(part, address));
        one.references().forEach(number -> text(part, number.number().reveal()));
    }

    private void insurance(ClaimInsurance one, Part payer, Part subscriber) {
        text(payer, one.payerId());
        optional(payer, one.payerName());
        optional(payer, one.group());
        optional(payer, one.plan());
        one.payerAddress().ifPresent(address -> address(payer, address));
        masked(subscriber, one.memberId());
        one.subscriber().ifPresent(person -> person(subscriber, person));
        references(one.references());
    }

    private void person(Part part, ClaimPerson one) {
        Insured person = one.person();
        masked(part, Optional.of(person.lastName()));
        masked(part, person.firstName());
        masked(part, person.middleName());
        optional(part, one.phone());
        optional(part, one.socialSecurityNumber());
        one.address().ifPresent(address -> address(part, address));
    }

    private void address(Part part, PostalAddress one) {
        texts(part, one.lines());
        optional(part, one.city());
        optional(part, one.state());
        optional(part, one.zip());
    }

    private void references(List<ClaimReference> references) {
        for (ClaimReference one : references) {
            text(Part.REFERENCE, one.number().reveal());
        }
    }

    private void texts(Part part, Collection<String> values) {
        for (String value : values) {
            text(part, value);
        }
    }

    private void masked(Part part, Optional<? extends Masked> value) {
        if (value.isPresent()) {
            text(part, value.get().reveal());
        }
    }

    private void optional(Part part, Optional<String> value) {
        if (value.isPresent()) {
            text(part, value.get());
        }
    }

    private void text(Part part, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (delimiters.contains(value.charAt(i))) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line, part),
                        "A value holds a character with which the file parts its values."));
                return;
            }
        }
    }
}
