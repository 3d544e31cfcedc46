package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;

/** On which days a diagnosis counts: those of the lines that point to it, or of all lines when none does. */
final class DiagnosisDays {
    private DiagnosisDays() {}

    /**
     * The first and the last day of each of its lines, each day once.
     *
     * @param number which diagnosis, from 1
     */
    static List<LocalDate> of(ClaimSheet sheet, int number) {
        Optional<LocalDate> only = onlyDay(sheet.lines());
        if (only.isPresent()) {
            return List.of(only.get());
        }
        List<LocalDate> days = new ArrayList<>(2);
        collect(sheet, number, days);
        if (days.isEmpty()) {
            collect(sheet, 0, days);
        }
        return days;
    }

    /** The days on which two diagnoses both count. */
    static List<LocalDate> shared(ClaimSheet sheet, int number, int other) {
        List<LocalDate> days = new ArrayList<>(of(sheet, number));
        days.retainAll(of(sheet, other));
        return days;
    }

    /** The day of all services, as on nearly every claim. */
    private static Optional<LocalDate> onlyDay(List<ClaimLine> lines) {
        Optional<LocalDate> only =
                lines.isEmpty() ? Optional.empty() : lines.get(0).from();
        for (int i = 0; only.isPresent() && i < lines.size(); i++) {
            ClaimLine line = lines.get(i);
            if (!line.from().equals(only) || line.to().isPresent()) {
                only = Optional.empty();
            }
        }
        return only;
    }

    /** Collects the days of all lines for the number 0. */
    private static void collect(ClaimSheet sheet, int number, List<LocalDate> days) {
        List<ClaimLine> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            ClaimLine line = lines.get(i);
            if (line.from().isPresent() && (number == 0 || line.pointers().contains(number))) {
                add(line.from().get(), days);
                if (line.to().isPresent()) {
                    add(line.to().get(), days);
                }
            }
        }
    }

    private static void add(LocalDate day, List<LocalDate> days) {
        if (!days.contains(day)) {
            days.add(day);
        }
    }
}
