package org.practicekit.billing.edit;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.billing.edit.coding.CodeRows;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeSetsBuilder;
import org.practicekit.billing.edit.coding.PairEdits;
import org.practicekit.billing.edit.coding.UnitLimit;
import org.practicekit.core.time.DateRange;

/** Lists of codes of a practice that does not exist. The procedures are HCPCS, or begin with X and are made up. */
final class Codes {
    /** The days for which the lists are whole. */
    static final DateRange WHOLE = DateRange.closed(LocalDate.of(2015, 10, 1), LocalDate.of(2034, 9, 30));

    private static final String DIAGNOSES = """
            code,effective_from,effective_to,billable,ages,sex,manifestation,code_first,excludes1,side,seventh
            Z23,,,Y,,,,,,,
            E10,,,N,,,,,E11,,
            E10.9,,,Y,,,,,,,
            E11,,,N,,,,,,,
            E11.9,,,Y,,,,,,,
            E11.65,2024-10-01,2025-10-01,Y,,,,,,,
            G63,,,Y,,,Y,E10 E11,,,
            H36,,,Y,,,N,E10 E11,,,
            W19,,,N,,,,,,,
            W19.XXXA,,,Y,,,,,,,ADS
            V00,,,Y,,,,,,,
            Y99.9,,,Y,,,,,,,
            P00,,,Y,NEWBORN,,,,,,
            Z00.129,,,Y,PEDIATRIC,,,,,,
            O26,,,Y,MATERNITY,FEMALE,,,,,
            Z00.00,,,Y,ADULT,,,,,,
            N40,,,Y,ADULT,MALE,,,,,
            H25.1,,,N,,,,,,,
            H25.11,,,Y,,,,,,RIGHT,
            H25.12,,,Y,,,,,,LEFT,
            H25.13,,,Y,,,,,,BOTH,
            H25.10,,,Y,,,,,,UNSPECIFIED,
            S52.5,,,N,,,,,,,ADS
            S52.501A,,,Y,,,,,,,
            """;
    private static final String PROCEDURES = """
            code,effective_from,effective_to,add_on_to,global,bilateral,unlisted,visit,clia,drug,ages,sex,places,minutes,fractions
            G0008,,,,XXX,9,,,,,,,,,
            A6216,,,,XXX,9,,,,,,,,,
            A4206,2026-03-02,2026-03-03,,,,,,,,,,,,
            J1100,,,,,,,,,Y,,,,,Y
            X1000,,,,000,1,,,,,,,,,
            X1010,,,,010,0,,,,,,,,,
            X1090,,,,090,2,,,,,,,,,
            X1033,,,,XXX,3,,,,,,,,,
            X2001,,,,XXX,9,,NEW_PATIENT,,,,,,,
            X2002,,,,XXX,9,,ESTABLISHED_PATIENT,,,,,,,
            X3001,,,X1010 X1000,ZZZ,9,,,,,,,,,
            X3002,,,*,ZZZ,9,,,,,,,,,
            X4001,,,,YYY,9,Y,,,,,,,,
            X5001,,,,XXX,9,,,CERTIFICATE,,,,,,
            X5002,,,,XXX,9,,,WAIVED_WITH_QW,,,,,,
            X5003,,,,XXX,9,,,WAIVED,,,,,,
            X6001,,,,XXX,9,,,,,0-17,,,,
            X6002,,,,XXX,9,,,,,,MALE,,,
            X7001,,,,XXX,9,,,,,,,21 22,,
            X8001,,,,XXX,9,,,,,,,,Y,
            """;
    private static final String MODIFIERS = """
            code,effective_from,effective_to,rank
            25,,,1
            26,,,1
            50,,,1
            59,,,1
            LT,,,2
            RT,,,2
            95,,,3
            XE,2015-01-01,,1
            """;
    private static final String PAIRS = "Column 1\tColumn 2\n"
            + "G0008\tX1033\t\t20110101\t20150331\t1\tmade up\n"
            + "G0008\tX1033\t\t20180101\t*\t0\tmade up\n"
            + "X1090\tX1010\t\t20110101\t*\t1\tmade up\n"
            + "X1010\tX1000\t\t20130101\t20130101\t9\tmade up\n";
    private static final String UNITS = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,x\n"
            + "A6216,10,1 Line Edit,x\nG0008,1,2 Date of Service Edit: Policy,x\n"
            + "J1100,40,3 Date of Service Edit: Clinical,x\n";

    private Codes() {}

