package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void every_request_of_the_sample_is_booked_or_refused_with_a_rule_and_its_source() {
        JsonObject day = json("--json");
        assertThat(day.get("requests").getAsInt()).isEqualTo(60);
        int fromTheWaitlist = (int) requests(day, "bookings").stream()
                .filter(one -> one.startsWith("w-"))
                .count();
        assertThat(day.get("booked").getAsInt()
                        + day.get("refused").getAsInt()
                        + day.get("calledOff").getAsInt())
                .isEqualTo(60 + fromTheWaitlist);
        List<String> requests = requests(day, "cancellations");
        for (String list : List.of("bookings", "refusals")) {
            for (JsonElement one : day.getAsJsonArray(list)) {
                requests.add(one.getAsJsonObject().get("request").getAsString());
                assertThat(one.getAsJsonObject().getAsJsonArray("findings"))
                        .isNotEmpty()
                        .allSatisfy(finding -> {
                            assertThat(finding.getAsJsonObject().get("rule").getAsString())
                                    .startsWith("scheduling.");
                            assertThat(finding.getAsJsonObject()
                                            .getAsJsonObject("citation")
                                            .get("reference")
                                            .getAsString())
                                    .isNotBlank();
                        });
            }
        }
        assertThat(requests).doesNotHaveDuplicates().hasSize(60 + fromTheWaitlist);
    }

    /** The limits are those of hours.csv: Dr. Adler may have one visit beside another, everybody and everything else none. */
    @Test
    void nobody_and_nothing_is_in_two_visits_at_once() {
        Map<String, List<OffsetDateTime[]>> taken = new HashMap<>();
        for (JsonElement booking : json("--json").getAsJsonArray("bookings")) {
            JsonObject one = booking.getAsJsonObject();
            add(taken, "patient/" + one.get("patient").getAsString(), one);
            one.getAsJsonArray("uses")
                    .forEach(use ->
                            add(taken, use.getAsJsonObject().get("resource").getAsString(), use.getAsJsonObject()));
        }
        assertThat(taken).containsKeys("provider/adler", "room/procedure", "equipment/ultrasound");
        taken.forEach((resource, times) -> {
            int allowed = resource.equals("provider/adler") ? 2 : 1;
            times.forEach(time -> assertThat(
                            times.stream().filter(other -> !other[0].isAfter(time[0]) && other[1].isAfter(time[0])))
                    .as("%s at %s", resource, time[0])
                    .hasSizeLessThanOrEqualTo(allowed));
        });
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        Sample.Run first = Sample.day(Sample.folder(), directory.resolve("a.html"), "--json", "--seed", "7");
        Sample.Run second = Sample.day(Sample.folder(), directory.resolve("b.html"), "--json", "--seed", "7");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(directory.resolve("b.html")).hasSameBinaryContentAs(directory.resolve("a.html"));
    }

    @Test
    void lots_are_drawn_among_requests_of_the_same_minute_only() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("requests.csv", """
                        id,received,patient,visit_type,times
                        r-late,2026-03-02T09:01,p-1,check,08:00-08:30
                        r-one,2026-03-02T09:00,p-1,check,08:00-08:30
                        r-two,2026-03-02T09:00,p-2,check,08:00-08:30
                        """);
        List<String> winners = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            winners.add(winner(folder, "--seed", Integer.toString(seed)));
        }
        assertThat(winners).containsOnly("r-one", "r-two").contains("r-one", "r-two");
        assertThat(winner(folder)).isEqualTo("r-one");
    }

    @Test
    void a_time_that_was_held_too_long_goes_to_the_next_who_asks() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("requests.csv", """
                        id,received,patient,visit_type,times,decides_after_minutes
                        r-slow,2026-03-02T09:00,p-1,check,08:00-08:30,11
                        r-within,2026-03-02T09:09,p-2,check,08:00-08:30,
                        r-after,2026-03-02T09:10,p-2,check,08:00-08:30,
                        """);
        JsonObject day = json(folder.path(), "--json");
        assertThat(requests(day, "bookings")).containsExactly("r-after");
        assertThat(requests(day, "refusals")).containsExactlyInAnyOrder("r-slow", "r-within");
        assertThat(day.toString()).contains("scheduling.appointment.hold");
    }

    @Test
    void names_are_shown_only_when_they_are_asked_for() throws Exception {
        String name = Files.readAllLines(Sample.folder().resolve("patients.csv"))
                .get(2)
                .split(",")[1];
        Path page = directory.resolve("day.html");
        Sample.Run ids = Sample.day(Sample.folder(), page);
        assertThat(ids.out() + Files.readString(page)).doesNotContain(name);
        Sample.Run named = Sample.day(Sample.folder(), page, "--names");
        assertThat(named.out()).contains(name);
        assertThat(Files.readString(page)).contains(name);
    }

    @Test
    void a_bad_folder_is_refused_before_anything_is_booked() {
        Path page = directory.resolve("day.html");
        FolderOnDisk folder = FolderOnDisk.in(directory).with("rooms.csv", "id,name,location\nexam,Exam,attic\n");
        Sample.Run run = Sample.day(folder.path(), page);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("rooms.csv:2:11: \"attic\" under \"location\"; expected one of the locations [main]");
        assertThat(page).doesNotExist();
    }

    @Test
    void a_page_that_cannot_be_written_is_an_error_and_a_wrong_option_a_usage() {
        assertThat(Sample.day(Sample.folder(), directory.resolve("no/such/day.html"))
                        .code())
                .isEqualTo(1);
        assertThat(Sample.clinic("day", "--colour").code()).isEqualTo(2);
        assertThat(Sample.clinic().code()).isEqualTo(2);
    }

    @Test
    void the_schedule_lists_each_clinician_and_who_was_not_booked() {
        String out = Sample.day(Sample.folder(), directory.resolve("day.html")).out();
        assertThat(out)
                .startsWith("Elm Street Family Medicine, Monday, March 9, 2026\n60 requests: ")
                .contains("Dr. Ada Adler (provider/adler)", "Cleo Chen, NP (provider/chen)", "\nNot booked\n")
                .contains("[scheduling.booking.patient-kind; Practice policy, Scheduling handbook, section 2]");
    }

    /** By hand from the files of the evening: 100.00 + 125.00 + 60.00 + 1.16 of interest; 165.00 + 165.00 + 30.00 were charged. */
    @Test
    void in_the_evening_a_payment_with_a_denial_is_posted_and_the_books_are_closed_to_the_cent() {
        String out = Sample.day(Sample.folder(), directory.resolve("day.html")).out();
        String evening = out.substring(out.indexOf("\nClaims to cash\n"));
        assertThat(evening)
                .contains(
                        "  claims sent: ",
                        "billing.edit.cob-07",
                        "  payment 883101 of NORTHWIND HEALTH PLAN, USD 286.16: posted\n",
                        "S-1001: posted, paid USD 100.00, contractual USD 40.00, patient share USD 25.00\n",
                        "S-1002: posted, paid USD 125.00, contractual USD 40.00, patient share USD 0.00\n",
                        "denied: line 2 G0008, USD 30.00 with CO-50, necessity; first: appeal",
                        "could have been found by: billing.edit.px-13",
                        "X-77: unmatched, paid USD 60.00",
                        "beside the claims: interest USD 1.16\n",
                        "  Payers paid USD 286.16; in cash stands USD 286.16.\n  The books balance to the cent.\n");
        assertThat(evening).containsPattern("\n    all of them +0\\.00\n");
    }

    @Test
    void the_evening_for_a_program_has_each_account_and_they_come_to_nothing() {
        JsonObject evening = json("--json").getAsJsonObject("claimsToCash");
        JsonObject accounts = evening.getAsJsonObject("remittance").getAsJsonObject("balances");
        BigDecimal sum = accounts.asMap().values().stream()
                .map(DayCommandTest::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("0.00");
        assertThat(dollars(accounts.get("CASH"))).isEqualByComparingTo("286.16");
        assertThat(dollars(accounts.get("CONTRACTUAL_ALLOWANCE"))).isEqualByComparingTo("80.00");
        assertThat(dollars(accounts.get("CHARGES")).negate())
                .isEqualByComparingTo(dollars(evening.get("charged")).add(new BigDecimal("360.00")));
        assertThat(evening.get("balanced").getAsBoolean()).isTrue();
        assertThat(evening.getAsJsonArray("denials")).singleElement().satisfies(denial -> {
            assertThat(denial.getAsJsonObject().get("claim").getAsString()).isEqualTo("S-1002");
            assertThat(denial.getAsJsonObject().get("denied").getAsString()).isEqualTo("30.00");
        });
    }

    @Test
    void a_folder_without_a_payment_has_no_such_evening() {
        FolderOnDisk folder = FolderOnDisk.in(directory);
        assertThat(Sample.day(folder.path(), directory.resolve("day.html")).out())
                .doesNotContain("Claims to cash");
        assertThat(json(folder.path(), "--json").has("claimsToCash")).isFalse();
    }

    @Test
    void a_payment_that_is_a_cent_off_waits_and_the_books_are_closed_without_it() throws Exception {
        String payment = Files.readString(Sample.folder().resolve("evening/payment.835"));
        Files.createDirectory(directory.resolve("evening"));
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("evening/payment.835", payment.replace("BPR*I*286.16", "BPR*I*286.15"))
                .with(
                        "evening/sent_claims.csv",
                        Files.readString(Sample.folder().resolve("evening/sent_claims.csv")));
        assertThat(Sample.day(folder.path(), directory.resolve("day.html")).out())
                .contains(
                        "USD 286.15: suspended",
                        "the difference is USD 0.01",
                        "Payers paid USD 0.00; in cash stands USD 0.00.")
                .doesNotContain("denied:");
    }

    private String winner(FolderOnDisk folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--json"));
        arguments.addAll(List.of(more));
        return requests(json(folder.path(), arguments.toArray(String[]::new)), "bookings")
                .get(0);
    }

    private static List<String> requests(JsonObject day, String list) {
        return day.getAsJsonArray(list).asList().stream()
                .map(one -> one.getAsJsonObject().get("request").getAsString())
                .collect(Collectors.toList());
    }

    private static BigDecimal dollars(JsonElement amount) {
        return new BigDecimal(amount.getAsString().replace("USD ", ""));
    }

    private JsonObject json(String... more) {
        return json(Sample.folder(), more);
    }

    private JsonObject json(Path folder, String... more) {
        Sample.Run run = Sample.day(folder, directory.resolve("json.html"), more);
        assertThat(run.code()).as(run.err()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static void add(Map<String, List<OffsetDateTime[]>> taken, String what, JsonObject when) {
        taken.computeIfAbsent(what, key -> new ArrayList<>()).add(new OffsetDateTime[] {
            OffsetDateTime.parse(when.get("start").getAsString()),
            OffsetDateTime.parse(when.get("end").getAsString())
        });
    }
}
