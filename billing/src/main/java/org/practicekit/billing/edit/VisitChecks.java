package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.GlobalPeriod;
import org.practicekit.billing.edit.coding.ProcedureFacts;
import org.practicekit.billing.edit.coding.VisitKind;

/** Looks at what has to be there beside a service, and what must not have been there before it. */
final class VisitChecks {
    private static final int YEARS_UNSEEN = 3;

    private VisitChecks() {}

    static void addOn(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        if (list.isEmpty()) {
            return;
        }
        List<Service> services = Service.all(sheet, context);
        for (int i = 0; i < services.size() && services.get(i).isHere(); i++) {
            Service service = services.get(i);
            Optional<ProcedureFacts> facts = facts(list.get(), service, report);
            if (facts.isEmpty()) {
                continue;
            }
            List<String> bases = facts.get().addOnTo().orElse(List.of());
            if (facts.get().addOnTo().isEmpty()) {
                report.notKnown("which procedures are only billed with others");
            } else if (!bases.isEmpty() && !hasBase(services, service, bases)) {
                if (bases.contains(ProcedureFacts.ANY_BASE)) {
                    report.notKnown(
                            "with what the payer takes " + service.line().procedure());
                } else {
                    report.found(ProcedureChecks.at(
                            rule,
                            service.line(),
                            Part.PROCEDURE,
                            "Procedure %s is only billed with others, and none of them is there."));
                }
            }
        }
    }

    static void newPatient(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        if (list.isEmpty()) {
            return;
        }
        List<Service> services = Service.all(sheet, context);
        for (int i = 0; i < services.size() && services.get(i).isHere(); i++) {
            Optional<ProcedureFacts> facts = facts(list.get(), services.get(i), report);
            if (facts.isPresent() && facts.get().visit().isEmpty()) {
                report.notKnown("which procedures are visits");
            }
            if (facts.flatMap(ProcedureFacts::visit)
                    .filter(VisitKind.NEW_PATIENT::equals)
                    .isPresent()) {
                seenBefore(rule, services, services.get(i), list.get(), report);
                Service.askForOthers(context, report);
            }
        }
    }

    private static void seenBefore(
            EditRule rule, List<Service> services, Service visit, CodeTable<ProcedureFacts> list, EditReport report) {
        LocalDate day = visit.line().from().orElseThrow();
        for (Service before : services) {
            Optional<LocalDate> seen = before.line().from();
            if (seen.isEmpty()
                    || !seen.get().isBefore(day)
                    || !seen.get().isAfter(day.minusYears(YEARS_UNSEEN))
                    || !before.group().equals(visit.group())
                    || !isFaceToFace(facts(list, before, report))) {
                continue;
            }
            boolean sameProvider = before.provider().equals(visit.provider());
            if (!sameProvider
                    && (before.specialty().isEmpty() || visit.specialty().isEmpty())) {
                report.notKnown("of which specialty those are who saw the patient");
            } else if (sameProvider || before.specialty().equals(visit.specialty())) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(visit.line().number(), Part.PROCEDURE),
                        "The patient was seen on %s, %s, by the same specialty of the group."
                                .formatted(seen.get(), before),
                        Map.of(
                                "procedure",
                                visit.line().procedure(),
                                "seen",
                                seen.get().toString())));
                return;
            }
        }
    }

    /** Whether somebody saw the patient: a visit, or a procedure with which care is paid. */
    private static boolean isFaceToFace(Optional<ProcedureFacts> facts) {
        return facts.isPresent()
                && (facts.get().visit().orElse(VisitKind.NONE) != VisitKind.NONE
                        || facts.get().global().orElse(GlobalPeriod.NONE).daysAfter() >= 0);
    }

    private static boolean hasBase(List<Service> services, Service service, List<String> bases) {
        for (Service other : services) {
            if (bases.contains(other.line().procedure()) && service.sharedDay(other) != null) {
                return true;
            }
        }
        return false;
    }

    private static Optional<ProcedureFacts> facts(CodeTable<ProcedureFacts> list, Service service, EditReport report) {
        return service.line()
                .from()
                .flatMap(day -> Lists.row(list, service.line().procedure(), day, "the procedures", report));
    }
}
