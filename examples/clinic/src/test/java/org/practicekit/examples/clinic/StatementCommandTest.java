package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCommandTest {
    private static final String HEADER = "on,what,patient,charge,amount,procedure,payer,reason\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void each_charge_is_shown_with_what_became_of_it_and_why_the_rest_is_the_patients() {
        Sample.Run run = sample("p-001");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll(" +", " "))
                .containsSubsequence(
                        "Statement of 2026-03-09 for p-001",
                        "Balance 52.00",
                        "2026-01-12 Z1002 240.00",
                        " insurance allows 180.00",
                        " insurance took off -60.00",
                        " insurance paid -108.00",
                        " yours: your deductible 45.00",
                        " yours: your coinsurance 27.00",
                        " you paid -20.00",
                        " you owe 52.00",
                        "2026-03-02 Z1001 165.00",
                        " waits on your insurance 165.00",
                        "Waits on your insurance, not due 165.00",
                        "Owed for up to 30 days 0.00, 60 days 52.00, 90 days 0.00, longer 0.00",
                        "Please pay by 2026-04-03 52.00")
                .doesNotContain("Specimen", "It does not go out");
    }

    @Test
    void as_of_an_earlier_day_it_says_what_was_owed_then() {
        assertThat(sample("p-001", "--as-of", "2026-02-19").out().replaceAll(" +", " "))
                .contains("Please pay by 2026-03-16 72.00")
                .doesNotContain("Z1001");
    }

    @Test
    void what_was_paid_too_much_is_kept_and_nothing_goes_out() {
        assertThat(sample("p-002").out().replaceAll(" +", " "))
                .contains("Paid ahead 5.00", "Nothing is due.")
                .contains("It does not go out: Nothing is due. [billing.statement.nothing-due; Practice policy,");
    }

    @Test
    void a_program_gets_the_same_with_the_journals_behind_it() {
        JsonObject json =
                JsonParser.parseString(sample("p-001", "--json").out()).getAsJsonObject();
        assertThat(json.get("due").getAsString()).isEqualTo("52.00");
        JsonObject item = json.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(item.get("allowed").getAsString()).isEqualTo("180.00");
        assertThat(item.getAsJsonArray("journals")).hasSize(6);
        assertThat(sample("p-001", "--json").out())
                .isEqualTo(sample("p-001", "--json").out());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-12,charge,p-999,a,10.00,,,       | ledger.csv:2:19: "p-999" under "patient"
            2026-01-12,charge,p-001,a,0.00,,,        | ledger.csv:2:27: "0.00" under "amount"
            2026-01-12,paid,p-001,b,10.00,,,         | ledger.csv:2:23: "b" under "charge"
            2026-01-12,payment,p-001,,10.005,,,      | ledger.csv:2:27: "10.005" under "amount"
            2026-01-12,given_up,p-001,,10.00,,,other | billing.account.owed
            """)
    void what_cannot_be_read_is_named_with_its_place(String line, String problem) {
        Path folder = FolderOnDisk.in(directory)
                .with("patients.csv", "id,name,kind\np-001,Harper Specimen,established\n")
                .with("ledger.csv", HEADER + line + "\n")
                .path();
        Sample.Run run = Sample.clinic("statement", "--practice", folder.toString(), "--patient", "p-001");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(problem);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"--as-of, yesterday", "--patient, p-999"})
    void a_day_that_is_none_and_a_patient_who_is_not_there_are_named(String option, String value) {
        Sample.Run run = option.equals("--patient")
                ? Sample.clinic("statement", "--practice", Sample.folder().toString(), option, value)
                : sample("p-001", option, value);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isNotEmpty();
    }

    private static Sample.Run sample(String patient, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "statement";
        arguments[1] = "--practice";
        arguments[2] = Sample.folder().toString();
        arguments[3] = "--patient";
        arguments[4] = patient;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Sample.clinic(arguments);
    }
}
