package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayersCommandTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            p-003 | 1. c-005 Lakeside Benefits      | 2. c-004 Northwind Health Plan | billing.payer-order.birthday
            p-005 | 1. c-007 Medicare               | 2. c-008 Lakeside Benefits     | billing.payer-order.no-current-work
            p-006 | 1. c-010 Cedar Mutual           | 2. c-009 Harbor Medicaid Plan  | billing.payer-order.medicaid
            p-010 | 1. c-015 Northwind Health Plan  | 2. c-016 Lakeside Benefits     | billing.payer-order.continuation
            p-012 | 1. c-018 Medicare               | 2. c-019 Bridge Supplement     | billing.payer-order.supplement
            p-013 | 1. c-020 Example Works          | 2. c-021 Northwind Health Plan | billing.payer-order.no-coordination
            p-024 | 1. c-027 Cedar Mutual           | 3. c-026 Lakeside Benefits     | billing.payer-order.medicare-between
            p-040 | 1. c-030 Medicare               | 2. c-031 Tricare               | billing.payer-order.tricare
            """)
    void the_sample_shows_who_pays_first_and_by_which_rule(String patient, String first, String then, String rule) {
        Sample.Run run = Sample.clinic("payers", "--practice", Sample.folder().toString(), "--patient", patient);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(patient + "\n").containsSubsequence(first, then, rule);
    }

    @Test
    void what_is_not_known_is_asked() {
        Sample.Run run = Sample.clinic("payers", "--practice", Sample.folder().toString(), "--patient", "p-007");

        assertThat(run.out())
                .contains("1. c-011 Northwind Health Plan, c-012 Cedar Mutual, in an order that is not known yet")
                .contains("ask: Which parent has custody?");
    }

    @Test
    void all_patients_with_a_coverage_on_the_day_are_shown_and_nobodys_name() {
        Sample.Run run = Sample.clinic("payers", "--practice", Sample.folder().toString());

        assertThat(run.out()).contains("p-001\n", "p-040\n").doesNotContain("p-017\n", "Specimen", "ABC100000001");
    }

    @Test
    void a_folder_without_coverages_has_nobody() {
        Sample.Run run = Sample.clinic(
                "payers", "--practice", FolderOnDisk.in(directory).path().toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Nobody with a coverage on");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            payer_order.csv    | coverage,work     | c-9,active  | payer_order.csv:2:1: "c-9" under "coverage"
            payer_order.csv    | coverage,work     | c-1,busy    | payer_order.csv:2:5: "busy" under "work"
            payer_order.csv    | coverage,employees | c-1,-1     | payer_order.csv:2:5: "-1" under "employees"
            payer_patients.csv | patient,custodian | p-1,parents_spouse | payer_patients.csv:2:5: "parents_spouse" under "custodian"
            payer_patients.csv | patient,decree    | p-9,none    | payer_patients.csv:2:1: "p-9" under "patient"
            """)
    void what_cannot_be_used_is_refused_with_its_place(String file, String header, String line, String problem) {
        Path folder = FolderOnDisk.in(directory)
                .with("coverages.csv", "id,patient,payer,kind,member,relationship\nc-1,p-1,P1,group,A1,self\n")
                .with(file, header + "\n" + line + "\n")
                .path();

        Sample.Run run = Sample.clinic("payers", "--practice", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }
}
