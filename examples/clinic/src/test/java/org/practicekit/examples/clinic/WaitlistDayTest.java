package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which visits are called off and the waitlist is asked. */
class WaitlistDayTest {
    private static final String TWO_VISITS = """
            id,received,patient,visit_type,times
            r-1,2026-03-02T09:00,p-1,check,08:00-08:30
            r-2,2026-03-02T09:05,p-2,check,11:00-11:30
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_visit_called_off_goes_to_the_one_who_waits_and_their_later_time_to_the_next() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("patients.csv", """
                        id,name,kind
                        p-1,Pat Example,established
                        p-2,Sam Sample,established
                        p-3,Kim Invented,established
                        """)
                .with("requests.csv", TWO_VISITS)
                .with("cancellations.csv", "request,at,by,reason\nr-1,2026-03-05T10:00,patient,illness\n")
                .with("waitlist.csv", """
                        id,joins,patient,visit_type,times,gives_up,says,after_minutes
                        w-1,2026-03-03T09:00,p-2,check,,r-2,yes,5
                        w-2,2026-03-03T09:30,p-3,check,10:30-12:00,,yes,7
                        """);
        JsonObject day = json(folder);
        assertThat(requests(day, "bookings")).containsExactly("w-1", "w-2");
        assertThat(requests(day, "cancellations")).containsExactly("r-1", "r-2");
        assertThat(statuses(day, 0)).containsExactly("ACCEPTED");
        assertThat(statuses(day, 1)).containsExactly("ACCEPTED");
        assertThat(day.getAsJsonArray("backfills")
                        .get(1)
                        .getAsJsonObject()
                        .get("cause")
                        .getAsString())
                .isEqualTo("RESCHEDULE");
        assertThat(day.getAsJsonArray("bookings")
                        .get(0)
                        .getAsJsonObject()
                        .get("start")
                        .getAsString())
                .isEqualTo("2026-03-09T08:00-04:00");
        assertThat(day.getAsJsonArray("bookings")
                        .get(1)
                        .getAsJsonObject()
                        .get("start")
                        .getAsString())
                .isEqualTo("2026-03-09T11:00-04:00");
    }

    @Test
    void who_does_not_answer_or_says_no_does_not_keep_the_time_from_the_next() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("practice.csv", """
                        key,value
                        practice,oak
                        name,Oak Lane
                        day,2026-03-09
                        handbook,Oak handbook
                        handbook-read-on,2026-01-05
                        waitlist-offers-at-once,1
                        waitlist-answer-minutes,30
                        """)
                .with("patients.csv", """
                        id,name,kind
                        p-1,Pat Example,established
                        p-2,Sam Sample,established
                        p-3,Kim Invented,established
                        p-4,Lee Madeup,established
                        """)
                .with(
                        "requests.csv",
                        "id,received,patient,visit_type,times\nr-1,2026-03-02T09:00,p-1,check,08:00-08:30\n")
                .with("cancellations.csv", "request,at,by,reason\nr-1,2026-03-05T10:00,patient,illness\n")
                .with("waitlist.csv", """
                        id,joins,patient,visit_type,says,after_minutes
                        w-1,2026-03-03T09:00,p-2,check,,
                        w-2,2026-03-03T09:30,p-3,check,no,5
                        w-3,2026-03-03T09:45,p-4,check,yes,29
                        """);
        JsonObject day = json(folder);
        assertThat(statuses(day, 0)).containsExactly("EXPIRED", "DECLINED", "ACCEPTED");
        assertThat(requests(day, "bookings")).containsExactly("w-3");
    }

    @Test
    void the_reasons_stand_in_the_text_and_on_the_page_and_name_no_entry_but_the_folders_own() throws Exception {
        Path page = directory.resolve("day.html");
        String out = Sample.day(Sample.folder(), page).out();
        assertThat(out)
                .contains("\nCalled off or moved\n")
                .contains("Round 1: w-05 p-041, Minor surgery 10:40: accepted; urgent; waiting for 0 days")
                .contains("Entry w-03 is not asked: its patient did not agree to offers. [scheduling.waitlist.consent; "
                        + "Practice policy, Scheduling handbook, section 2]")
                .contains(
                        "r-034: p-033, Follow-up, Mon 2026-03-09 16:10 EDT, moved to an earlier time from the waitlist")
                .doesNotContainPattern("Entry w-[0-9a-f]{24}");
        assertThat(Files.readString(page))
                .contains("<li data-cancellation=\"r-011\">", "Round 1: w-05 p-041, Minor surgery 10:40: accepted");
    }

    @Test
    void a_folder_without_a_waitlist_tells_of_cancellations_and_asks_nobody() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("requests.csv", TWO_VISITS)
                .with("cancellations.csv", "request,at,by,reason\nr-1,2026-03-05T10:00,practice,clinician_away\n");
        JsonObject day = json(folder);
        assertThat(requests(day, "bookings")).containsExactly("r-2");
        assertThat(requests(day, "cancellations")).containsExactly("r-1");
        assertThat(day.has("backfills")).isFalse();
    }

    @Test
    void what_cannot_be_used_is_named_with_its_place() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("requests.csv", TWO_VISITS)
                .with("cancellations.csv", """
                        request,at,by,reason
                        r-9,2026-03-05T10:00,patient,illness
                        r-1,2026-03-05T10:00,neighbour,illness
                        r-1,2026-03-02T09:00,patient,illness
                        """)
                .with("waitlist.csv", """
                        id,joins,patient,visit_type,priority,gives_up
                        w-1,2026-03-03T09:00,p-9,check,soon,
                        w-2,2026-03-03T09:00,p-2,check,asap,r-9
                        """);
        Sample.Run run = Sample.day(folder.path(), directory.resolve("day.html"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "cancellations.csv:2:1: \"r-9\" under \"request\"",
                        "cancellations.csv:3:22: \"neighbour\" under \"by\"",
                        "cancellations.csv:4:5: a cancellation before the request",
                        "waitlist.csv:2:22: \"p-9\" under \"patient\"",
                        "waitlist.csv:3:32: \"asap\" under \"priority\"",
                        "waitlist.csv:3:37: \"r-9\" under \"gives_up\"");
    }

    private JsonObject json(FolderOnDisk folder) {
        Sample.Run run = Sample.day(folder.path(), directory.resolve("day.html"), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static List<String> requests(JsonObject day, String list) {
        return day.getAsJsonArray(list).asList().stream()
                .map(one -> one.getAsJsonObject().get("request").getAsString())
                .toList();
    }

    private static List<String> statuses(JsonObject day, int backfill) {
        return day
                .getAsJsonArray("backfills")
                .get(backfill)
                .getAsJsonObject()
                .getAsJsonArray("offers")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .map(offer -> offer.get("status").getAsString())
                .toList();
    }
}
