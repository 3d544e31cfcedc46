package org.practicekit.billing.edit;

import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.rule.Severity;

/** Looks at who took part. */
final class ProviderChecks {
    /** Specialties of organisations that bill without a person: laboratories, test facilities, surgical centres, ambulances, suppliers. */
    private static final List<String> WITHOUT_A_PERSON =
            List.of("291U", "292200000X", "293D", "261QA1903X", "335V", "3416", "332B");

    private ProviderChecks() {}

    static void rendering(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<ClaimProvider> billing = sheet.provider(ProviderRole.BILLING);
        Optional<ClaimProvider> claim = sheet.provider(ProviderRole.RENDERING);
        if (claim.isPresent() && billing.isPresent() && isSame(claim.get(), billing.get())) {
            report.found(EditFinding.of(
                            rule,
                            ClaimPlace.of(ProviderRole.RENDERING),
                            "Who provided the services is named although they are the one who bills.")
                    .withSeverity(Severity.WARNING));
        }
        boolean needed = billing.isPresent() && billing.get().organization() && !billsWithoutPerson(billing.get());
        for (ClaimLine line : sheet.lines()) {
            Optional<ClaimProvider> own = of(line, ProviderRole.RENDERING);
            if (own.isPresent() && claim.isPresent() && isSame(own.get(), claim.get())) {
                report.found(EditFinding.of(
                                rule,
                                ClaimPlace.line(line.number(), Part.RENDERING_PROVIDER),
                                "The line repeats who provided the service although the claim says it.")
                        .withSeverity(Severity.WARNING));
            } else if (needed && own.or(() -> claim).flatMap(ClaimProvider::npi).isEmpty()) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.RENDERING_PROVIDER),
                        "An organisation bills, and nobody with an NPI is named who provided the service."));
            }
        }
    }

    private static boolean billsWithoutPerson(ClaimProvider billing) {
        String taxonomy = billing.taxonomy().orElse("");
        return WITHOUT_A_PERSON.stream().anyMatch(taxonomy::startsWith);
    }

    private static boolean isSame(ClaimProvider one, ClaimProvider other) {
        return one.npi().isPresent() && one.npi().equals(other.npi());
    }

    static void sender(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        boolean referring = sheet.provider(ProviderRole.REFERRING).isPresent();
        for (ClaimLine line : sheet.lines()) {
            boolean referredLine = of(line, ProviderRole.REFERRING).isPresent();
            if (referredLine && !referring) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.of(ProviderRole.REFERRING),
                        "Line %d names who referred, and the claim names nobody.".formatted(line.number())));
            }
            if (referring || referredLine || of(line, ProviderRole.ORDERING).isPresent()) {
                continue;
            }
            Answer need = context.need(line.number()).map(LineNeed::sender).orElse(Answer.UNKNOWN);
            if (need == Answer.YES) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.REFERRING_PROVIDER),
                        "The payer asks who referred or ordered, and nobody is named."));
            } else if (need == Answer.UNKNOWN) {
                report.notKnown("whether the payer asks who referred or ordered");
            }
        }
    }

    static void enrolled(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (context.enrolments().isEmpty()) {
            report.notKnown("who is enrolled with the payer");
            return;
        }
        for (ClaimLine line : sheet.lines()) {
            Optional<String> npi = ClaimChecks.rendering(sheet, line);
            if (npi.isPresent()
                    && line.from().isPresent()
                    && !context.enrolments().get().covers(npi.get(), LineChecks.days(line))) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.RENDERING_PROVIDER),
                        "Who provided the service is not enrolled with the payer on all of its days."));
            }
        }
    }

    private static Optional<ClaimProvider> of(ClaimLine line, ProviderRole role) {
        for (ClaimProvider one : line.providers()) {
            if (one.role() == role) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
