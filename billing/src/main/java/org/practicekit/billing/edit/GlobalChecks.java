package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.GlobalPeriod;
import org.practicekit.billing.edit.coding.ProcedureFacts;
import org.practicekit.billing.edit.coding.VisitKind;

/** Looks at care that is paid with a procedure of the same provider. */
final class GlobalChecks {
    private GlobalChecks() {}

    static void visit(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (care, facts, procedure, global) -> {
            LocalDate day = care.line().from().orElseThrow();
            LocalDate done = procedure.line().from().orElseThrow();
            List<String> modifiers = care.line().modifiers();
            if (facts.visit().orElse(VisitKind.NONE) == VisitKind.NONE) {
                return;
            }
            if (global.isMinor() && day.equals(done) && !modifiers.contains("25")) {
                report.found(at(rule, care, procedure, "A visit on the day of a minor procedure has 25."));
            } else if (global.isMajor()
                    && (day.equals(done) || day.equals(done.minusDays(1)))
                    && !modifiers.contains("57")) {
                report.found(at(rule, care, procedure, "A visit on the day of a major procedure or before has 57."));
            }
        });
    }

    static void after(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (care, facts, procedure, global) -> {
            LocalDate day = care.line().from().orElseThrow();
            LocalDate done = procedure.line().from().orElseThrow();
            if (!day.isAfter(done) || day.isAfter(done.plusDays(global.daysAfter()))) {
                return;
            }
            List<String> modifiers = care.line().modifiers();
            GlobalPeriod own = facts.global().orElse(GlobalPeriod.NONE);
            if (facts.visit().orElse(VisitKind.NONE) != VisitKind.NONE) {
                if (!modifiers.contains("24")) {
                    report.found(
                            at(rule, care, procedure, "A visit that has nothing to do with the procedure has 24."));
                }
            } else if ((own.isMinor() || own.isMajor())
                    && !modifiers.contains("58")
                    && !modifiers.contains("78")
                    && !modifiers.contains("79")) {
                report.found(at(rule, care, procedure, "A procedure after it has 58, 78 or 79."));
            }
        });
    }

    /** Shows each service of the claim beside each procedure of the same provider with which care is paid for some days. */
    private static void each(ClaimSheet sheet, EditContext context, EditReport report, Look look) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        if (list.isEmpty()) {
            return;
        }
        List<Service> services = Service.all(sheet, context);
        List<Optional<ProcedureFacts>> facts = new ArrayList<>(services.size());
        for (int i = 0; i < services.size(); i++) {
            facts.add(facts(list.get(), services.get(i), report));
        }
        for (int j = 0; j < services.size(); j++) {
            GlobalPeriod global = facts.get(j).flatMap(ProcedureFacts::global).orElse(GlobalPeriod.NONE);
            for (int i = 0;
                    global.daysAfter() >= 0
                            && i < services.size()
                            && services.get(i).isHere();
                    i++) {
                if (j != i
                        && facts.get(i).isPresent()
                        && services.get(i).provider().equals(services.get(j).provider())) {
                    look.at(services.get(i), facts.get(i).get(), services.get(j), global);
                }
            }
        }
        Service.askForOthers(context, report);
    }

    private static Optional<ProcedureFacts> facts(CodeTable<ProcedureFacts> list, Service service, EditReport report) {
        LocalDate day = service.day();
        if (day == null) {
            return Optional.empty();
        }
        Optional<ProcedureFacts> facts = Lists.row(list, service.line().procedure(), day, "the procedures", report);
        if (facts.isPresent()
                && (facts.get().global().isEmpty() || facts.get().visit().isEmpty())) {
            report.notKnown("what is paid with which procedure, and which procedures are visits");
        }
        return facts;
    }

    private static EditFinding at(EditRule rule, Service care, Service procedure, String message) {
        return EditFinding.of(
                rule,
                ClaimPlace.line(care.line().number(), Part.MODIFIER),
                "%s It is paid with %s of %s otherwise."
                        .formatted(message, procedure.line().procedure(), procedure),
                Map.of(
                        "procedure", procedure.line().procedure(),
                        "done", procedure.line().from().map(LocalDate::toString).orElse("")));
    }

    /** Looks at one service beside one procedure. */
    @FunctionalInterface
    private interface Look {
        void at(Service care, ProcedureFacts facts, Service procedure, GlobalPeriod global);
    }
}
