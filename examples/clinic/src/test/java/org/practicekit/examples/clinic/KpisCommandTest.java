package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two claims of 165.00 and 195.00, sent on 8 October; on 4 November 225.00 came for them, 30.00 of the second were denied. */
class KpisCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void the_figures_after_the_payment_are_those_worked_out_by_hand() {
        Sample.Run run = kpis("2026-11-10");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(lines(run))
                .contains(
                        "Receivables as of the end of 2026-11-10",
                        // 25.00 of the patient and 30.00 denied, 360.00 charged in 90 days.
                        "Days in receivables = 13.8 days",
                        // 60.00 belong to nobody; 80.00 went by contract: -5.00 of 280.00.
                        "Net days in receivables = -1.6 days",
                        "Receivables over 90 days = 0.0 %",
                        "First-pass resolution rate = 50.0 %",
                        "Initial denial rate = 50.0 %",
                        // 195.00 of 360.00
                        "Initial denial rate by charges = 54.2 %",
                        // 225.00 of 280.00
                        "Net collection rate = 80.4 %",
                        // 2 days and 1
                        "Days to bill = 1.5 days",
                        "Overturn rate = unknown: no denial was settled",
                        "to 60 = 55.00",
                        "credits = -60.00");
    }

    @Test
    void before_the_payment_came_nothing_was_denied_and_all_was_owed() {
        assertThat(lines(kpis("2026-10-31")))
                .contains(
                        "Days in receivables = 90.0 days",
                        "Initial denial rate = 0.0 %",
                        "Net collection rate = 0.0 %",
                        "to 30 = 360.00");
    }

    @Test
    void what_is_out_of_benchmark_is_told_with_its_source_and_its_claims() {
        assertThat(kpis("2026-11-10").out())
                .contains(
                        "! Initial denial rate is 50.00 %, which is more than 10 %. "
                                + "[billing.receivable.benchmark; Practice policy, Billing handbook, targets]\n      claim/S-1002",
                        "! Net collection rate is 80.36 %, which is less than 95 %.");
    }

    @Test
    void a_program_gets_each_figure_with_what_it_rests_on_and_nobody_is_named() {
        Sample.Run run = kpis("2026-11-10", "--json");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        JsonObject denials = json.getAsJsonArray("figures").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("id").getAsString().equals("billing.receivable.denials"))
                .findFirst()
                .orElseThrow();
        assertThat(denials.get("figure").getAsString()).isEqualTo("1/2");
        assertThat(denials.get("counted")).hasToString("[\"claim/S-1002\"]");
        assertThat(json.getAsJsonArray("alerts")).hasSize(2);
        assertThat(run.out()).doesNotContainIgnoringCase("specimen", "harper", "ABC100000001");
    }

    @Test
    void an_empty_folder_gives_reasons_and_no_numbers() {
        Sample.Run run = Sample.clinic("kpis", "--as-of", "2026-11-10", "--practice", directory.toString());
        assertThat(run.code()).isZero();
        assertThat(lines(run)).contains("Days in receivables = unknown: nothing was charged");
    }

    @Test
    void bad_input_is_told_with_its_place() throws IOException {
        Files.writeString(directory.resolve("benchmarks.csv"), """
                kpi,low,high,source,reference,read,from,to
                billing.receivable.days,,,Practice policy,Handbook,2026-01-05,2026-01-01,2027-01-01
                """);
        Sample.Run run = Sample.clinic("kpis", "--as-of", "2026-11-10", "--practice", directory.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("benchmarks.csv:2:1", "neither low nor high");
        assertThat(Sample.clinic("kpis").code()).isEqualTo(2);
        assertThat(kpis("2026-11-10", "--days", "0").code()).isEqualTo(2);
    }

    private static List<String> lines(Sample.Run run) {
        return run.out()
                .lines()
                .map(line -> line.trim().replaceAll(" {2,}", " = "))
                .toList();
    }

    private static Sample.Run kpis(String day, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "kpis";
        arguments[1] = "--as-of";
        arguments[2] = day;
        arguments[3] = "--practice";
        arguments[4] = Sample.folder().toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Sample.clinic(arguments);
    }
}
