package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.PairEdit;
import org.practicekit.billing.edit.coding.PairEdits;
import org.practicekit.core.rule.Severity;

/** Looks at pairs of procedures that one provider does on one day, on the claim and on the patient's other ones. */
final class PairChecks {
    /** Since when Medicare takes 59 and the narrower ones on the paid procedure of a pair too (change request 11168). */
    private static final LocalDate EITHER_SINCE = LocalDate.of(2019, 7, 1);

    private PairChecks() {}

    static void never(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (paid, denied, pair, day) -> {
            if (!pair.modifierAllowed()) {
                report.found(at(rule, paid, denied, day, " is never paid together with ", "."));
            }
        });
    }

    static void withModifier(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (paid, denied, pair, day) -> {
            if (pair.modifierAllowed()) {
                judgeModifiers(rule, sheet, context, new Found(paid, denied, day), report);
            }
        });
    }

    private static void judgeModifiers(
            EditRule rule, ClaimSheet sheet, EditContext context, Found found, EditReport report) {
        List<String> paid = found.paid().line().modifiers();
        List<String> denied = found.denied().line().modifiers();
        LocalDate day = found.day();
        boolean onDenied = AssociatedModifiers.hasDistinct(denied, day);
        boolean onPaid = AssociatedModifiers.hasDistinct(paid, day);
        boolean plain = AssociatedModifiers.hasPlain(denied) || AssociatedModifiers.hasPlain(paid);
        if (onDenied || plain) {
            if (onDenied && denied.contains("59") && saysNothingNew(paid, denied, day)) {
                report.found(at(
                                rule,
                                found.paid(),
                                found.denied(),
                                day,
                                " has 59, and a narrower modifier already parts it from ",
                                ".")
                        .withSeverity(Severity.WARNING));
            }
            return;
        }
        if (onPaid && !day.isBefore(EITHER_SINCE)) {
            Optional<CoverageKind> kind = context.kindOf(sheet);
            if (kind.isEmpty()) {
                report.notKnown("what sort of insurance is asked");
                return;
            }
            if (kind.get() == CoverageKind.MEDICARE) {
                return;
            }
        }
        report.found(at(rule, found.paid(), found.denied(), day, " is paid together with ", " with a modifier only."));
    }

    private static boolean saysNothingNew(List<String> paid, List<String> denied, LocalDate day) {
        return AssociatedModifiers.hasNarrow(denied, day)
                || AssociatedModifiers.hasAnatomic(denied)
                        && AssociatedModifiers.hasAnatomic(paid)
                        && !paid.containsAll(denied.stream()
                                .filter(one -> AssociatedModifiers.hasAnatomic(List.of(one)))
                                .toList());
    }

    /** Shows each pair of which the claim has at least one procedure, for the first day on which it holds. */
    private static void each(ClaimSheet sheet, EditContext context, EditReport report, Look look) {
        Optional<PairEdits> pairs =
                Lists.needed(context, CodeSets::pairs, "which procedures are not paid together", report);
        if (pairs.isEmpty()) {
            return;
        }
        List<Service> services = Service.all(sheet, context);
        for (int i = 0; i < services.size() && services.get(i).isHere(); i++) {
            Service one = services.get(i);
            for (int j = i + 1; j < services.size(); j++) {
                Service other = services.get(j);
                LocalDate day = one.sharedDay(other);
                if (day != null) {
                    show(pairs.get(), one, other, day, look);
                    show(pairs.get(), other, one, day, look);
                }
            }
        }
        Service.askForOthers(context, report);
    }

    private static void show(PairEdits pairs, Service paid, Service denied, LocalDate day, Look look) {
        Optional<PairEdit> pair =
                pairs.on(paid.line().procedure(), denied.line().procedure(), day);
        if (pair.isPresent()) {
            look.at(paid, denied, pair.get(), day);
        }
    }

    private static EditFinding at(
            EditRule rule, Service paid, Service denied, LocalDate day, String between, String end) {
        Service here = denied.isHere() ? denied : paid;
        return EditFinding.of(
                rule,
                ClaimPlace.line(here.line().number(), Part.PROCEDURE),
                denied.line().procedure() + " of " + denied + between
                        + paid.line().procedure() + " of " + paid + end,
                Map.of(
                        "paid", paid.line().procedure(),
                        "denied", denied.line().procedure(),
                        "service", day.toString()));
    }

    private record Found(Service paid, Service denied, LocalDate day) {}

    /** Looks at one pair. */
    @FunctionalInterface
    private interface Look {
        void at(Service paid, Service denied, PairEdit pair, LocalDate day);
    }
}
