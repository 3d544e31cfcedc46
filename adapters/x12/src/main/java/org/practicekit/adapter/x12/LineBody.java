package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimDrugBuilder;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.LineAdjudicationBuilder;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** One line of a claim while it is read. */
final class LineBody {
    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final int DESCRIPTION = 7;
    private static final int MOST_POINTERS = 4;

    private final int number;
    private final FilePlace place;
    private final ClaimLineBuilder line;
    private final List<ProviderParty> providers = new ArrayList<>();
    private final List<LineAdjudicationBuilder> adjudications = new ArrayList<>();
    private @Nullable Party party;
    private @Nullable ClaimDrugBuilder drug;
    private Part part = Part.SERVICE;
    private String loop = "2400";
    private boolean served;
    private boolean noted;

    LineBody(int number, FilePlace place) {
        this.number = number;
        this.place = place;
        this.line = ClaimLine.builder()
                .number(number)
                .procedure("")
                .charge(Money.noDollars())
                .units(BigDecimal.ZERO);
    }

    String loop() {
        return loop;
    }

    /** That nothing was done; empty when something was. */
    Optional<Finding> unserved() {
        return served
                ? Optional.empty()
                : Optional.of(place.finding(
                        "LX",
                        X12Rules.CLAIM_LINES,
                        Severity.ERROR,
                        "A line has no service; its charge is taken for nothing.",
                        Map.of()));
    }

