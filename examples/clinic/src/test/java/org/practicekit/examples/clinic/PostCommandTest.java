package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostCommandTest {
    private static final Path SAMPLE = Sample.root().resolve("examples/clinic/answers/payment.835");

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_payment_is_posted_with_its_denial_open_its_stranger_waiting_and_the_accounts_at_zero() {
        Sample.Run run = post(SAMPLE);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "payment.835: 1 of 1 transactions read, 1 payments",
                        "Payment 883101 of NORTHERN EXAMPLE MUTUAL, USD 286.16: posted",
                        "1  S-1001: posted, found by control number",
                        "Of claim 2 USD 30.00 stays open",
                        "unmatched, claim 3: X-77");
        assertThat(run.out()
                        .substring(run.out().indexOf("What stands on the accounts"))
                        .lines()
                        .map(line -> line.trim().replaceAll(" {2,}", " = ")))
                .containsExactly(
                        "What stands on the accounts",
                        "receivable insurance = 30.00",
                        "receivable patient = 25.00",
                        "cash = 286.16",
                        "charges = -360.00",
                        "contractual allowance = 80.00",
                        "unapplied credit = -60.00",
                        "interest = -1.16",
                        "all of them = 0.00");
    }

    @Test
    void nobody_is_named() {
        assertThat(post(SAMPLE).out()).doesNotContainIgnoringCase("specimen", "harper", "ABC100000001");
        assertThat(post(SAMPLE, "--json").out()).doesNotContainIgnoringCase("specimen", "harper", "ABC100000001");
    }

    @Test
    void a_payment_that_is_a_cent_off_waits_whole_with_the_difference() throws IOException {
        Sample.Run run = post(changed("BPR*I*286.16", "BPR*I*286.15"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "USD 286.15: suspended",
                        "Payment 883101 does not add up: USD 285.00 less USD -1.16 is not USD 286.15; the difference is USD 0.01."
                                + " [billing.posting.payment-balance]",
                        "1  S-1001: staged")
                .doesNotContain("cash");
    }

    @Test
    void a_line_that_is_off_is_named_with_its_claim() throws IOException {
        assertThat(post(changed("CAS*CO*50*30~", "CAS*CO*50*29.99~")).out())
                .contains("suspended", "Line 2 of claim 2 does not add up", "the difference is USD 0.01");
    }

    @Test
    void a_program_gets_the_entries_of_each_claim() {
        JsonObject json = JsonParser.parseString(post(SAMPLE, "--json").out()).getAsJsonObject();
        assertThat(json.getAsJsonObject("balances").get("CASH").getAsString()).isEqualTo("USD 286.16");
        assertThat(json.get("total").getAsString()).isEqualTo("USD 0.00");
        JsonObject payment = json.getAsJsonArray("payments").get(0).getAsJsonObject();
        JsonObject second = payment.getAsJsonArray("claims").get(1).getAsJsonObject();
        assertThat(second.get("open").getAsString()).isEqualTo("USD 30.00");
        assertThat(second.getAsJsonArray("entries").get(0).toString())
                .isEqualTo("{\"account\":\"CASH\",\"amount\":\"USD 125.00\",\"charge\":\"S-1002-1\"}");
        assertThat(payment.getAsJsonArray("beside")).hasSize(1);
    }

    @Test
    void a_claims_file_that_cannot_be_used_is_told_with_its_place() throws IOException {
        Files.writeString(directory.resolve("sent_claims.csv"), """
                claim,payer,member,last,first,procedure,modifiers,charge,date
                S-1001,NORTH1,ABC100000001,Specimen,Harper,Z1001,,165.005,2026-10-06
                """);
        Sample.Run run = Sample.clinic("post", SAMPLE.toString(), "--practice", directory.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("sent_claims.csv:2:", "under \"charge\"", "dollars, such as 165.00");
    }

    @Test
    void a_file_without_payments_or_that_is_not_there_is_said_to_be_so() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.835"), "");
        assertThat(post(empty).code()).isEqualTo(1);
        Sample.Run nowhere = post(directory.resolve("nowhere.835"));
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("could not be read");
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(SAMPLE);
        assertThat(text).contains(from);
        return Files.writeString(directory.resolve("changed.835"), text.replace(from, to));
    }

    private static Sample.Run post(Path file, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "post";
        arguments[1] = file.toString();
        arguments[2] = "--practice";
        arguments[3] = Sample.folder().toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Sample.clinic(arguments);
    }
}
