package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubCommandTest {
    private static final String SAMPLE =
            Sample.root().resolve("examples/clinic/claims/november.837").toString();
    private static final String HEADING = "id,action,value,when,message,authority,reference,read,from,to,reasons\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void each_claim_is_told_with_what_was_found_and_in_which_line_of_the_file() {
        Sample.Run run = Sample.clinic("scrub", SAMPLE, "--on", "2026-11-03");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("november.837, judged on 2026-11-03: 3 claims, 2 held, 0 warned, 1 clean\n")
                .contains(
                        "november.837:22: claim CL-4001: clean\n",
                        "november.837:33: claim CL-4002: held\n",
                        "  error november.837:33: charge: The claim charges USD 80.00 and its lines USD 75.00, a difference of USD 5.00.\n"
                                + "      billing.edit.clm-01, Stedi, claim edit, missing total claim charge\n"
                                + "      sent as it is, likely to come back as A7:400 or A6:178\n",
                        "november.837:48: claim CL-4003: held\n");
        assertThat(run.out()).doesNotContain("What is wrong with the file");
        assertThat(rules(run.out(), "CL-4002"))
                .contains("billing.edit.id-01", "billing.edit.clm-01", "billing.edit.clm-04");
        assertThat(rules(run.out(), "CL-4003"))
                .contains("billing.edit.cob-03", "billing.edit.cob-07", "billing.edit.clm-08");
    }

    @Test
    void what_the_file_does_not_say_is_not_guessed() {
        assertThat(Sample.clinic("scrub", SAMPLE, "--on", "2026-11-03").out())
                .contains(
                        "Not decided, because the file does not say\n",
                        "  billing.edit.clm-07: nobody knows which other claims of the patient are live (2 claims)\n",
                        "  billing.edit.el-02: nobody knows on which days the coverage is active (3 claims)\n")
                .doesNotContain("billing.edit.id-08: nobody");
    }

    @Test
    void names_and_numbers_of_patients_are_not_shown() {
        assertThat(Sample.clinic("scrub", SAMPLE).out()).doesNotContain("ADA", "SAMPLE", "W000111222", "1EG4TE5MK73");
        assertThat(Sample.clinic("scrub", SAMPLE, "--json").out())
                .doesNotContain("ADA", "SAMPLE", "W000111222", "1EG4TE5MK73");
    }

    @Test
    void a_program_gets_the_verdict_the_trace_and_a_hash_that_comes_again() {
        JsonObject json = json(Sample.clinic("scrub", SAMPLE, "--on", "2026-11-03", "--json"));
        JsonObject held = json.getAsJsonArray("claims").get(1).getAsJsonObject();

        assertThat(held.get("verdict").getAsString()).isEqualTo("HELD");
        assertThat(held.get("pack").getAsString()).startsWith("us-professional ");
        assertThat(held.getAsJsonArray("edits")
                        .get(0)
                        .getAsJsonObject()
                        .get("rule")
                        .getAsString())
                .isEqualTo("billing.edit.id-01");
        assertThat(outcomes(held)).contains("billing.edit.clm-01=FIRED", "billing.edit.ln-02=PASSED");
        assertThat(held.get("fingerprint"))
                .isEqualTo(json(Sample.clinic("scrub", SAMPLE, "--on", "2026-11-03", "--json"))
                        .getAsJsonArray("claims")
                        .get(1)
                        .getAsJsonObject()
                        .get("fingerprint"));
    }

    @Test
    void rules_of_the_practice_are_asked_as_well() throws Exception {
        Path rules = Files.writeString(
                directory.resolve("rules.csv"),
                HEADING
                        + "practice.edit.clinic,hold,,procedure is G0463,A clinic visit needs a second look.,Example Family Clinic,handbook,2026-01-05,,,\n");

        assertThat(Sample.clinic("scrub", SAMPLE, "--on", "2026-11-03", "--rules", rules.toString())
                        .out())
                .startsWith("november.837, judged on 2026-11-03: 3 claims, 3 held, 0 warned, 0 clean\n")
                .contains("  error november.837:25: line 1: A clinic visit needs a second look.\n"
                        + "      practice.edit.clinic, Example Family Clinic, handbook\n");
    }

    @Test
    void a_rule_that_is_wrong_is_named_with_its_place() throws Exception {
        Path rules = Files.writeString(
                directory.resolve("rules.csv"),
                HEADING + "practice.edit.clinic,hold,,prodecure is G0463,Look.,Example,handbook,2026-01-05,,,\n");

        Sample.Run run = Sample.clinic("scrub", SAMPLE, "--rules", rules.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(rules + ":2:28: there is no property \"prodecure\".");
    }

    @Test
    void what_is_wrong_with_a_file_is_told_with_its_line_and_the_rest_is_judged() throws Exception {
        String text = Files.readString(Path.of(SAMPLE)).replace("SE*61*0001", "SE*60*0001");
        Path broken = Files.writeString(directory.resolve("broken.837"), text);

        Sample.Run run = Sample.clinic("scrub", broken.toString(), "--on", "2026-11-03");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 claims, ", "What is wrong with the file\n", "[x12.transaction.count]");
    }

    @Test
    void a_file_without_claims_a_wrong_day_and_a_file_that_is_not_there_end_with_one() throws Exception {
        Path letter = Files.writeString(directory.resolve("letter.837"), "Dear practice");

        assertThat(Sample.clinic("scrub", letter.toString()).code()).isEqualTo(1);
        assertThat(Sample.clinic("scrub", letter.toString()).out()).contains("[x12.file.interchange]");
        assertThat(Sample.clinic("scrub", SAMPLE, "--on", "tomorrow").err()).contains("--on takes a day");
        Sample.Run missing =
                Sample.clinic("scrub", directory.resolve("missing.837").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("could not be read");
    }

    private static List<String> rules(String out, String claim) {
        String from = out.substring(out.indexOf("claim " + claim));
        int end = from.indexOf("\n\n");
        return from.substring(0, end < 0 ? from.length() : end)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("billing.edit."))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static List<String> outcomes(JsonObject claim) {
        return StreamSupport.stream(claim.getAsJsonArray("trace").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(run ->
                        run.get("rule").getAsString() + "=" + run.get("outcome").getAsString())
                .toList();
    }

    private static JsonObject json(Sample.Run run) {
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }
}
