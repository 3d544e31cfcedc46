package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicekit.adapter.x12.Level.Rank;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** Reads segments that mean the same wherever they stand. */
final class LevelSegments {
    /** NM101 of a patient, and the level that they stand in. */
    static final Map<String, Rank> PATIENTS = Map.of("IL", Rank.SUBSCRIBER, "03", Rank.DEPENDENT, "QC", Rank.DEPENDENT);

    private LevelSegments() {}

    /** The name of the patient whose level it is. */
    static void patient(Level level, Elements row) {
        level.named = true;
        row.made(PersonName::of, 3).ifPresent(name -> level.lastName = name);
        row.made(PersonName::of, 4).ifPresent(name -> level.firstName = name);
        row.made(PersonName::of, 5).ifPresent(name -> level.middleName = name);
        if (row.text(8).equals("MI")) {
            row.made(MemberId::of, 9).ifPresent(number -> level.memberId = number);
        }
    }

    /** What else there is to say of the patient whose level it is; false when the segment is about something else. */
    static boolean ofPatient(Level level, Elements row) {
        switch (row.segment().tag()) {
            case "DMG" -> {
                if (row.has(2)) {
                    row.days(1, 2).ifPresent(born -> level.birthDate = born.from());
                }
                row.code(EligibilityCodes.SEXES, 3).ifPresent(sex -> level.sex = sex);
            }
            case "INS" ->
                level.relationship = row.code(EligibilityCodes.RELATIONSHIPS, 2).orElse(null);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A trace that leads somewhere else than back. */
    static Reference trace(String number) {
        return new Reference(Reference.Meaning.OTHER, PatientText.of(number), "trace");
    }

    static Optional<Reference> reference(Elements row, Map<String, Reference.Meaning> meanings) {
        Reference.Meaning meaning = row.code(meanings, 1).orElse(Reference.Meaning.OTHER);
        if (!row.has(2)) {
            row.missing(2);
        }
        String label = row.text(3);
        return row.made(PatientText::of, 2)
                .map(number -> new Reference(meaning, number, label.isEmpty() ? null : label));
    }

    static Optional<BenefitDate> date(Elements row) {
        Optional<EligibilityCodes.When> when = row.code(EligibilityCodes.DATES, 1);
        return days(row).map(said -> {
            EligibilityCodes.When known =
                    when.orElse(new EligibilityCodes.When(BenefitDate.Meaning.OTHER, EligibilityCodes.Side.BOTH));
            return new BenefitDate(known.meaning(), ranged(said, known.side()));
        });
    }

    /** The days of a DTP. */
    static Optional<DateRange> days(Elements row) {
        Optional<DateRange> days = row.days(2, 3);
        if (days.isEmpty() && !row.has(3)) {
            row.missing(3);
        }
        return days;
    }

    /** The days of which a single one is a side. */
    static DateRange ranged(DateRange said, EligibilityCodes.Side side) {
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
