package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimAttachment;
import org.practicekit.billing.claim.ClaimCondition;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.ProviderRole;

/** Writes one claim as blocks of segments, in the order of the guide: who bills, who is insured, who was seen, and the claim. */
final class ClaimText {
    private static final int CONTROL = 38;
    private static final int MOST_LINES = 50;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_PAYERS = 10;
    private static final int MOST_ADJUSTMENTS = 6;

    private final SheetValues values;
    private final PartyText parties;
    private final ClaimSheet claim;

    ClaimText(ClaimSheet claim, SheetValues values) {
        this.claim = claim;
        this.values = values;
        this.parties = new PartyText(values);
    }

    Block billing() {
        Block out = new Block();
        Optional<ClaimProvider> billing = claim.provider(ProviderRole.BILLING);
        if (billing.isEmpty()) {
            values.missing("the billing provider");
            return out;
        }
        if (billing.get().taxonomy().isPresent()) {
            out.segment(
                    "PRV",
                    "BI",
                    "PXC",
                    values.text("the taxonomy", billing.get().taxonomy(), PartyText.NUMBER));
        }
        parties.provider(out, billing.get(), "85");
        claim.provider(ProviderRole.PAY_TO).ifPresent(payTo -> parties.provider(out, payTo, "87"));
        return out;
    }

    Block subscriber() {
        Block out = new Block();
        ClaimInsurance insurance = claim.insurance();
        boolean isPatient = claim.patient().isEmpty();
        parties.insured(
                out,
                insurance,
                isPatient ? values.text("what the patient is to the subscriber", insurance.relationshipCode(), 2) : "");
        if (isPatient) {
            parties.patient(out, "", insurance.subscriber());
        }
        parties.subscriber(out, insurance);
        insurance
                .subscriber()
                .ifPresent(person ->
                        parties.person(out, "the subscriber", person, PartyText.ofSubscriber(insurance.references())));
        parties.payer(out, insurance);
        parties.references(out, "the payer", PartyText.ofPayer(insurance.references()));
        return out;
    }

    Optional<Block> patient() {
        return claim.patient().map(this::patient);
    }

    private Block patient(ClaimPerson person) {
        Block out = new Block();
        parties.patient(
                out,
                values.needed(
                        "what the patient is to the subscriber",
                        claim.insurance().relationshipCode(),
                        2),
                claim.patient());
        parties.name(out, "QC", "the patient", person, Optional.empty());
        parties.person(out, "the patient", person, List.of());
        return out;
    }

    Block claim() {
        Block out = new Block();
        header(out);
        dates(out);
        for (ClaimAttachment one : claim.attachments()) {
            String number = values.text("the number of a paper", one.number(), PartyText.NUMBER);
            out.segment(
                    "PWK",
                    values.needed("the type of a paper", one.type(), 2),
                    values.needed("the way of a paper", one.transmission(), 2),
                    "",
                    "",
                    number.isEmpty() ? "" : "AC",
                    number);
        }
        out.segmentIfSaid(2, "AMT", "F5", values.money("what the patient has paid", claim.patientPaid()));
        parties.references(out, "the claim", claim.references());
        out.segmentIfSaid(2, "NTE", "ADD", values.masked("the note", claim.note(), PartyText.ID));
        for (ClaimCondition one : claim.conditions()) {
            condition(out, one);
        }
        diagnoses(out);
        providers(out);
        values.atMost(MOST_PAYERS, "other payers", claim.otherPayers()).forEach(other -> otherPayer(out, other));
        if (claim.lines().isEmpty()) {
            values.missing("what was done");
        }
        LineText lines = new LineText(values, parties);
        int number = 0;
        for (ClaimLine line : values.atMost(MOST_LINES, "lines", claim.lines())) {
            lines.write(out, ++number, line);
        }
        return out;
    }

    private void header(Block out) {
        out.segment(
                "CLM",
                values.needed("the number of the claim", claim.controlNumber(), CONTROL),
                claim.charge()
                        .map(charge -> values.money("the charge", charge))
                        .orElseGet(() -> values.missing("the charge")),
                "",
                "",
                SegmentWriter.components(
                        values.needed("the place of service", claim.place(), 2),
                        "B",
                        values.needed("the frequency", claim.frequency(), 1)),
                values.text("the signature", claim.signatureOnFile(), 1),
                values.text("the assignment", claim.assignment(), 1),
                values.text("the assignment of benefits", claim.benefitsAssigned(), 1),
                values.text("the release of information", claim.releaseOfInformation(), 1),
                values.text("the signature of the patient", claim.patientSignature(), 1),
                claim.accident().map(this::accident).orElse(""),
                values.text("the special program", claim.specialProgram(), 3),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                values.text("the reason for the delay", claim.delayReason(), 2));
    }

    private String accident(Accident accident) {
        List<String> causes = values.atMost(3, "causes", accident.causes());
        String[] parts = {"", "", "", values.text("the state of the accident", accident.state(), 2)};
        for (int i = 0; i < Math.min(3, causes.size()); i++) {
            parts[i] = values.text("a cause", causes.get(i), 3);
        }
        return SegmentWriter.components(parts);
    }

