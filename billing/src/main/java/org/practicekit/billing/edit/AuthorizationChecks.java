package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.time.DateRange;

/** Looks at authorisations. */
final class AuthorizationChecks {
    private AuthorizationChecks() {}

    static void present(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (sheet.reference(Meaning.AUTHORIZATION).isPresent()) {
            return;
        }
        for (ClaimLine line : sheet.lines()) {
            if (count(line.references(), Meaning.AUTHORIZATION) > 0) {
                continue;
            }
            Answer need =
                    context.need(line.number()).map(LineNeed::authorization).orElse(Answer.UNKNOWN);
            if (need == Answer.YES) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.REFERENCE),
                        "The service needs an authorisation, and no number of one is there."));
            } else if (need == Answer.UNKNOWN) {
                report.notKnown("whether the services need an authorisation");
            }
        }
    }

    static void fitting(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        alone(rule, 0, sheet.references(), report);
        for (String number : numbers(sheet.references())) {
            fits(rule, ClaimPlace.of(Part.REFERENCE), number, meant(sheet, context), sheet, context, report);
        }
        for (ClaimLine line : sheet.lines()) {
            alone(rule, line.number(), line.references(), report);
            for (String number : numbers(line.references())) {
                ClaimPlace where = ClaimPlace.line(line.number(), Part.REFERENCE);
                fits(rule, where, number, List.of(line), sheet, context, report);
            }
        }
    }

    private static void alone(EditRule rule, int line, List<ClaimReference> references, EditReport report) {
        ClaimPlace where = ClaimPlace.line(line, Part.REFERENCE);
        if (count(references, Meaning.AUTHORIZATION) > 1) {
            report.found(EditFinding.of(rule, where, "There is more than one number of an authorisation."));
        }
        if (count(references, Meaning.REFERRAL) > 1) {
            report.found(EditFinding.of(rule, where, "There is more than one number of a referral."));
        }
    }

    /** The lines for which a number of the whole claim stands: those that need one, or all where nobody knows which do. */
    private static List<ClaimLine> meant(ClaimSheet sheet, EditContext context) {
        List<ClaimLine> needing = sheet.lines().stream()
                .filter(line -> numbers(line.references()).isEmpty())
                .filter(line -> context.need(line.number())
                        .filter(need -> need.authorization() == Answer.YES)
                        .isPresent())
                .toList();
        return needing.isEmpty() ? sheet.lines() : needing;
    }

    private static void fits(
            EditRule rule,
            ClaimPlace where,
            String number,
            List<ClaimLine> meant,
            ClaimSheet sheet,
            EditContext context,
            EditReport report) {
        if (context.authorizations().isEmpty()) {
            report.notKnown("what the payer agreed to");
            return;
        }
        Optional<AuthorizedCare> care = context.authorizations().get().all().stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
        if (care.isEmpty()) {
            report.found(EditFinding.of(rule, where, "The payer agreed to nothing under this number."));
            return;
        }
        boolean knowing = where.line() > 0
                || meant.size() < sheet.lines().size()
                || sheet.lines().size() == 1;
        List<ClaimLine> covered = new ArrayList<>(meant);
        covered.removeIf(line -> !isFor(care.get(), line));
        if (covered.isEmpty() || knowing && covered.size() < meant.size()) {
            report.found(EditFinding.of(rule, where, "The payer agreed to other procedures under this number."));
        }
        covered(rule, where, care.get(), covered, sheet, report);
    }

    private static boolean isFor(AuthorizedCare care, ClaimLine line) {
        return care.procedures().isEmpty() || care.procedures().contains(line.procedure());
    }

    private static void covered(
            EditRule rule,
            ClaimPlace where,
            AuthorizedCare care,
            List<ClaimLine> lines,
            ClaimSheet sheet,
            EditReport report) {
        BigDecimal units = BigDecimal.ZERO;
        for (ClaimLine line : lines) {
            units = units.add(line.units());
            if (line.from().isPresent() && !contains(care.days(), LineChecks.days(line))) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.SERVICE_DAYS),
                        "The payer agreed to other days: %s.".formatted(care.days())));
            }
            if (care.provider().isPresent()
                    && ClaimChecks.rendering(sheet, line)
                            .filter(npi -> npi.equals(care.provider().get().value()))
                            .isEmpty()) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.RENDERING_PROVIDER),
                        "The payer agreed to another provider."));
            }
        }
        if (care.unitsLeft().isPresent() && units.compareTo(care.unitsLeft().get()) > 0) {
            report.found(EditFinding.of(
                    rule,
                    where,
                    "%s units are asked for, and %s are left of those agreed to."
                            .formatted(
                                    units.toPlainString(),
                                    care.unitsLeft().get().toPlainString())));
        }
    }

    private static boolean contains(DateRange agreed, DateRange days) {
        return !days.from().isBefore(agreed.from()) && !days.to().isAfter(agreed.to());
    }

    private static List<String> numbers(List<ClaimReference> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return references.stream()
                .filter(one -> one.meaning() == Meaning.AUTHORIZATION)
                .map(one -> one.number().reveal())
                .toList();
    }

    private static int count(List<ClaimReference> references, Meaning meaning) {
        int count = 0;
        for (ClaimReference one : references) {
            count += one.meaning() == meaning ? 1 : 0;
        }
        return count;
    }
}
