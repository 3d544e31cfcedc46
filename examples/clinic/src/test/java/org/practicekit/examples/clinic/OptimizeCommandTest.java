package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.folder.WantedVisits;
import org.practicekit.examples.clinic.optimize.WeekRun;
import org.practicekit.scheduling.optimization.Effort;

class OptimizeCommandTest {
    private static final Path SAMPLE = Sample.folder();

    @TempDir
    Path directory = Path.of("");

    /** One clinician, 08:00 to 12:00 each day. The first two callers take the hours that only the last two could have used. */
    @Test
    void planning_at_once_seats_those_whom_first_come_first_served_leaves_out() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("hours.csv", "id,location,days,from,to\noffice,main,Mon,08:00,09:00\n")
                .with("wanted.csv", """
                        id,patient,visit_type,times,priority
                        w-1,a,check,08:00-09:00,
                        w-2,b,check,08:00-08:30,urgent
                        """);

        String told = run(folder, "--rounds", "100");

        assertThat(told).startsWith("""
                Oak Lane, the week of Mon 2026-03-09, planned on Fri 2026-03-06 12:00: 2 visits are wanted.

                                               first come     planned
                left out                                1           0
                of these urgent                         1           0
                days past the target                    0           0
                with the preferred provider        0 of 0      0 of 0
                at a preferred time                0 of 0      0 of 0
                gaps too short to use                   0           0
                providers' time used               50.0 %     100.0 %
                points                              10000           0

                No plan costs less than 0 points: this one is at most 0 above the best there is.
                """);
        assertThat(told).endsWith("""
                # with a patient  - open  (a quarter of an hour each, from 08:00 to 09:00)
                roe        Mon 2026-03-09 first come |##--| 50.0 %
                                          planned    |####| 100.0 %

                Nobody is left out.
                """);
    }

    @Test
    void who_is_left_out_is_told_why_and_what_could_be_booked() {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("hours.csv", "id,location,days,from,to\noffice,main,Mon,08:00,08:30\n")
                .with("wanted.csv", "id,patient,visit_type\nw-1,a,check\nw-2,b,check\n");

        assertThat(run(folder, "--rounds", "100"))
                .contains("Left out:\n", "[scheduling.booking.resource-free;", "could be: Mon 2026-03-16 08:00 EDT");
    }

    @Test
    void without_wanted_visits_the_requests_of_the_day_are_planned_over_the_week() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("requests.csv", """
                id,received,patient,visit_type
                r-1,2026-03-02T09:00,p-1,check
                r-2,2026-03-02T09:00,p-2,check
                """);

        JsonObject told =
                JsonParser.parseString(run(folder, "--rounds", "100", "--json")).getAsJsonObject();

        assertThat(told.getAsJsonArray("visits")).hasSize(2);
        assertThat(told.get("atMostAbove").getAsLong()).isZero();
        assertThat(told.getAsJsonObject("planned").get("lateDays").getAsInt()).isZero();
    }

    @Test
    void a_second_visit_comes_the_agreed_days_after_the_first() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("wanted.csv", """
                id,patient,visit_type,follows,after_days
                w-1,a,check,,
                w-2,a,check,w-1,2-3
                """);

        JsonObject told =
                JsonParser.parseString(run(folder, "--rounds", "100", "--json")).getAsJsonObject();

        assertThat(told.getAsJsonArray("visits")
                        .get(1)
                        .getAsJsonObject()
                        .get("start")
                        .getAsString())
                .startsWith("2026-03-11T");
    }

    @Test
    void what_cannot_be_read_is_told_with_file_line_and_column() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("wanted.csv", """
                id,patient,visit_type,by,priority,follows
                w-1,a,check,tomorrow,,
                w-1,a,dance,,at once,w-9
                """);

        assertThat(run(folder))
                .contains(
                        "Nothing was planned",
                        "wanted.csv:2:13",
                        "wanted.csv:3:7",
                        "wanted.csv:3:14",
                        "wanted.csv:3:22");
    }

    @Test
    void the_sample_week_is_better_planned_than_first_come_first_served_and_costs_what_the_plan_says()
            throws Exception {
        try (Validation validation = new Validation()) {
            Practice practice = PracticeFolder.read(SAMPLE, validation);
            DateRange week = WeekRun.week(practice);

            WeekRun run = WeekRun.of(practice, WantedVisits.read(SAMPLE, practice, week), Effort.rounds(20_000), 1);

            // Counted from the openings alone, and by the optimiser in its own ticks.
            assertThat(run.after().points()).isEqualTo(run.plan().cost().total());
            assertThat(run.after().points()).isLessThan(run.before().points() / 3);
            assertThat(run.after().leftOut()).isLessThan(run.before().leftOut());
            assertThat(run.after().lateDays()).isLessThan(run.before().lateDays());
            assertThat(run.after().urgentLeftOut()).isZero();
        }
    }

    private static String run(FolderOnDisk folder, String... further) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] arguments = new String[further.length + 3];
        arguments[0] = "optimize";
        arguments[1] = "--practice";
        arguments[2] = folder.path().toString();
        System.arraycopy(further, 0, arguments, 3, further.length);
        Clinic.run(out, out, arguments);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
