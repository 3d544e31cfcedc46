package org.practicekit.billing.coverage;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * Looks whether the data of an insurance card can be right. A finding says which part is wrong and how, and never what stands
 * there. Immutable and thread-safe.
 */
public final class CardCheck implements Serializable {
    /** The fact that names the part of the card. */
    private static final String PART = "part";

    /** Numbers and letters by place; S, L, O, I, B and Z are not used. */
    private static final CardForm MEDICARE = new CardForm(
            "[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}",
            false, DateRange.from(LocalDate.of(2020, 1, 1)));

    /** Whose cards carry no group as a rule, whatever the payer's other cards look like. */
    private static final Set<CoverageKind> WITHOUT_GROUP = EnumSet.of(CoverageKind.MEDICARE, CoverageKind.MEDICAID);

    private final List<KnownPayer> payers;

    /**
     * A check against what a practice knows of its payers.
     *
     * @param payers those it works with; when there are none, every payer is taken
     */
    public CardCheck(List<KnownPayer> payers) {
        this.payers = List.copyOf(payers);
    }

    /**
     * What is wrong with a card; what forbids to use it has {@link Severity#ERROR}.
     *
     * @param service the day of service that it is meant for
     */
    public List<Finding> check(Card card, LocalDate service) {
        List<Finding> findings = new ArrayList<>();
        Optional<KnownPayer> payer = payers.stream()
                .filter(known -> known.id().equals(card.payer()))
                .filter(known -> known.effective().contains(service))
                .findFirst();
        if (payer.isEmpty() && !payers.isEmpty()) {
            findings.add(finding(CardRules.PAYER, Severity.ERROR, "payer")
                    .message("The practice does not work with payer %s on %s.".formatted(card.payer(), service))
                    .putFacts("payer", card.payer().value())
                    .putFacts("service", service.toString())
                    .build());
        }
        number(card, payer.flatMap(known -> known.cardOn(service)), service).ifPresent(findings::add);
        group(card, payer.flatMap(known -> known.cardOn(service))).ifPresent(findings::add);
        subscriber(card).ifPresent(findings::add);
        days(card, service).ifPresent(findings::add);
        born(card.person(), "patient", service).ifPresent(findings::add);
        card.subscriber().flatMap(other -> born(other, "subscriber", service)).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static Optional<Finding> number(Card card, Optional<CardForm> form, LocalDate service) {
        if (card.memberId().isEmpty()) {
            return Optional.of(finding(CardRules.MEMBER_ID, Severity.ERROR, "member id")
                    .message("The card has no member id.")
                    .build());
        }
        MemberId number = card.memberId().get();
        if (card.kind() == CoverageKind.MEDICARE && MEDICARE.effective().contains(service) && !MEDICARE.fits(number)) {
            return Optional.of(finding(CardRules.MEDICARE_NUMBER, Severity.ERROR, "member id")
                    .message("The member id of %d characters is no Medicare number."
                            .formatted(number.compact().length()))
                    .build());
        }
        return form.filter(some -> !some.fits(number))
                .map(some -> finding(CardRules.MEMBER_ID_FORM, Severity.ERROR, "member id")
                        .message("The member id of %d characters has not the form that payer %s uses on %s."
                                .formatted(number.compact().length(), card.payer(), service))
                        .putFacts("payer", card.payer().value())
                        .putFacts("form", some.memberIdPattern())
                        .build());
    }

    private static Optional<Finding> group(Card card, Optional<CardForm> form) {
        boolean expected = form.filter(CardForm::hasGroup).isPresent() && !WITHOUT_GROUP.contains(card.kind());
        return expected && card.group().isEmpty()
                ? Optional.of(finding(CardRules.GROUP, Severity.WARNING, "group")
                        .message(
                                "Cards of payer %s have a group number, and this one has none.".formatted(card.payer()))
                        .putFacts("payer", card.payer().value())
                        .build())
                : Optional.empty();
    }

    private static Optional<Finding> subscriber(Card card) {
        boolean self = card.relationship() == Relationship.SELF;
        if (card.subscriber().isEmpty()) {
            return self
                    ? Optional.empty()
                    : Optional.of(finding(CardRules.SUBSCRIBER, Severity.ERROR, "subscriber")
                            .message("The patient is the subscriber's %s, and no subscriber is named."
                                    .formatted(word(card.relationship())))
                            .build());
        }
        PersonMatch match = PersonMatch.of(card.person(), card.subscriber().get());
        if (self && !match.canBeOne()) {
            return Optional.of(finding(
                            CardRules.RELATIONSHIP,
                            match.isSurelyAnother() ? Severity.ERROR : Severity.WARNING,
                            "subscriber")
                    .message("The patient is said to be the subscriber, but the card names somebody with another %s."
                            .formatted(match.differences()))
                    .putFacts("differs", match.differences())
                    .build());
        }
        return !self && match.isSurelyOne()
                ? Optional.of(finding(CardRules.RELATIONSHIP, Severity.ERROR, "relationship")
                        .message("The patient is said to be the subscriber's %s, but the card names the patient."
                                .formatted(word(card.relationship())))
                        .build())
                : Optional.empty();
    }

    private static Optional<Finding> days(Card card, LocalDate service) {
        Optional<DateRange> days = card.days();
        if (days.isEmpty()) {
            return Optional.of(finding(CardRules.DATES, Severity.ERROR, "dates")
                    .message("The card ends before it begins.")
                    .putFacts("first", card.firstDay().map(LocalDate::toString).orElse(""))
                    .putFacts("last", card.lastDay().map(LocalDate::toString).orElse(""))
                    .build());
        }
        return days.filter(range -> !range.contains(service))
                .map(range -> finding(CardRules.IN_FORCE, Severity.WARNING, "dates")
                        .message("The card is in force on %s, and not on %s.".formatted(range, service))
                        .putFacts("days", range.toString())
                        .putFacts("service", service.toString())
                        .build());
    }

    private static Optional<Finding> born(Insured person, String who, LocalDate service) {
        return person.birthDate()
                .filter(day -> day.isAfter(service))
                .map(day -> finding(CardRules.BIRTH_DATE, Severity.ERROR, who)
                        .message("The %s's date of birth lies after the date of service (%s).".formatted(who, service))
                        .putFacts("service", service.toString())
                        .build());
    }

    private static FindingBuilder finding(CardRules rule, Severity severity, String part) {
        return Finding.of(rule, severity).putFacts(PART, part);
    }

    private static String word(Relationship relationship) {
        return switch (relationship) {
            case SELF -> "self";
            case SPOUSE -> "spouse";
            case CHILD -> "child";
            case OTHER -> "dependent";
        };
    }

    /** A hash over what it knows of the payers. */
    public Fingerprint fingerprint() {
        return new FingerprintWriter("card-check").each("payers", payers).finish();
    }
}
