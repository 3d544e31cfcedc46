package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EligibilityCommandTest {
    private static final String SAMPLE =
            Sample.root().resolve("examples/clinic/answers/office-visit.271").toString();

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_sheet_says_what_the_patient_will_be_asked_to_pay_and_where_the_payer_said_so() {
        Sample.Run run = Sample.clinic("eligibility", SAMPLE, "--date", "2026-11-10");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("office-visit.271: 2 of 2 transactions read, 2 answers", "INQ-1001, EXAMPLE HEALTH PLAN");
        assertThat(value(run, "Service 98 on 2026-11-10, in network")).isEqualTo("active [16]");
        assertThat(value(run, "Copay")).isEqualTo("USD 25.00 to USD 60.00 [23, 24, 25, 26]");
        assertThat(value(run, "Deductible, left")).isEqualTo("USD 400.50 [18]");
        assertThat(value(run, "Deductible of the family, left")).isEqualTo("USD 1900.00 [20]");
        assertThat(value(run, "primary payer")).isEqualTo("SECOND EXAMPLE PLAN [31]");
    }

    @Test
    void a_failed_look_up_is_never_shown_as_no_coverage() {
        Sample.Run run = Sample.clinic("eligibility", SAMPLE, "--date", "2026-11-10");
        String second = run.out().substring(run.out().indexOf("INQ-1002"));

        assertThat(second).contains("unknown [14]", "check card (code 75) [14]").doesNotContain("inactive", "Copay");
    }

    @Test
    void names_are_shown_only_when_they_are_asked_for() {
        assertThat(Sample.clinic("eligibility", SAMPLE).out()).doesNotContain("ADA", "SAMPLE");
        assertThat(Sample.clinic("eligibility", SAMPLE, "--json").out()).doesNotContain("ADA", "SAMPLE");
        assertThat(value(Sample.clinic("eligibility", SAMPLE, "--names"), "Patient"))
                .isEqualTo("ADA SAMPLE");
    }

    @Test
    void a_program_gets_the_sheet_the_rows_and_the_segments() {
        JsonObject json = JsonParser.parseString(
                        Sample.clinic("eligibility", SAMPLE, "--date", "2026-11-10", "--network", "out", "--json")
                                .out())
                .getAsJsonObject();
        JsonObject answer = json.getAsJsonArray("answers").get(0).getAsJsonObject();
        JsonObject sheet = answer.getAsJsonObject("sheet");

        assertThat(sheet.getAsJsonObject("coinsurance").toString())
                .isEqualTo("{\"low\":\"0.4\",\"high\":\"0.4\",\"segments\":[27]}");
        assertThat(sheet.has("copay")).isFalse();
        assertThat(answer.getAsJsonArray("rows")).hasSize(12);
        assertThat(json.getAsJsonArray("findings")).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_file_is_told_with_its_place_and_the_rest_is_shown() throws Exception {
        String text = Files.readString(Path.of(SAMPLE)).replace("SE*33*0001", "SE*32*0001");
        Path broken = Files.writeString(directory.resolve("broken.271"), text);

        Sample.Run run = Sample.clinic("eligibility", broken.toString(), "--date", "2026-11-10");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "What is wrong with the file",
                        "! The trailer counts 32 of segments, but there are 33. [x12.transaction.count] "
                                + "interchange 1, transaction 0001, segment 33");
        assertThat(value(run, "Copay")).startsWith("USD 25.00");
    }

    @Test
    void a_file_without_answers_and_a_wrong_day_end_with_one() throws Exception {
        Path letter = Files.writeString(directory.resolve("letter.271"), "Dear practice");

        Sample.Run run = Sample.clinic("eligibility", letter.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[x12.file.outside]", "[x12.file.interchange]");
        assertThat(Sample.clinic("eligibility", SAMPLE, "--date", "tomorrow").err())
                .contains("--date takes a day");
        assertThat(Sample.clinic("eligibility", SAMPLE, "--service", "office").err())
                .contains("--service takes");
        assertThat(Sample.clinic("eligibility", directory.resolve("missing.271").toString())
                        .err())
                .contains("could not be read");
    }

    private static String value(Sample.Run run, String label) {
        return run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(label + "  ") || line.startsWith(label + " ") && line.length() > 40)
                .findFirst()
                .map(line -> line.substring(label.length()).strip())
                .orElse("");
    }
}
