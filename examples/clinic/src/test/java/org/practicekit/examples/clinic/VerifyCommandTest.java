package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String COVERAGES = "id,patient,payer,kind,member,relationship\nc-1,p-1,MUTUAL,group,M1,self\n";
    private static final String ANSWERS =
            "coverage,says,service,level,period,value,network,authorization,from,last_day,words\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_sample_lists_what_is_covered_what_is_not_what_is_unknown_and_what_to_do() {
        Sample.Run run = run(Sample.folder());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("COVERED", "NOT COVERED", "UNKNOWN", "NO BENEFIT", "TO DO", "insurance verification rate")
                .doesNotContain("Specimen", "Testcase", "ABC1000");
    }

    @Test
    void the_same_folder_gives_the_same_list() {
        assertThat(run(Sample.folder()).out()).isEqualTo(run(Sample.folder()).out());
    }

    @Test
    void a_visit_shows_what_is_owed_with_the_lines_it_stands_on() {
        String out = run(folder(ANSWERS
                        + "c-1,active,30,,,,,,,,\n"
                        + "c-1,copayment,98,,,25.00,yes,,,,\n"
                        + "c-1,deductible,30,individual,remaining,120.00,yes,,,,\n"))
                .out();
        assertThat(out)
                .contains("COVERED      says so [2]; copay USD 25.00 [3]; deductible left USD 120.00 [4]")
                .contains("TO DO\n  nothing");
    }

    @Test
    void not_covered_is_a_task_for_the_front_desk_before_the_visit() {
        String out = run(folder(ANSWERS + "c-1,inactive,30,,,,,,,,\n")).out();
        assertThat(out)
                .contains("NOT COVERED  says so [2]")
                .contains("by 2026-03-06  contact patient  p-1, coverage c-1 (front desk)")
                .contains("The payer says not covered on 2026-03-09. [billing.verification.outcome; Practice policy");
    }

    @Test
    void a_payer_that_never_answers_leaves_it_unknown_and_somebody_calls() {
        String out = run(folder(ANSWERS + "c-1,down,,,,,,,,,\n")).out();
        assertThat(out)
                .contains("UNKNOWN      the payer did not answer")
                .contains("contact payer")
                .doesNotContain("NOT COVERED");
    }

    @Test
    void a_patient_without_insurance_is_on_the_list() {
        Path folder = folder(ANSWERS);
        FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-2,check\n");
        assertThat(run(folder).out()).contains("billing.verification.on-file");
    }

    @Test
    void whatever_cannot_be_used_is_named_by_its_place() {
        Sample.Run run = run(folder(ANSWERS
                + "c-9,active,30,,,,,,,,\n"
                + "c-1,shrug,30,,,,,,,,\n"
                + "c-1,copayment,98,,,dear,,,,,\n"
                + "c-1,active,30,,,,,,2026-03-09,2026-03-01,\n"
                + "c-1,rejected,,,,,,,,,grumpy\n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().skip(1).map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly(
                        "answers.csv:2:1",
                        "answers.csv:3:5",
                        "answers.csv:4:20",
                        "answers.csv:5:20",
                        "answers.csv:6:22");
    }

    private Path folder(String answers) {
        return FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n")
                .with("coverages.csv", COVERAGES)
                .with("answers.csv", answers)
                .path();
    }

    private static Sample.Run run(Path folder) {
        return Sample.clinic("verify", "--practice", folder.toString());
    }
}
