package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * What can be booked.
 *
 * @param types by id, in the order of the file
 * @param places where each stands
 */
record VisitTypes(Map<VisitTypeId, VisitType> types, Map<String, Place> places) {
    private static final String MINUTES = "how long the patient is seen, a whole number from 1 to 720";

    static VisitTypes read(PracticeFolder folder) throws IOException {
        VisitTypes read = new VisitTypes(new LinkedHashMap<>(), new HashMap<>());
        Table.Columns columns = Table.Columns.of("id name minutes needs", "before after patients notice_minutes");
        for (Row row : folder.table("visit_types.csv", columns).rows()) {
            read.add(row);
        }
        return read;
    }

    String expected() {
        return "one of the visit types " + types.keySet();
    }

    /** A cell that names some of them, with blanks between. */
    List<VisitTypeId> several(Row row, String column) {
        return row.several(column, ' ', expected(), this::known);
    }

    VisitTypeId known(String text) {
        VisitTypeId id = new VisitTypeId(text);
        if (!types.containsKey(id)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private void add(Row row) {
        Optional<VisitTypeId> id = row.required("id", "an id such as follow-up", VisitTypeId::new);
        Optional<String> name = row.required("name", "what the front desk says", text -> text);
        Optional<Integer> minutes = row.present("minutes", MINUTES) ? row.number("minutes", 1, 720) : Optional.empty();
        List<Need> needs = row.present("needs", Entries.NEEDS)
                ? row.several("needs", ';', Entries.NEEDS, Entries::need)
                : List.of();
        if (needs.size() > 8) {
            row.report("needs", needs.size() + " needs", "at most 8");
        }
        minutes.ifPresent(length -> needs.stream()
                .flatMap(need -> need.during().stream())
                .filter(part -> part.to() > length)
                .forEach(part -> row.report(
                        "needs",
                        "a need %s of a visit of %d minutes".formatted(part.describe(), length),
                        "parts within the visit")));
        Optional<Integer> before = row.number("before", 0, 240);
        Optional<Integer> after = row.number("after", 0, 240);
        Optional<PatientKind> patients = row.oneOf("patients", PatientKind.class);
        Optional<Integer> notice = row.number("notice_minutes", 0, 525_600);
        if (!row.isSound()) {
            return;
        }
        if (types.containsKey(id.orElseThrow())) {
            row.report("id", "visit type %s a second time".formatted(id.get()), "each id once");
            return;
        }
        var type = VisitType.builder()
                .id(id.get())
                .label(name.orElseThrow())
                .duration(Duration.ofMinutes(minutes.orElseThrow()))
                .needs(needs)
                .bufferBefore(Duration.ofMinutes(before.orElse(0)))
                .bufferAfter(Duration.ofMinutes(after.orElse(0)));
        patients.ifPresent(type::onlyFor);
        notice.ifPresent(length -> type.minimumNotice(Duration.ofMinutes(length)));
        types.put(id.get(), type.build());
        places.put(id.get().value(), row.place());
    }
}
