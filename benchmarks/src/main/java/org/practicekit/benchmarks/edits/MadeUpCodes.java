package org.practicekit.benchmarks.edits;

import java.io.StringReader;
import org.practicekit.billing.edit.coding.CodeRows;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.PairEdits;
import org.practicekit.billing.edit.coding.UnitLimit;
import org.practicekit.core.time.DateRange;

/** Lists of codes as large as the real ones, of which none is real: ten thousand procedures, two thousand diagnoses, a million pairs. */
final class MadeUpCodes {
    static final int PROCEDURES = 10_000;
    static final int DIAGNOSES = 2_000;
    static final int PAIRS = 1_000_000;

    /** So many procedures of column 2 belong to each of column 1. */
    private static final int SECONDS = PAIRS / PROCEDURES;

    private MadeUpCodes() {}

    static CodeSets all() {
        return CodeSets.builder()
                .diagnoses(CodeRows.diagnoses()
                        .read("diagnoses", new StringReader(diagnoses()), DateRange.ALWAYS)
                        .build())
                .procedures(CodeRows.procedures()
                        .read("procedures", new StringReader(procedures()), DateRange.ALWAYS)
                        .build())
                .modifiers(CodeRows.modifiers()
                        .read(
                                "modifiers",
                                new StringReader(
                                        "code,effective_from,effective_to,rank\n25,,,1\n59,,,1\nLT,,,2\nRT,,,2\n"),
                                DateRange.ALWAYS)
                        .build())
                .drugs(CodeRows.drugs()
                        .read(
                                "drugs",
                                new StringReader("code,effective_from,effective_to\n00000000012,,\n"),
                                DateRange.ALWAYS)
                        .build())
                .coverage(CodeRows.coverage()
                        .read(
                                "coverage",
                                new StringReader(
                                        "code,effective_from,effective_to,policy,diagnoses\nX0007,,,made up,B\n"),
                                DateRange.ALWAYS)
                        .build())
                .units(CodeRows.unitLimits(UnitLimit.Table.PRACTITIONER)
                        .read("units", new StringReader(units()), DateRange.ALWAYS)
                        .build())
                .pairs(pairs())
                .build();
    }

    /** A million pairs in the layout in which they are published; one in forty comes twice, one in twenty was taken back. */
    static PairEdits pairs() {
        return PairEdits.builder().read("pairs", new StringReader(pairFile())).build();
    }

    static String pairFile() {
        StringBuilder file = new StringBuilder(PAIRS * 44);
        file.append("Made up\n\nColumn 1\tColumn 2\tprior\tEffective Date\tDeletion Date\tModifier\tRationale\n");
        for (int first = 0; first < PROCEDURES; first++) {
            for (int i = 0; i < SECONDS; i++) {
                String pair = procedure(first) + '\t' + procedure((first * 31 + i * 97 + 1) % PROCEDURES) + "\t\t";
                int kind = (first + i) % 40;
                if (kind == 0) {
                    file.append(pair).append("20100101\t20141231\t1\tmade up\n");
                }
                file.append(pair).append(kind == 0 ? "20180101" : "20110101");
                file.append(kind == 1 || kind == 2 ? "\t20110101\t9" : kind % 3 == 0 ? "\t*\t0" : "\t*\t1");
                file.append("\tmade up\n");
            }
        }
        return file.toString();
    }

    static String procedure(int number) {
        return "X%04d".formatted(number);
    }

    static String diagnosis(int number) {
        return "%c%02d%d".formatted('B' + number / 1_000, number / 10 % 100, number % 10);
    }

    private static String diagnoses() {
        StringBuilder file =
                new StringBuilder("code,effective_from,effective_to,billable,ages,sex,manifestation,code_first,"
                        + "excludes1,side,seventh\n");
        for (int i = 0; i < DIAGNOSES; i++) {
            String excluded = i % 50 == 0 ? diagnosis((i + 7) % DIAGNOSES) : "";
            file.append(diagnosis(i))
                    .append(",2020-10-01,,Y,")
                    .append(i % 30 == 0 ? "ADULT" : "")
                    .append(",,")
                    .append(i % 200 == 1 ? "Y" : "")
                    .append(",,")
                    .append(excluded)
                    .append(i % 25 == 0 ? ",LEFT," : ",,")
                    .append('\n');
        }
        return file.append("W19,,,Y,,,,,,,\n").toString();
    }

    private static String procedures() {
        StringBuilder file =
                new StringBuilder("code,effective_from,effective_to,add_on_to,global,bilateral,unlisted,visit,"
                        + "clia,drug,ages,sex,places,minutes,fractions\n");
        for (int i = 0; i < PROCEDURES; i++) {
            file.append(procedure(i))
                    .append(",2015-01-01,,")
                    .append(i % 300 == 3 ? procedure(i - 1) : "")
                    .append(i % 20 == 4 ? ",010" : i % 100 == 5 ? ",090" : ",XXX")
                    .append(i % 20 == 4 ? ",1," : ",0,")
                    .append(i % 500 == 6 ? "Y" : "")
                    .append(i % 10 == 1 ? ",ESTABLISHED_PATIENT" : ",")
                    .append(i % 200 == 8 ? ",CERTIFICATE" : ",")
                    .append(i % 300 == 9 ? ",Y" : ",")
                    .append(",,")
                    .append(i % 300 == 2 ? ",21 22" : ",")
                    .append(",,\n");
        }
        return file.toString();
    }

    private static String units() {
        StringBuilder file = new StringBuilder("HCPCS/CPT Code,Practitioner Services MUE Values,Indicator,Rationale\n");
        for (int i = 0; i < PROCEDURES; i++) {
            file.append(procedure(i))
                    .append(',')
                    .append(3 + i % 4)
                    .append(',')
                    .append(1 + i % 3)
                    .append(" made up,\n");
        }
        return file.toString();
    }
}
