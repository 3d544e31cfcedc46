package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** Writes levels, which are numbered through, and what stands in them in every kind of transaction. */
final class LevelWriter {
    static final int NAME = 60;
    static final int ID = 80;
    static final int TRACE = 50;
    private static final int GIVEN = 35;
    private static final int MIDDLE = 25;
    private static final Map<Relationship, String> RELATIONSHIPS =
            Map.of(Relationship.SPOUSE, "01", Relationship.CHILD, "19", Relationship.OTHER, "34");
    private static final Map<Insured.Sex, String> SEXES =
            Map.of(Insured.Sex.FEMALE, "F", Insured.Sex.MALE, "M", Insured.Sex.UNKNOWN, "U");

    private final SegmentWriter out;
    private final String originator;
    private int level;

    LevelWriter(SegmentWriter out, String originator) {
        this.out = out;
        this.originator = originator;
    }

    /** Who traces, ten letters and digits. */
    static String originator(String text) {
        if (!text.matches("[A-Z0-9]{10}")) {
            throw new IllegalArgumentException("originator (%s) has ten digits and capital letters.".formatted(text));
        }
        return text;
    }

    /** The names of a person as they are written. */
    static List<String> names(Text text, String who, Insured person) {
        return List.of(
                text.fit("the family name of " + who, person.lastName().reveal(), NAME),
                text.fit("the given name of " + who, person.firstName().map(PersonName::reveal), GIVEN),
                text.fit("the middle name of " + who, person.middleName().map(PersonName::reveal), MIDDLE));
    }

    /** Days that go on for ever cannot be written. */
    static void checkEnds(Text text, DateRange days) {
        if (days.from().equals(LocalDate.MIN) || days.to().equals(LocalDate.MAX)) {
            text.refuse(
                    X12Rules.WRITE_MISSING, "the days asked about", "of %s both the first and the last are needed.");
        }
    }

    /** Begins a level, and gives its number. */
    int begin(int parent, String kind, boolean hasChildren) {
        level++;
        out.segment(
                "HL",
                Integer.toString(level),
                parent == 0 ? "" : Integer.toString(parent),
                kind,
                hasChildren ? "1" : "0");
        return level;
    }

    void organisation(String role, String name, String qualifier, String id) {
        out.segment("NM1", role, "2", name, "", "", "", "", qualifier, id);
    }

    void trace(String id) {
        out.segment("TRN", "1", id, originator);
    }

    void person(String role, List<String> names, Insured person, String memberId) {
        out.segment(
                "NM1",
                role,
                "1",
                names.get(0),
                names.get(1),
                names.get(2),
                "",
                "",
                memberId.isEmpty() ? "" : "MI",
                memberId);
        if (person.birthDate().isPresent() || person.sex().isPresent()) {
            out.segment(
                    "DMG",
                    person.birthDate().isPresent() ? "D8" : "",
                    person.birthDate().map(SegmentWriter.DAY::format).orElse(""),
                    person.sex().map(SEXES::get).orElse(""));
        }
    }

    void relationship(Relationship relationship) {
        out.segment("INS", "N", RELATIONSHIPS.getOrDefault(relationship, "34"));
    }

    void days(String meaning, DateRange days) {
        String first = SegmentWriter.DAY.format(days.from());
        out.segment(
                "DTP",
                meaning,
                days.length() == 1 ? "D8" : "RD8",
                days.length() == 1 ? first : first + "-" + SegmentWriter.DAY.format(days.lastDay()));
    }
}
