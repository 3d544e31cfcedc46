package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.DatedCode;

/** Looks at where services were. */
final class PlaceChecks {
    private static final String ELSEWHERE = "02";
    private static final String HOME = "10";
    private static final String SOUND_ALONE = "93";
    private static final String SOUND_AND_PICTURE = "95";

    /** Those that come with us, for a host that has no lists at all. */
    private static final CodeTable<DatedCode> PLACES = CodeSets.none().places();

    private PlaceChecks() {}

    static void valid(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        CodeTable<DatedCode> list = context.codes().map(CodeSets::places).orElse(PLACES);
        for (ClaimLine line : sheet.lines()) {
            Optional<String> place = place(sheet, line);
            if (place.isEmpty()) {
                report.found(at(rule, line, "", "The place of service is missing."));
            } else if (line.from().isPresent()) {
                LocalDate day = line.from().get();
                if (Lists.row(list, place.get(), day, "the places of service", report)
                                .isEmpty()
                        && list.covers(day)) {
                    report.found(at(rule, line, place.get(), "There is no such place of service on " + day + "."));
                }
            }
        }
        ProcedureChecks.each(sheet, context, report, (line, day, facts) -> {
            String place = place(sheet, line).orElse("");
            List<String> allowed = facts.places().orElse(List.of());
            if (facts.places().isEmpty()) {
                report.notKnown("where which procedure may be done");
            } else if (!allowed.isEmpty() && !place.isEmpty() && !allowed.contains(place)) {
                report.found(at(rule, line, place, "Procedure %s may not be done there.".formatted(line.procedure())));
            }
        });
    }

    static void telehealth(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            String place = place(sheet, line).orElse("");
            boolean sound = line.modifiers().contains(SOUND_ALONE);
            boolean picture = line.modifiers().contains(SOUND_AND_PICTURE);
            if (sound && picture) {
                report.found(at(rule, line, place, "Modifier 93 means sound alone, and 95 sound and picture."));
            }
            if (!sound && !picture) {
                continue;
            }
            Optional<CoverageKind> kind = context.kindOf(sheet);
            boolean afar = place.equals(HOME) || place.equals(ELSEWHERE);
            if (kind.isEmpty() && picture) {
                report.notKnown("what sort of insurance is asked");
            } else if (picture && kind.get() == CoverageKind.MEDICARE) {
                if (afar) {
                    report.found(at(
                            rule,
                            line,
                            place,
                            "Medicare takes place %s without 95, which hospitals and therapists alone bill."
                                    .formatted(place)));
                }
            } else if (!afar) {
                report.found(
                        at(rule, line, place, "Telehealth has place 10 at the patient's home and place 02 elsewhere."));
            }
        }
    }

    private static Optional<String> place(ClaimSheet sheet, ClaimLine line) {
        return line.place().isPresent() ? line.place() : sheet.place();
    }

    private static EditFinding at(EditRule rule, ClaimLine line, String place, String message) {
        return EditFinding.of(
                rule, ClaimPlace.line(line.number(), Part.PLACE_OF_SERVICE), message, Map.of("place", place));
    }
}
