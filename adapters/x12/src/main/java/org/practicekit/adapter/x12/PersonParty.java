package org.practicekit.adapter.x12;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimPersonBuilder;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.InsuredBuilder;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** A subscriber or a patient while a claim is read. */
final class PersonParty extends Party {
    private final ClaimPersonBuilder person = ClaimPerson.builder();
    private final InsuredBuilder insured = Insured.builder();
    private boolean hasLastName;
    private @Nullable MemberId memberId;

    @Override
    void name(Elements row) {
        Optional<PersonName> last = row.made(PersonName::of, 3);
        if (!row.has(3)) {
            row.missing(3);
        }
        last.ifPresent(insured::lastName);
        hasLastName = last.isPresent();
        insured.firstName(row.made(PersonName::of, 4)).middleName(row.made(PersonName::of, 5));
        person.suffix(row.said(7));
        memberId = row.made(MemberId::of, 9).orElse(null);
        if (row.has(9) && !row.text(8).equals("MI") && !row.text(8).equals("II")) {
            row.unknown(8, row.text(8));
        }
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "DMG" -> {
                if (row.has(2)) {
                    row.days(1, 2).map(DateRange::from).ifPresent(insured::birthDate);
                }
                row.code(EligibilityCodes.SEXES, 3).ifPresent(insured::sex);
            }
            case "PER" -> {
                if (row.has(2)) {
                    partLeft(row);
                }
                phone(row).ifPresent(person::phone);
            }
            case "REF" -> {
                if (!row.text(1).equals("SY")) {
                    return false;
                }
                person.socialSecurityNumber(row.said(2));
            }
            default -> {
                return super.read(row);
            }
        }
        return true;
    }

    /** What stands in a PAT beside the relationship. */
    void condition(Elements row) {
        if (row.has(6)) {
            row.days(5, 6).map(DateRange::from).ifPresent(person::deathDate);
        }
        if (row.has(7) || row.has(8)) {
            partLeft(row);
        }
        row.said(9).ifPresent(person::pregnant);
    }

    Optional<MemberId> memberId() {
        return Optional.ofNullable(memberId);
    }

    /** The person; empty when they have no name. */
    Optional<ClaimPerson> person() {
        return hasLastName
                ? Optional.of(person.person(insured.build()).address(address()).build())
                : Optional.empty();
    }
}