    /** All of the lists. */
    static CodeSetsBuilder all() {
        return CodeSets.builder()
                .diagnoses(CodeRows.diagnoses()
                        .read("diagnoses", new StringReader(DIAGNOSES), WHOLE)
                        .build())
                .procedures(CodeRows.procedures()
                        .read("procedures", new StringReader(PROCEDURES), WHOLE)
                        .build())
                .modifiers(CodeRows.modifiers()
                        .read("modifiers", new StringReader(MODIFIERS), WHOLE)
                        .build())
                .drugs(CodeRows.drugs()
                        .read(
                                "drugs",
                                new StringReader("code,effective_from,effective_to\n"
                                        + "00000000011,2026-03-02,2026-03-03\n00000000012,,\n"),
                                WHOLE)
                        .build())
                .coverage(CodeRows.coverage()
                        .read(
                                "coverage",
                                new StringReader(
                                        "code,effective_from,effective_to,policy,diagnoses\nX1033,2026-03-02,2026-03-03,Example policy 7,E11 Z23\n"),
                                WHOLE)
                        .build())
                .pairs(PairEdits.builder()
                        .read("pairs", new StringReader(PAIRS))
                        .build())
                .units(CodeRows.unitLimits(UnitLimit.Table.PRACTITIONER)
                        .read("units", new StringReader(UNITS), WHOLE)
                        .build());
    }

    /** All there is to know about a claim, the lists among it. */
    static EditContextBuilder known() {
        return Sheets.known().codes(all().build());
    }

    /** The same with diagnoses or procedures of which the list says nothing but that they are there. */
    static EditContextBuilder bare() {
        return Sheets.known()
                .codes(CodeSets.builder()
                        .diagnoses(CodeRows.diagnoses()
                                .read("diagnoses", new StringReader(firstColumns(DIAGNOSES)), WHOLE)
                                .build())
                        .procedures(CodeRows.procedures()
                                .read("procedures", new StringReader(firstColumns(PROCEDURES)), WHOLE)
                                .build())
                        .build());
    }

    /** What an edit says of a claim when all is known. */
    static String asked(Edit edit, ClaimSheet sheet) {
        return Asked.of(edit, sheet, known());
    }

    /** A claim with these diagnoses, all of which its one line points to. */
    static ClaimSheet diagnosed(LocalDate seen, String... codes) {
        ClaimLineBuilder line = Sheets.line(1).from(seen).pointers(List.of());
        ClaimSheetBuilder sheet = ClaimSheet.builder().like(Sheets.clean()).diagnoses(List.of());
        for (int i = 0; i < codes.length; i++) {
            sheet.addDiagnoses(ClaimDiagnosis.icd10(codes[i]));
            line.addPointers(i + 1);
        }
        return sheet.lines(List.of(line.build())).build();
    }

    static ClaimSheet diagnosed(String... codes) {
        return diagnosed(Sheets.SEEN, codes);
    }

    /** A claim with these lines, written as {@code X1000-LT-50*2}: procedure, modifiers, units. */
    static ClaimSheet billed(LocalDate seen, String... lines) {
        ClaimSheetBuilder sheet = ClaimSheet.builder().like(Sheets.clean()).lines(List.of());
        for (int i = 0; i < lines.length; i++) {
            sheet.addLines(line(i + 1, lines[i]).from(seen).build());
        }
        return sheet.build();
    }

    static ClaimSheet billed(String... lines) {
        return billed(Sheets.SEEN, lines);
    }

    /** A claim with one line and a change to it. */
    static ClaimSheet billed(String line, UnaryOperator<ClaimLineBuilder> change) {
        return Sheets.with(
                sheet -> sheet.lines(List.of(change.apply(line(1, line)).build())));
    }

    static ClaimLineBuilder line(int number, String text) {
        String[] amount = text.split("\\*");
        String[] codes = amount[0].split("-");
        ClaimLineBuilder line = Sheets.line(number).procedure(codes[0]);
        for (int i = 1; i < codes.length; i++) {
            line.addModifiers(codes[i]);
        }
        return amount.length > 1 ? line.units(new BigDecimal(amount[1])) : line;
    }

    /** The history of a patient with these claims beside the one that is judged. */
    static EditContextBuilder beside(ClaimSheet... others) {
        EditContextBuilder context = known();
        List<LiveClaim> live = new ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            live.add(new LiveClaim(new ClaimId("other-" + (i + 1)), others[i]));
        }
        return context.history(new ClaimHistory(live));
    }

    /** The line of a claim, changed. */
    static ClaimSheet change(ClaimSheet sheet, UnaryOperator<ClaimLineBuilder> change) {
        return ClaimSheet.builder()
                .like(sheet)
                .lines(sheet.lines().stream()
                        .map(line ->
                                change.apply(ClaimLine.builder().like(line)).build())
                        .toList())
                .build();
    }

    private static String firstColumns(String text) {
        return text.replaceAll("(?m)^([^,\n]*,[^,\n]*,[^,\n]*).*$", "$1");
    }
}
