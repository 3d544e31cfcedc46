package org.practicekit.adapter.x12;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.core.privacy.Masked;

/** Writes who is named on a claim. */
final class PartyText {
    static final int NAME = 60;
    static final int ID = 80;
    static final int NUMBER = 50;
    private static final int GIVEN = 35;
    private static final int MIDDLE = 25;
    private static final int SUFFIX = 10;
    private static final int STREET = 55;
    private static final int CITY = 30;
    private static final int ZIP = 15;
    private static final int PHONE = 256;

    /** Numbers about a subscriber, where all others of an insurance are the payer's. */
    private static final List<String> OF_SUBSCRIBER = List.of("Y4", "1W", "IG", "23");

    private static final Map<Insured.Sex, String> SEXES =
            Map.of(Insured.Sex.FEMALE, "F", Insured.Sex.MALE, "M", Insured.Sex.UNKNOWN, "U");

    private final SheetValues values;

    PartyText(SheetValues values) {
        this.values = values;
    }

    /** A provider with all that a role can say. */
    void provider(Block out, ClaimProvider provider, String code) {
        String who = "the " + provider.role().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " provider";
        boolean payTo = provider.role() == ProviderRole.PAY_TO;
        String npi = values.text("the NPI of " + who, provider.npi(), ID);
        out.segment(
                "NM1",
                code,
                provider.organization() ? "2" : "1",
                payTo ? "" : values.needed("the name of " + who, provider.name(), NAME),
                payTo ? "" : values.text("the given name of " + who, provider.firstName(), GIVEN),
                payTo ? "" : values.text("the middle name of " + who, provider.middleName(), MIDDLE),
                "",
                payTo ? "" : values.text("the suffix of " + who, provider.suffix(), SUFFIX),
                npi.isEmpty() ? "" : "XX",
                npi);
        if (provider.role() == ProviderRole.RENDERING && provider.taxonomy().isPresent()) {
            out.segment("PRV", "PE", "PXC", values.text("the taxonomy of " + who, provider.taxonomy(), NUMBER));
        }
        address(out, who, provider.address());
        if (provider.role() == ProviderRole.BILLING && provider.taxId().isPresent()) {
            out.segment(
                    "REF",
                    provider.taxIdOfPerson() ? "SY" : "EI",
                    values.text("the tax number of " + who, provider.taxId(), NUMBER));
        }
        if (!payTo) {
            references(out, who, provider.references());
            String phone = values.text("the telephone number of " + who, provider.phone(), PHONE);
            out.segmentIfSaid(
                    2,
                    "PER",
                    "IC",
                    values.text("the contact of " + who, provider.contact(), NAME),
                    phone.isEmpty() ? "" : "TE",
                    phone);
        }
    }

    /** A subscriber with their number, and what is said of a patient where they are it. */
    void subscriber(Block out, ClaimInsurance insurance) {
        Optional<ClaimPerson> subscriber = insurance.subscriber();
        if (subscriber.isEmpty()) {
            values.missing("the subscriber");
            return;
        }
        name(out, "IL", "the subscriber", subscriber.get(), insurance.memberId());
    }

    /** What follows the name of a subscriber or a patient whom this claim is about. */
    void person(Block out, String who, ClaimPerson person, List<ClaimReference> references) {
        String born = values.day("the birth date of " + who, person.person().birthDate());
        out.segmentIfSaid(
                2,
                "DMG",
                born.isEmpty() ? "" : "D8",
                born,
                person.person().sex().map(SEXES::get).orElse(""));
        security(out, who, person);
        references(out, who, references);
        if (person.phone().isPresent()) {
            out.segment("PER", "IC", "", "TE", values.text("the telephone number of " + who, person.phone(), PHONE));
        }
    }

    void security(Block out, String who, ClaimPerson person) {
        if (person.socialSecurityNumber().isPresent()) {
            out.segment(
                    "REF",
                    "SY",
                    values.text("the social security number of " + who, person.socialSecurityNumber(), NUMBER));
        }
    }

    /** A name with its address. */
    void name(Block out, String code, String who, ClaimPerson person, Optional<? extends Masked> memberId) {
        Insured insured = person.person();
        String id = values.masked("the number of " + who, memberId, ID);
        out.segment(
                "NM1",
                code,
                "1",
                values.text("the family name of " + who, insured.lastName().reveal(), NAME),
                values.masked("the given name of " + who, insured.firstName(), GIVEN),
                values.masked("the middle name of " + who, insured.middleName(), MIDDLE),
                "",
                values.text("the suffix of " + who, person.suffix(), SUFFIX),
                id.isEmpty() ? "" : "MI",
                id);
        address(out, who, person.address());
    }

    /** What is said of a patient beside their name. */
    void patient(Block out, String relationship, Optional<ClaimPerson> person) {
        String died = values.day("the date of death", person.flatMap(ClaimPerson::deathDate));
        out.segmentIfSaid(
                1,
                "PAT",
                relationship,
                "",
                "",
                "",
                died.isEmpty() ? "" : "D8",
                died,
                "",
                "",
                values.text("whether the patient is pregnant", person.flatMap(ClaimPerson::pregnant), 1));
    }

    void payer(Block out, ClaimInsurance insurance) {
        out.segment(
                "NM1",
                "PR",
                "2",
                values.needed("the name of the payer", insurance.payerName(), NAME),
                "",
                "",
                "",
                "",
                "PI",
                values.needed("the id of the payer", insurance.payerId(), ID));
        address(out, "the payer", insurance.payerAddress());
    }

    /** The segment that says whom a payer insures how. */
    void insured(Block out, ClaimInsurance insurance, String relationship) {
        out.segment(
                "SBR",
                values.needed("the place of the payer in the order", insurance.sequence(), 1),
                relationship,
                values.text("the number of the group", insurance.group(), NUMBER),
                values.text("the name of the plan", insurance.plan(), NAME),
                values.text("the type of insurance", insurance.insuranceType(), 3),
                "",
                "",
                "",
                values.text("the filing indicator", insurance.filing(), 2));
    }

    static List<ClaimReference> ofSubscriber(List<ClaimReference> all) {
        return all.stream()
                .filter(one -> OF_SUBSCRIBER.contains(one.qualifier()))
                .toList();
    }

    static List<ClaimReference> ofPayer(List<ClaimReference> all) {
        return all.stream()
                .filter(one -> !OF_SUBSCRIBER.contains(one.qualifier()))
                .toList();
    }

    void references(Block out, String who, List<ClaimReference> references) {
        for (ClaimReference one : references) {
            out.segment(
                    "REF",
                    values.needed("the meaning of a number of " + who, one.qualifier(), 3),
                    values.masked("a number of " + who, Optional.of(one.number()), NUMBER));
        }
    }

    private void address(Block out, String who, Optional<PostalAddress> address) {
        if (address.isEmpty()) {
            return;
        }
        PostalAddress at = address.get();
        List<String> lines = values.atMost(2, "lines in the address of " + who, at.lines());
        out.segmentIfSaid(
                1,
                "N3",
                lines.isEmpty() ? "" : values.text("the street of " + who, lines.get(0), STREET),
                lines.size() < 2 ? "" : values.text("the street of " + who, lines.get(1), STREET));
        out.segmentIfSaid(
                1,
                "N4",
                values.text("the town of " + who, at.city(), CITY),
                values.text("the state of " + who, at.state(), 2),
                values.text("the postal code of " + who, at.zip(), ZIP),
                values.text("the country of " + who, at.country(), 3));
    }
}
