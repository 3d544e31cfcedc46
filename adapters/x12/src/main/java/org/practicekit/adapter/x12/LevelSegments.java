package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** Reads segments that mean the same wherever they stand. */
final class LevelSegments {
    private LevelSegments() {}

    static Optional<Reference> reference(Elements row) {
        Reference.Meaning meaning = row.code(EligibilityCodes.REFERENCES, 1).orElse(Reference.Meaning.OTHER);
        if (!row.has(2)) {
            row.missing(2);
        }
        String label = row.text(3);
        return row.made(PatientText::of, 2)
                .map(number -> new Reference(meaning, number, label.isEmpty() ? null : label));
    }

    static Optional<BenefitDate> date(Elements row) {
        Optional<EligibilityCodes.When> when = row.code(EligibilityCodes.DATES, 1);
        Optional<DateRange> days = row.days(2, 3);
        if (days.isEmpty() && !row.has(3)) {
            row.missing(3);
        }
        return days.map(said -> {
            EligibilityCodes.When known =
                    when.orElse(new EligibilityCodes.When(BenefitDate.Meaning.OTHER, EligibilityCodes.Side.BOTH));
            return new BenefitDate(known.meaning(), ranged(said, known.side()));
        });
    }

    private static DateRange ranged(DateRange said, EligibilityCodes.Side side) {
        if (said.length() > 1) {
            return said;
        }
        return switch (side) {
            case BOTH -> said;
            case BEGINS -> DateRange.from(said.from());
            case ENDS -> new DateRange(LocalDate.MIN, said.to());
        };
    }

    static Rejection rejection(Elements row, Rejection.About about) {
        if (!row.has(3)) {
            row.missing(3);
        }
        return new Rejection(
                row.code(EligibilityCodes.REASONS, 3).orElse(Rejection.Reason.OTHER),
                row.text(3),
                row.code(EligibilityCodes.FOLLOW_UPS, 4).orElse(Rejection.FollowUp.NOT_SAID),
                about,
                List.of(row.place().segment));
    }

    /** A person as "Given Middle Family", or an organisation by its name. */
    static Optional<PersonName> name(Elements row) {
        String name = IntStream.of(4, 5, 3, 7)
                .mapToObj(row::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return row.made(PersonName::of, name, 3);
    }

    /** An address, or the numbers of a contact. */
    static List<PatientText> contacts(Elements row) {
        List<PatientText> contacts = new ArrayList<>();
        switch (row.segment().tag()) {
            case "PER" -> {
                for (int number = 4; number <= 8; number += 2) {
                    row.made(PatientText::of, number).ifPresent(contacts::add);
                }
            }
            case "N3" -> joined(row, 1, 2).ifPresent(contacts::add);
            case "N4" -> joined(row, 1, 2, 3, 4).ifPresent(contacts::add);
            default -> {
                // a specialty is no way to reach somebody
            }
        }
        return contacts;
    }

    private static Optional<PatientText> joined(Elements row, int... elements) {
        String text = IntStream.of(elements)
                .mapToObj(row::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return row.made(PatientText::of, text, elements[0]);
    }
}
