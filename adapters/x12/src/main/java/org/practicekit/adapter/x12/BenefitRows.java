package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitBuilder;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.Delivery;
import org.practicekit.billing.eligibility.Quantity;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.billing.eligibility.RelatedPartyBuilder;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Severity;

/** Reads the rows of one patient: a benefit, and what the segments behind it add. */
final class BenefitRows {
    /** HSD03, where no period is named. */
    private static final Map<String, BenefitPeriod> CALENDAR = Map.of(
            "DA", BenefitPeriod.DAY,
            "WK", BenefitPeriod.WEEK,
            "MO", BenefitPeriod.MONTH,
            "YR", BenefitPeriod.YEARS,
            "VS", BenefitPeriod.VISIT);

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;

    private final BenefitLevel level;
    private boolean open;
    private boolean inLoop;
    private boolean leftOut;
    private @Nullable BenefitBuilder benefit;
    private @Nullable RelatedPartyBuilder party;

    BenefitRows(BenefitLevel level) {
        this.level = level;
    }

    /** Whether a row has begun, so that what comes belongs to it. */
    boolean isOpen() {
        return open;
    }

    /** Whether somebody who belongs to the open row is being named. */
    boolean isInLoop() {
        return inLoop;
    }

    /** From here on rows are not read. */
    void leaveOut() {
        leftOut = true;
    }

    /** A row that nobody understands still takes what belongs to it. */
    void begin(Elements row) {
        finish();
        open = true;
        if (leftOut) {
            return;
        }
        Optional<BenefitKind> kind = row.code(EligibilityCodes.KINDS, 1);
        if (kind.isEmpty()) {
            if (!row.has(1)) {
                row.missing(1);
            }
            return;
        }
        benefit = Benefit.builder()
                .kind(kind.get())
                .level(row.code(EligibilityCodes.LEVELS, 2))
                .addAllServiceTypes(row.eachMade(ServiceType::new, 3))
                .insuranceType(row.formed(BenefitRows::code, 4))
                .plan(Optional.of(row.text(5)).filter(text -> !text.isEmpty()))
                .period(row.code(EligibilityCodes.PERIODS, 6))
                .amount(row.money(7))
                .part(part(row))
                .quantity(quantity(row, 9, 10))
                .authorization(row.code(EligibilityCodes.ANSWERS, 11))
                .inNetwork(row.code(EligibilityCodes.ANSWERS, 12))
                .addEvidence(row.place().segment);
        procedure(row, benefit);
    }

    /** A segment that belongs to the open row; false when it is none that a row has. */
    boolean add(Elements row) {
        BenefitBuilder current = benefit;
        Segment segment = row.segment();
        inLoop = segment.is("LS") || inLoop && !segment.is("LE");
        if (current == null) {
            return isOfRow(segment.tag());
        }
        current.addEvidence(row.place().segment);
        switch (segment.tag()) {
            case "HSD" -> delivery(row, current);
            case "REF" ->
                LevelSegments.reference(row, EligibilityCodes.REFERENCES).ifPresent(current::addReferences);
            case "DTP" -> LevelSegments.date(row).ifPresent(current::addDates);
            case "MSG" -> row.made(PatientText::of, 1).ifPresent(current::addMessages);
            case "III" -> place(row, current);
            case "NM1" -> party(row);
            case "N3", "N4", "PER", "PRV" -> contact(row);
            case "LS" -> party = null;
            case "LE" -> endParty();
            default -> {
                return false;
            }
        }
        return true;
    }

    void finish() {
        endParty();
        if (benefit != null) {
            level.benefits.add(benefit.build());
        }
        benefit = null;
        open = false;
        inLoop = false;
    }

    private static boolean isOfRow(String tag) {
        return switch (tag) {
            case "HSD", "REF", "DTP", "MSG", "III", "NM1", "N3", "N4", "PER", "PRV", "LS", "LE" -> true;
            default -> false;
        };
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.length() <= 3);
    }

    /** Payers who mean 20 percent write .2, and some write 20; of those nobody can be sure. */
    private static Optional<BigDecimal> part(Elements row) {
        return row.formed(
                text -> Values.number(text).filter(part -> part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0),
                8);
    }

    private static Optional<Quantity> quantity(Elements row, int unit, int count) {
        Optional<Quantity.Unit> what = row.code(EligibilityCodes.UNITS, unit);
        Optional<BigDecimal> many = row.number(count);
        if (row.has(unit) != row.has(count)) {
            row.missing(row.has(unit) ? count : unit);
        }
        return what.flatMap(known -> many.map(number -> new Quantity(number, known)));
    }

    private static void procedure(Elements row, BenefitBuilder benefit) {
        Segment segment = row.segment();
        String qualifier = segment.component(13, 1);
        if (qualifier.isEmpty()) {
            return;
        }
        if (!qualifier.equals("HC") && !qualifier.equals("AD")) {
            row.unknown(13, qualifier);
            return;
        }
        benefit.procedure(row.made(ProcedureCode::new, segment.component(13, 2), 13));
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            row.made(Modifier::new, segment.component(13, i), 13).ifPresent(benefit::addModifiers);
        }
    }

    private static void delivery(Elements row, BenefitBuilder benefit) {
        Optional<BenefitPeriod> period = row.code(EligibilityCodes.PERIODS, 5);
        int periods = 6;
        if (!row.has(5)) {
            period = row.code(CALENDAR, 3);
            periods = 4;
        }
        Optional<Integer> times = row.formed(Values::whole, periods);
        Optional<Quantity> quantity = quantity(row, 1, 2);
        if (row.has(7) || row.has(8) || periods == 6 && (row.has(3) || row.has(4))) {
            row.fault(X12Rules.NOT_READ, Severity.INFO, "A part of a delivery pattern is kept only as it came.");
        }
        if (quantity.isPresent() || period.isPresent()) {
            benefit.addDeliveries(Delivery.builder()
                    .quantity(quantity)
                    .period(period)
                    .periods(times)
                    .build());
        }
    }

    private static void place(Elements row, BenefitBuilder benefit) {
        if (row.text(1).equals("ZZ")) {
            row.made(PlaceOfService::new, 2).ifPresent(benefit::addPlaces);
        } else {
            row.fault(X12Rules.NOT_READ, Severity.INFO, "What a row says of diagnoses is kept only as it came.");
        }
    }

    private void party(Elements row) {
        endParty();
        RelatedParty.Role role = row.code(EligibilityCodes.ROLES, 1).orElse(RelatedParty.Role.OTHER);
        party = RelatedParty.builder()
                .role(role)
                .name(LevelSegments.name(row))
                .identifier(row.made(PatientText::of, 9))
                .addEvidence(row.place().segment);
    }

    private void contact(Elements row) {
        if (party == null) {
            row.fault(X12Rules.MISPLACED, Severity.WARNING, "There is nobody whose address or number this is.");
            return;
        }
        party.addEvidence(row.place().segment);
        LevelSegments.contacts(row).forEach(party::addContacts);
    }

    private void endParty() {
        if (party != null && benefit != null) {
            benefit.addParties(party.build());
        }
        party = null;
    }
}
