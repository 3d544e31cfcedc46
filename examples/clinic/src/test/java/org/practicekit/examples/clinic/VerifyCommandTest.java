package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
                .contains(
                        "c-1    MUTUAL    98  COVERED      says so [2]; copay USD 25.00 [3]; deductible left USD 120.00 [4]")
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
    void what_came_over_x12_is_read_from_files_and_goes_before_the_folders_own_answers() {
        Path file = file("a.271", about("OTHER-7", "M-1", "EB*1**30~EB*B**98***27*35*****Y~"));

        assertThat(run(folder(ANSWERS + "c-1,inactive,30,,,,,,,,\n"), file).out())
                .contains("98  COVERED      says so [11]; copay USD 35.00 [12]")
                .doesNotContain("NOT COVERED");
    }

    @Test
    void a_folder_of_files_answers_about_everybody_in_it_and_nobody_else() {
        file("a.271", about("OTHER-7", "M7", "EB*6**30~"));
        file("b.271", about("OTHER-8", "M1", "EB*1**30~"));
        file("c.txt", "no 271");

        assertThat(run(folder(ANSWERS), directory).out()).contains(" COVERED  ").doesNotContain("NOT COVERED");
    }

    @Test
    void the_files_in_the_folder_of_answers_are_read_unasked() throws IOException {
        Files.createDirectory(directory.resolve("answers"));
        file("answers/a.271", about("OTHER-7", "M1", "EB*1**30~"));

        assertThat(run(folder(ANSWERS)).out()).contains("COVERED      says so [11]");
    }

    @Test
    void an_answer_about_somebody_born_on_another_day_is_not_taken() {
        Path folder = folder(ANSWERS);
        FolderOnDisk.in(directory)
                .with("patients.csv", "id,name,kind,born\np-1,Pat Example,established,1980-05-05\n")
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n");

        assertThat(run(folder, file("a.271", about("OTHER-7", "M1", "EB*6**30~")))
                        .out())
                .contains("UNKNOWN      the payer did not answer")
                .doesNotContain("NOT COVERED");
    }

    @Test
    void an_answer_without_a_trace_is_unknown_and_never_not_covered() {
        assertThat(run(folder(ANSWERS), file("a.271", about("", "M1", "EB*6**30~")))
                        .out())
                .contains("UNKNOWN      the payer did not answer")
                .doesNotContain("NOT COVERED");
    }

    @Test
    void a_file_without_an_answer_is_named() {
        Sample.Run run = run(folder(ANSWERS), file("a.271", "not X12"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.271:1:1: no answer about eligibility");
    }

    @Test
    void each_kind_of_service_of_a_visit_is_looked_up() {
        Path folder = folder(ANSWERS
                + "c-1,active,30,,,,,,,,\n"
                + "c-1,copayment,98,,,25.00,yes,,,,\n"
                + "c-1,copayment,5,,,40.00,yes,,,,\n");
        FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n")
                .with(
                        "services.csv",
                        "visit_type,procedure,description,service_type\n"
                                + "check,Z1001,visit,98\ncheck,Z1006,ultrasound,5\ncheck,A4550,tray,98\n");

        assertThat(run(folder).out().lines().filter(line -> line.contains("c-1    MUTUAL")))
                .containsExactly(
                        "       c-1    MUTUAL    98  COVERED      says so [2]; copay USD 25.00 [3]",
                        "       c-1    MUTUAL    5   COVERED      says so [2]; copay USD 40.00 [4]");
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

    private static Sample.Run run(Path folder, Path answers) {
        return Sample.clinic("verify", "--practice", folder.toString(), "--answers", answers.toString());
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file about whoever has that number, born on 4 May 1980. */
    private static String about(String trace, String member, String rows) {
        String body = "ST*271*0001*005010X279A1~BHT*0022*11*OTHER*20260306*0815~HL*1**20*1~"
                + "NM1*PR*2*MUTUAL*****PI*MUTUAL~HL*2*1*21*1~NM1*1P*2*OAK LANE*****XX*1234567893~HL*3*2*22*0~"
                + (trace.isEmpty() ? "" : "TRN*2*" + trace + "*9EXAMPLE01~")
                + "NM1*IL*1*EXAMPLE*PAT****MI*" + member + "~DMG*D8*19800504~"
                + rows;
        long segments = body.chars().filter(one -> one == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*MUTUAL         *ZZ*OAKLANE        *260306*0815*^*00501*000000001*0*T*:~"
                + "GS*HB*MUTUAL*OAKLANE*20260306*0815*1*X*005010X279A1~" + body
                + "SE*" + segments + "*0001~GE*1*1~IEA*1*000000001~";
    }
}