    private void dates(Block out) {
        claim.accident()
                .flatMap(Accident::date)
                .ifPresent(day ->
                        out.segment("DTP", ClaimDate.ACCIDENT, "D8", values.day("the day of the accident", day)));
        for (ClaimDate one : claim.dates()) {
            date(out, values, one);
        }
    }

    static void date(Block out, SheetValues values, ClaimDate date) {
        out.segment(
                "DTP",
                values.needed("the meaning of a day", date.qualifier(), 3),
                SheetValues.format(date.days()),
                values.days("a day", date.days()));
    }

    private void condition(Block out, ClaimCondition condition) {
        List<String> elements = new ArrayList<>();
        elements.add(values.needed("the category of a condition", condition.category(), 2));
        elements.add(values.needed("whether a condition holds", condition.applies(), 1));
        values.atMost(5, "conditions of a category", condition.codes())
                .forEach(code -> elements.add(values.text("a condition", code, 3)));
        out.segment("CRC", elements.toArray(String[]::new));
    }

    private void diagnoses(Block out) {
        if (claim.diagnoses().isEmpty()) {
            return;
        }
        List<String> elements = new ArrayList<>();
        for (ClaimDiagnosis one : values.atMost(MOST_DIAGNOSES, "diagnoses", claim.diagnoses())) {
            String qualifier =
                    (one.system() == ClaimDiagnosis.System.ICD_10 ? "AB" : "B") + (elements.isEmpty() ? "K" : "F");
            elements.add(SegmentWriter.components(qualifier, values.needed("a diagnosis", one.code(), 30)));
        }
        out.segment("HI", elements.toArray(String[]::new));
    }

    private void providers(Block out) {
        Map<ProviderRole, ClaimProvider> byRole = new EnumMap<>(ProviderRole.class);
        for (ClaimProvider one : claim.providers()) {
            if (byRole.put(one.role(), one) != null) {
                values.atMost(0, "providers of one kind", List.of(one));
            }
        }
        Map<ProviderRole, String> places = new LinkedHashMap<>();
        places.put(ProviderRole.REFERRING, "DN");
        places.put(ProviderRole.PRIMARY_CARE, "P3");
        places.put(ProviderRole.RENDERING, "82");
        places.put(ProviderRole.FACILITY, "77");
        places.put(ProviderRole.SUPERVISING, "DQ");
        places.forEach((role, code) -> {
            ClaimProvider one = byRole.get(role);
            if (one != null) {
                parties.provider(out, one, code);
            }
        });
        for (ProviderRole role : List.of(ProviderRole.ORDERING, ProviderRole.PURCHASED)) {
            if (byRole.containsKey(role)) {
                values.wrong(
                        "the " + role.name().toLowerCase(Locale.ROOT) + " provider", "%s has a place on lines only.");
            }
        }
    }

    private void otherPayer(Block out, OtherPayer other) {
        ClaimInsurance insurance = other.insurance();
        parties.insured(
                out,
                insurance,
                values.text("what the patient is to another subscriber", insurance.relationshipCode(), 2));
        adjustments(out, values, other.adjustments());
        out.segmentIfSaid(2, "AMT", "D", values.money("what another payer paid", other.paid()));
        out.segmentIfSaid(2, "AMT", "A8", values.money("what another payer does not cover", other.nonCovered()));
        out.segmentIfSaid(2, "AMT", "EAF", values.money("what the patient still owes", other.remainingLiability()));
        out.segmentIfSaid(
                1,
                "OI",
                "",
                "",
                values.text("the assignment of benefits", other.benefitsAssigned(), 1),
                "",
                "",
                values.text("the release of information", other.releaseOfInformation(), 1));
        parties.subscriber(out, insurance);
        insurance.subscriber().ifPresent(person -> parties.security(out, "another subscriber", person));
        parties.references(out, "another subscriber", PartyText.ofSubscriber(insurance.references()));
        parties.payer(out, insurance);
        String decided = values.day("the day of a decision", other.adjudicatedOn());
        out.segmentIfSaid(3, "DTP", "573", "D8", decided);
        parties.references(out, "another payer", PartyText.ofPayer(insurance.references()));
        parties.references(out, "another payer", other.references());
        out.segmentIfSaid(2, "REF", "F8", values.text("another payer's number", other.claimNumber(), PartyText.NUMBER));
    }

    /** One segment for each group. */
    static void adjustments(Block out, SheetValues values, List<Adjustment> adjustments) {
        Map<String, List<Adjustment>> groups = new LinkedHashMap<>();
        for (Adjustment one : adjustments) {
            groups.computeIfAbsent(one.groupCode(), group -> new ArrayList<>()).add(one);
        }
        groups.forEach((group, all) -> {
            List<String> elements = new ArrayList<>();
            elements.add(values.needed("the group of an adjustment", group, 2));
            for (Adjustment one : values.atMost(MOST_ADJUSTMENTS, "adjustments of one group", all)) {
                elements.add(values.needed("the reason of an adjustment", one.reason(), 5));
                elements.add(one.amount()
                        .map(amount -> values.money("an adjustment", amount))
                        .orElseGet(() -> values.missing("an adjustment")));
                elements.add(values.number("the units of an adjustment", one.quantity()));
            }
            out.segment("CAS", elements.toArray(String[]::new));
        });
    }
}
