package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.AccidentBuilder;
import org.practicekit.billing.claim.ClaimAttachment;
import org.practicekit.billing.claim.ClaimCondition;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Severity;

/** One claim while it is read, from its CLM to what comes after its last line. */
final class ClaimBody extends ClaimLevel {
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_CONDITIONS = 7;
    private static final Map<String, ClaimDiagnosis.System> SYSTEMS = Map.of(
            "ABK", ClaimDiagnosis.System.ICD_10,
            "ABF", ClaimDiagnosis.System.ICD_10,
            "BK", ClaimDiagnosis.System.ICD_9,
            "BF", ClaimDiagnosis.System.ICD_9);

    private final ClaimSheetBuilder sheet =
            ClaimSheet.builder().controlNumber("").frequency("");
    private final List<OtherPayerBody> otherPayers = new ArrayList<>();
    private final List<LineBody> lines = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private @Nullable Party party;
    private @Nullable OtherPayerBody otherPayer;
    private @Nullable LineBody line;
    private @Nullable AccidentBuilder accident;
    private boolean accidentDated;
    private boolean headed;
    private boolean noted;
    private String loop = "2300";

    ClaimBody() {
        super(Rank.CLAIM, "");
    }

    /** Whether another payer is being told of, so that names belong to it. */
    boolean isInOtherPayer() {
        return otherPayer != null && line == null;
    }

    boolean isInLine() {
        return line != null;
    }

    @Override
    int line() {
        return lines.size();
    }

    @Override
    String loop() {
        if (line != null) {
            return line.loop();
        }
        return otherPayer == null ? loop : otherPayer.loop();
    }

    @Override
    boolean isNamed() {
        return headed;
    }

    /** No more will come of it. */
    void close() {
        lines.forEach(one -> one.unserved().ifPresent(this::fault));
    }

    ClaimSheet sheet(List<ClaimProvider> above, ClaimInsurance insurance, Optional<ClaimPerson> patient) {
        sheet.addAllProviders(above)
                .insurance(insurance)
                .patient(patient)
                .accident(Optional.ofNullable(accident).map(AccidentBuilder::build));
        for (Party one : parties) {
            if (one instanceof ProviderParty provider) {
                sheet.addProviders(provider.provider());
            }
        }
        otherPayers.forEach(one -> sheet.addOtherPayers(one.otherPayer()));
        lines.forEach(one -> sheet.addLines(one.line()));
        return sheet.build();
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "CLM" -> {
                headed = true;
                claim(row);
                return true;
            }
            case "LX" -> {
                line = new LineBody(lines.size() + 1, row.place().kept());
                lines.add(line);
                return line.read(row);
            }
            case "SBR" -> {
                if (line == null) {
                    return beginOtherPayer().read(row);
                }
            }
            case "NM1" -> ofOtherPayer(row);
            default -> {
                // read by the part that is open
            }
        }
        if (line != null) {
            return line.read(row);
        }
        return otherPayer == null ? ofClaim(row) : otherPayer.read(row);
    }

    /** A payer or its subscriber begins another payer where the segment that should have begun it is lost. */
    private void ofOtherPayer(Elements row) {
        boolean subscriber = row.text(1).equals("IL");
        boolean next = otherPayer == null
                ? subscriber || row.text(1).equals("PR")
                : subscriber && otherPayer.isSubscriberNamed();
        if (line == null && next) {
            beginOtherPayer();
            row.fault(
                    X12Rules.CLAIM_HIERARCHY,
                    Severity.ERROR,
                    "Another payer begins without its header; what was said before it may be of it.");
        }
    }

    private OtherPayerBody beginOtherPayer() {
        OtherPayerBody next = new OtherPayerBody();
        otherPayers.add(next);
        otherPayer = next;
        return next;
    }

    private boolean ofClaim(Elements row) {
        String tag = row.segment().tag();
        if (party != null && Party.describes(tag)) {
            return party.read(row);
        }
        switch (tag) {
            case "NM1" -> {
                party = ProviderParty.of(row.text(1));
                parties.add(party);
                party.name(row);
                loop = loopOf(row.text(1));
            }
            case "DTP" -> ClaimSegments.date(row).ifPresent(this::date);
            case "REF" -> ClaimSegments.reference(row).ifPresent(sheet::addReferences);
            case "HI" -> diagnoses(row);
            case "PWK" -> {
                if (!row.has(1) || !row.has(2)) {
                    row.missing(row.has(1) ? 2 : 1);
                }
                sheet.addAttachments(ClaimAttachment.builder()
                        .type(row.text(1))
                        .transmission(row.text(2))
                        .number(row.said(6))
                        .build());
            }
            case "CRC" -> conditions(row);
            case "AMT" -> {
                if (!row.text(1).equals("F5")) {
                    return false;
                }
                sheet.patientPaid(row.money(2));
            }
            case "NTE" -> {
                if (noted || !row.text(1).equals("ADD")) {
                    return false;
                }
                noted = true;
                sheet.note(row.made(PatientText::of, 2));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void claim(Elements row) {
        Segment segment = row.segment();
        if (!row.has(1)) {
            row.missing(1);
        }
        sheet.controlNumber(row.text(1))
                .charge(row.money(2))
                .place(row.said(5))
                .frequency(segment.component(5, 3))
                .signatureOnFile(row.said(6))
                .assignment(row.said(7))
                .benefitsAssigned(row.said(8))
                .releaseOfInformation(row.said(9))
                .patientSignature(row.said(10))
                .specialProgram(row.said(12))
                .delayReason(row.said(20));
        if (segment.component(5, 3).isEmpty()) {
            row.missing(5);
        }
        if (!ClaimSegments.parts(segment, 11, 1, 4).isEmpty()) {
            accident = Accident.builder()
                    .addAllCauses(ClaimSegments.parts(segment, 11, 1, 3))
                    .state(Optional.of(segment.component(11, 4)).filter(text -> !text.isEmpty()));
        }
    }

    private void date(ClaimDate date) {
        boolean ofAccident =
                date.qualifier().equals(ClaimDate.ACCIDENT) && date.days().length() == 1;
        if (accident != null && ofAccident && !accidentDated) {
            accidentDated = true;
            accident.date(date.days().from());
        } else {
            sheet.addDates(date);
        }
    }

    private void diagnoses(Elements row) {
        for (int i = 1; i <= MOST_DIAGNOSES; i++) {
            String qualifier = row.segment().component(i, 1);
            String code = row.segment().component(i, 2);
            ClaimDiagnosis.System system = SYSTEMS.get(qualifier);
            if (system != null) {
                sheet.addDiagnoses(new ClaimDiagnosis(system, code));
            } else if (!qualifier.isEmpty() || !code.isEmpty()) {
                row.unknown(i, qualifier);
            }
        }
        if (row.has(MOST_DIAGNOSES + 1)) {
            Party.partLeft(row);
        }
    }

    private void conditions(Elements row) {
        List<String> codes = new ArrayList<>(2);
        for (int i = 3; i <= MOST_CONDITIONS; i++) {
            row.said(i).ifPresent(codes::add);
        }
        sheet.addConditions(new ClaimCondition(row.text(1), row.text(2), codes));
    }

    private static String loopOf(String code) {
        return switch (code) {
            case "DN", "P3" -> "2310A";
            case "82" -> "2310B";
            case "DQ" -> "2310D";
            case "PW" -> "2310E";
            case "45" -> "2310F";
            default -> "2310C";
        };
    }
}