    ClaimLine line() {
        providers.forEach(one -> line.addProviders(one.provider()));
        adjudications.forEach(one -> line.addAdjudications(one.build()));
        return line.drug(Optional.ofNullable(drug).map(ClaimDrugBuilder::build)).build();
    }

    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "LX" -> {
                if (!Values.isNumber(row.text(1), number)) {
                    row.fault(
                            X12Rules.CLAIM_LINES,
                            Severity.WARNING,
                            "A line has another number than its place; it is read in its place.");
                }
            }
            case "SV1" -> {
                return service(row);
            }
            case "NM1" -> name(row);
            case "LIN" -> drug(row);
            case "SVD" -> adjudication(row);
            case "LQ" -> {
                enter(Part.FORM, "2440");
                return false;
            }
            default -> {
                return ofPart(row);
            }
        }
        return true;
    }

    private boolean ofPart(Elements row) {
        return switch (part) {
            case SERVICE -> ofService(row);
            case DRUG -> ofDrug(row);
            case PROVIDER -> party != null && Party.describes(row.segment().tag()) && party.read(row);
            case ADJUDICATION -> ofAdjudication(row, adjudications.get(adjudications.size() - 1));
            case FORM -> false;
        };
    }

    private boolean service(Elements row) {
        if (served) {
            row.fault(
                    X12Rules.CLAIM_LINES,
                    Severity.ERROR,
                    "A line has a second service, which is kept and not read; lines may be missing.");
            return true;
        }
        served = true;
        Segment segment = row.segment();
        if (segment.component(1, 2).isEmpty()) {
            row.missing(1);
        }
        if (!row.has(2)) {
            row.missing(2);
        }
        if (!row.has(4)) {
            row.missing(4);
        }
        line.qualifier(row.text(1))
                .procedure(segment.component(1, 2))
                .addAllModifiers(ClaimSegments.parts(segment, 1, FIRST_MODIFIER, LAST_MODIFIER))
                .description(row.made(PatientText::of, segment.component(1, DESCRIPTION), 1))
                .unit(row.text(3))
                .place(row.said(5))
                .emergency(row.said(9))
                .screening(row.said(11))
                .familyPlanning(row.said(12))
                .copay(row.said(15));
        row.money(2).ifPresent(line::charge);
        row.number(4).ifPresent(line::units);
        for (String pointer : ClaimSegments.parts(segment, 7, 1, MOST_POINTERS)) {
            if (Values.isDigits(pointer) && pointer.length() <= 3) {
                line.addPointers(Integer.parseInt(pointer));
            } else {
                row.malformed(7, pointer);
            }
        }
        return true;
    }

    private boolean ofService(Elements row) {
        switch (row.segment().tag()) {
            case "DTP" -> date(row);
            case "REF" -> reference(row);
            case "NTE" -> {
                if (noted || !row.text(1).equals("ADD")) {
                    return false;
                }
                noted = true;
                line.note(row.made(PatientText::of, 2));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The days of service may be the wrong way round, which edits judge. */
    private void date(Elements row) {
        if (!row.text(1).equals("472")) {
            ClaimSegments.date(row).ifPresent(line::addDates);
            return;
        }
        String text = row.text(3);
        int dash = text.indexOf('-');
        if (!row.text(2).equals("RD8") || dash < 0) {
            ClaimSegments.days(row).map(DateRange::from).ifPresent(line::from);
            return;
        }
        Optional<LocalDate> first = Values.day(text.substring(0, dash));
        Optional<LocalDate> last = Values.day(text.substring(dash + 1));
        line.from(first).to(last);
        if (first.isEmpty() || last.isEmpty()) {
            row.malformed(3, text);
        }
    }

    private void reference(Elements row) {
        Optional<ClaimReference> reference = ClaimSegments.reference(row);
        if (row.text(1).equals("6R")) {
            line.controlNumber(row.said(2));
        } else {
            reference.ifPresent(line::addReferences);
        }
    }

    private void name(Elements row) {
        enter(Part.PROVIDER, loopOf(row.text(1)));
        Party next = ProviderParty.of(row.text(1));
        if (next instanceof ProviderParty provider) {
            providers.add(provider);
        }
        party = next;
        next.name(row);
    }

    private void drug(Elements row) {
        enter(Part.DRUG, "2410");
        if (!row.text(2).equals("N4")) {
            row.unknown(2, row.text(2));
            return;
        }
        if (drug != null) {
            row.fault(X12Rules.CLAIM_LINES, Severity.WARNING, "A line has a second drug, which is kept and not read.");
            part = Part.FORM;
            return;
        }
        if (!row.has(3)) {
            row.missing(3);
        }
        drug = ClaimDrug.builder().ndc(row.text(3));
    }

    private boolean ofDrug(Elements row) {
        if (drug == null || !row.segment().is("CTP")) {
            return false;
        }
        drug.quantity(row.number(4)).unit(row.said(5));
        if (row.has(3)) {
            Party.partLeft(row);
        }
        return true;
    }

    private void adjudication(Elements row) {
        enter(Part.ADJUDICATION, "2430");
        if (!row.has(1)) {
            row.missing(1);
        }
        Segment segment = row.segment();
        if (row.has(3) && !row.text(3).equals("HC")) {
            row.unknown(3, row.text(3));
        }
        adjudications.add(LineAdjudication.builder()
                .payerId(row.text(1))
                .paid(row.money(2))
                .procedure(Optional.of(segment.component(3, 2)).filter(text -> !text.isEmpty()))
                .addAllModifiers(ClaimSegments.parts(segment, 3, FIRST_MODIFIER, LAST_MODIFIER))
                .units(row.number(5))
                .bundledInto(row.formed(LineBody::lineNumber, 6)));
    }

    private static boolean ofAdjudication(Elements row, LineAdjudicationBuilder adjudication) {
        switch (row.segment().tag()) {
            case "CAS" -> adjudication.addAllAdjustments(ClaimSegments.adjustments(row));
            case "DTP" -> {
                if (!row.text(1).equals("573")) {
                    return false;
                }
                ClaimSegments.days(row).map(DateRange::from).ifPresent(adjudication::adjudicatedOn);
            }
            case "AMT" -> {
                if (!row.text(1).equals("EAF")) {
                    return false;
                }
                adjudication.remainingLiability(row.money(2));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> lineNumber(String text) {
        return Values.isDigits(text) && text.length() <= 6 ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void enter(Part next, String nextLoop) {
        part = next;
        loop = nextLoop;
        party = null;
    }

    private static String loopOf(String code) {
        return switch (code) {
            case "82" -> "2420A";
            case "QB" -> "2420B";
            case "DQ" -> "2420D";
            case "DK" -> "2420E";
            case "DN", "P3" -> "2420F";
            case "PW" -> "2420G";
            case "45" -> "2420H";
            default -> "2420C";
        };
    }

    /** Where in the line it is being read. */
    private enum Part {
        SERVICE,
        DRUG,
        PROVIDER,
        ADJUDICATION,
        FORM
    }
}
