package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.ProcedureFacts;
import org.practicekit.billing.edit.coding.UnitLimit;
import org.practicekit.billing.edit.coding.UnitLimit.Basis;
import org.practicekit.core.rule.Severity;

/** Looks at units. */
final class UnitChecks {
    private UnitChecks() {}

    static void limit(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<UnitLimit>> limits =
                Lists.needed(context, CodeSets::units, "how many units are likely", report);
        if (limits.isEmpty()) {
            return;
        }
        List<Service> services = Service.all(sheet, context);
        for (int i = 0; i < services.size() && services.get(i).isHere(); i++) {
            Service service = services.get(i);
            LocalDate day = service.day();
            if (day == null) {
                continue;
            }
            Optional<UnitLimit> limit =
                    Lists.row(limits.get(), service.line().procedure(), day, "the most units", report);
            if (limit.isPresent() && limit.get().basis() == Basis.LINE) {
                compare(rule, service, limit.get(), service.line().units(), report);
            } else if (limit.isPresent() && isFirst(services, i)) {
                ofDay(rule, services, i, limit.get(), report);
                Service.askForOthers(context, report);
            }
        }
    }

    static void form(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        for (ClaimLine line : sheet.lines()) {
            BigDecimal units = line.units();
            ClaimPlace where = ClaimPlace.line(line.number(), Part.UNITS);
            if (units.signum() < 0) {
                report.found(EditFinding.of(rule, where, "The line has fewer units than none."));
            } else if (units.signum() == 0) {
                report.found(EditFinding.of(rule, where, "The line has no units, which some payers send back.")
                        .withSeverity(Severity.WARNING));
            }
            if (!line.unit().equals("UN") && !line.unit().equals("MJ")) {
                report.found(EditFinding.of(rule, where, "Units are counted as UN or as MJ."));
            }
            if (list.isPresent() && line.from().isPresent()) {
                Lists.row(list.get(), line.procedure(), line.from().get(), "the procedures", report)
                        .ifPresent(facts -> ofProcedure(rule, line, facts, report));
            }
        }
    }

    private static void ofProcedure(EditRule rule, ClaimLine line, ProcedureFacts facts, EditReport report) {
        ClaimPlace where = ClaimPlace.line(line.number(), Part.UNITS);
        boolean minutes = line.unit().equals("MJ");
        boolean parts = line.units().stripTrailingZeros().scale() > 0;
        if (facts.minutes().isEmpty()) {
            report.notKnown("which procedures are counted in minutes");
        } else if (facts.minutes().get() && !minutes) {
            report.found(EditFinding.of(
                    rule, where, "Procedure %s is counted in minutes, as MJ.".formatted(line.procedure())));
        } else if (!facts.minutes().get() && minutes) {
            report.found(
                    EditFinding.of(rule, where, "Procedure %s is not counted in minutes.".formatted(line.procedure())));
        }
        if (parts && facts.fractions().isEmpty()) {
            report.notKnown("of which procedures parts of a unit are billed");
        } else if (parts && !minutes && !facts.fractions().get()) {
            report.found(
                    EditFinding.of(rule, where, "Procedure %s is billed in whole units.".formatted(line.procedure())));
        }
    }

    /** Whether no line before it has the same procedure of the same day and provider, so that a day is judged once. */
    private static boolean isFirst(List<Service> services, int index) {
        for (int i = 0; i < index; i++) {
            if (sameDay(services.get(i), services.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static void ofDay(EditRule rule, List<Service> services, int index, UnitLimit limit, EditReport report) {
        Service service = services.get(index);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < services.size(); i++) {
            Service other = services.get(i);
            if (i != index && !sameDay(service, other)) {
                continue;
            }
            if (!other.line().last().equals(other.line().from())) {
                report.notKnown("on which of its days the units of " + other + " were given");
                return;
            }
            sum = sum.add(other.line().units());
        }
        compare(rule, service, limit, sum, report);
    }

    private static boolean sameDay(Service one, Service other) {
        return one.line().procedure().equals(other.line().procedure()) && one.sharedDay(other) != null;
    }

    private static void compare(EditRule rule, Service service, UnitLimit limit, BigDecimal units, EditReport report) {
        if (units.compareTo(BigDecimal.valueOf(limit.most())) <= 0) {
            return;
        }
        ClaimLine line = service.line();
        EditFinding found = EditFinding.of(
                rule,
                ClaimPlace.line(line.number(), Part.UNITS),
                "%s units of %s %s, and no more than %d are likely."
                        .formatted(
                                units.stripTrailingZeros().toPlainString(),
                                line.procedure(),
                                limit.basis() == Basis.LINE ? "on the line" : "on the day",
                                limit.most()),
                Map.of(
                        "units", units.stripTrailingZeros().toPlainString(),
                        "most", Integer.toString(limit.most()),
                        "indicator", Integer.toString(limit.basis().indicator())));
        report.found(limit.basis() == Basis.DAY_BY_POLICY ? found : found.withSeverity(Severity.WARNING));
    }
}
