package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.core.privacy.PatientText;

/** Writes the lines of a claim. */
final class LineText {
    private static final int PROCEDURE = 48;
    private static final int FOUR = 4;
    private static final int MOST_ADJUDICATIONS = 15;

    private final SheetValues values;
    private final PartyText parties;

    LineText(SheetValues values, PartyText parties) {
        this.values = values;
        this.parties = parties;
    }

    void write(Block out, int number, ClaimLine line) {
        out.segment("LX", Integer.toString(number));
        service(out, line);
        days(out, line);
        for (ClaimDate one : line.dates()) {
            ClaimText.date(out, values, one);
        }
        out.segmentIfSaid(2, "REF", "6R", values.text("the number of a line", line.controlNumber(), PartyText.NUMBER));
        parties.references(out, "a line", line.references());
        out.segmentIfSaid(2, "NTE", "ADD", values.masked("the note of a line", line.note(), PartyText.ID));
        line.drug().ifPresent(drug -> drug(out, drug));
        providers(out, line);
        values.atMost(MOST_ADJUDICATIONS, "decisions about a line", line.adjudications())
                .forEach(one -> adjudication(out, one));
    }

    private void service(Block out, ClaimLine line) {
        List<String> pointers = values.atMost(FOUR, "pointers to diagnoses", line.pointers()).stream()
                .map(String::valueOf)
                .toList();
        out.segment(
                "SV1",
                procedure(
                        values.needed("the list of a procedure", line.qualifier(), 2),
                        values.needed("a procedure", line.procedure(), PROCEDURE),
                        line.modifiers(),
                        line.description()),
                values.money("the charge of a line", line.charge()),
                values.needed("the unit of a line", line.unit(), 2),
                values.number("the units of a line", line.units()),
                values.text("the place of a line", line.place(), 2),
                "",
                SegmentWriter.components(pointers.toArray(String[]::new)),
                "",
                values.text("the emergency", line.emergency(), 1),
                "",
                values.text("the screening", line.screening(), 1),
                values.text("family planning", line.familyPlanning(), 1),
                "",
                "",
                values.text("the copay", line.copay(), 1));
    }

    private String procedure(
            String qualifier, String procedure, List<String> modifiers, Optional<PatientText> description) {
        List<String> parts = new ArrayList<>(List.of(qualifier, procedure));
        for (String modifier : values.atMost(FOUR, "modifiers", modifiers)) {
            parts.add(values.needed("a modifier", modifier, 2));
        }
        while (parts.size() < 2 + FOUR) {
            parts.add("");
        }
        parts.add(values.masked("the description of a line", description, PartyText.ID));
        return SegmentWriter.components(parts.toArray(String[]::new));
    }

    private void days(Block out, ClaimLine line) {
        String first = values.day("the day of service", line.from());
        String last = values.day("the last day of service", line.to());
        if (first.isEmpty() && !last.isEmpty()) {
            values.missing("the day of service");
        }
        out.segmentIfSaid(3, "DTP", "472", last.isEmpty() ? "D8" : "RD8", last.isEmpty() ? first : first + "-" + last);
    }

    private void drug(Block out, ClaimDrug drug) {
        out.segment("LIN", "", "N4", values.needed("the code of a drug", drug.ndc(), PROCEDURE));
        out.segmentIfSaid(
                4,
                "CTP",
                "",
                "",
                "",
                values.number("the quantity of a drug", drug.quantity()),
                values.text("the unit of a drug", drug.unit(), 2));
    }

    private void providers(Block out, ClaimLine line) {
        Map<ProviderRole, String> places = new LinkedHashMap<>();
        places.put(ProviderRole.RENDERING, "82");
        places.put(ProviderRole.PURCHASED, "QB");
        places.put(ProviderRole.FACILITY, "77");
        places.put(ProviderRole.SUPERVISING, "DQ");
        places.put(ProviderRole.ORDERING, "DK");
        places.put(ProviderRole.REFERRING, "DN");
        places.put(ProviderRole.PRIMARY_CARE, "P3");
        int written = 0;
        for (Map.Entry<ProviderRole, String> place : places.entrySet()) {
            List<ClaimProvider> all = line.providers().stream()
                    .filter(one -> one.role() == place.getKey())
                    .toList();
            for (ClaimProvider one : values.atMost(1, "providers of one kind", all)) {
                parties.provider(out, one, place.getValue());
                written++;
            }
        }
        if (written < line.providers().size()) {
            values.wrong("the billing provider of a line", "%s has no place there.");
        }
    }

    private void adjudication(Block out, LineAdjudication decided) {
        out.segment(
                "SVD",
                values.needed("the payer of a decision", decided.payerId(), PartyText.ID),
                decided.paid()
                        .map(paid -> values.money("what was paid for a line", paid))
                        .orElseGet(() -> values.missing("what was paid for a line")),
                procedure(
                        "HC",
                        values.needed("the procedure that was paid", decided.procedure(), PROCEDURE),
                        decided.modifiers(),
                        Optional.empty()),
                "",
                values.number("the units that were paid", decided.units()),
                decided.bundledInto().map(String::valueOf).orElse(""));
        ClaimText.adjustments(out, values, decided.adjustments());
        out.segmentIfSaid(3, "DTP", "573", "D8", values.day("the day of a decision", decided.adjudicatedOn()));
        out.segmentIfSaid(
                2, "AMT", "EAF", values.money("what the patient still owes of a line", decided.remainingLiability()));
    }
}
