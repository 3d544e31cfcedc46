package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_day_becomes_claims_and_each_that_is_held_says_why() {
        Sample.Run run = claims();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("SENT     ", "NO CLAIM ", "billing.claim.facts", "Not being asked for: 0")
                .doesNotContain("Specimen", "Testcase", "ABC1000");
    }

    @Test
    void the_same_folder_gives_the_same_json_in_which_sent_claims_have_the_receipt_of_the_edits() {
        Sample.Run run = claims("--json");

        assertThat(claims("--json").out()).isEqualTo(run.out());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.get("day").getAsString()).isEqualTo("2026-03-09");
        int sent = 0;
        for (JsonElement one : json.getAsJsonArray("claims")) {
            JsonObject claim = one.getAsJsonObject();
            boolean isSent = claim.get("standing").getAsString().equals("SENT");
            assertThat(claim.has("scrub")).isEqualTo(isSent);
            sent += isSent ? 1 : 0;
        }
        assertThat(sent).isPositive();
        assertThat(json.getAsJsonArray("written")).hasSize(sent);
    }

    @Test
    void the_claims_that_were_sent_stand_in_the_file_and_pass_the_edits_there() throws Exception {
        Path file = directory.resolve("day.837");

        Sample.Run run = claims("--out", file.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readString(file)).startsWith("ISA*").contains("CLM*C");
        assertThat(Sample.clinic("scrub", file.toString(), "--on", "2026-03-09").code())
                .isZero();
    }

    @Test
    void an_address_that_cannot_be_used_is_named_by_its_place() {
        Sample.Run run = Sample.clinic(
                "claims",
                "--practice",
                FolderOnDisk.in(directory)
                        .with(
                                "addresses.csv",
                                "patient,street,city,state,zip\np-001,1 Example Road,Albany,New York,12203\n"
                                        + "p-002,2 Example Road,Albany,NY,122\n")
                        .path()
                        .toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("addresses.csv:2:", "addresses.csv:3:");
    }

    private static Sample.Run claims(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "claims";
        arguments[1] = "--practice";
        arguments[2] = Sample.folder().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Sample.clinic(arguments);
    }
}
