package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenialsCommandTest {
    private static final Path FOLDER = Sample.root().resolve("examples/clinic/claims");
    private static final String CLAIMS = FOLDER.resolve("november.837").toString();
    private static final String ANSWER = FOLDER.resolve("november.835").toString();
    private static final String ALLOWED = FOLDER.resolve("allowed.csv").toString();

    @TempDir
    Path directory = Path.of("");

    /** 120 / 2 - 7.50 in 15 minutes is 3.50 a minute, 90 / 2 - 7.50 is 2.50; the fifth day after the notice and 120 more are 21 March. */
    @Test
    void what_brings_most_for_a_minute_comes_first_with_its_numbers() {
        Sample.Run run = Sample.clinic("denials", CLAIMS, ANSWER, "--on", "2026-11-20", "--allowed", ALLOWED);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("november.835, on 2026-11-20: 2 to work on, 0 decisions wait\n")
                .containsSubsequence(
                        "1. claim CL-4001, line 1 G0463: USD 150.00 denied with CO-197, AUTHORIZATION\n",
                        "   recoverable USD 120.00, chance 50.0 % (0 seen), cost USD 7.50, 15 minutes: USD 3.5000 a minute\n",
                        "   first: AUTHORIZE_LATE; no last day is known\n",
                        "   could have been found by: billing.edit.au-01\n",
                        "2. claim CL-4003, line 1 G0463: USD 100.00 denied with CO-50, NECESSITY\n",
                        "   recoverable USD 90.00, chance 50.0 % (0 seen), cost USD 7.50, 15 minutes: USD 2.5000 a minute\n",
                        "   first: APPEAL; last day 2027-03-21\n",
                        "  AUTHORIZATION: USD 150.00, 60.0 %, with those before 60.0 %\n",
                        "  NECESSITY: USD 100.00, 40.0 %, with those before 100.0 %\n");
    }

    @Test
    void a_last_day_that_is_near_comes_first() {
        assertThat(Sample.clinic("denials", CLAIMS, ANSWER, "--on", "2027-03-10", "--allowed", ALLOWED)
                        .out())
                .contains("1. claim CL-4003", "last day 2027-03-21, which is near");
    }

    @Test
    void without_prices_nothing_is_taken_to_be_worth_its_charge() {
        assertThat(Sample.clinic("denials", CLAIMS, ANSWER, "--on", "2026-11-20")
                        .out())
                .contains("recoverable unknown")
                .doesNotContain("recoverable USD");
    }

    @Test
    void a_program_gets_the_same_numbers() {
        JsonObject json = JsonParser.parseString(
                        Sample.clinic("denials", CLAIMS, ANSWER, "--on", "2026-11-20", "--allowed", ALLOWED, "--json")
                                .out())
                .getAsJsonObject();
        JsonObject first = json.getAsJsonArray("work").get(0).getAsJsonObject();
        assertThat(first.get("claim").getAsString()).isEqualTo("CL-4001");
        assertThat(first.get("recoverable").getAsString()).isEqualTo("120.00");
        assertThat(first.get("valuePerMinute").getAsString()).isEqualTo("3.5000");
        assertThat(json.getAsJsonArray("causes")).hasSize(2);
    }

    @Test
    void names_and_numbers_of_patients_are_not_shown() {
        assertThat(Sample.clinic("denials", CLAIMS, ANSWER, "--on", "2026-11-20")
                        .out())
                .doesNotContain("ADA", "SAMPLE", "W000111222", "1EG4TE5MK73");
    }

    @Test
    void a_price_that_is_none_is_named_with_its_place() throws Exception {
        Path prices =
                Files.writeString(directory.resolve("prices.csv"), "payer,procedure,amount\nEX001,G0463,a hundred\n");
        Sample.Run run = Sample.clinic("denials", CLAIMS, ANSWER, "--allowed", prices.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(prices + ":2:13: ");
    }

    @Test
    void a_wrong_day_and_a_file_that_is_not_there_end_with_one() {
        assertThat(Sample.clinic("denials", CLAIMS, ANSWER, "--on", "soon").err())
                .contains("--on takes a day");
        assertThat(Sample.clinic(
                                "denials", CLAIMS, directory.resolve("none.835").toString())
                        .err())
                .contains("could not be read");
    }
}
