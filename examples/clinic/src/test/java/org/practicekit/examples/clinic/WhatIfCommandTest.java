package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    @TempDir
    Path directory = Path.of("");

    /**
     * One clinician, 08:00 to 12:00. The visit at 08:00 is called off. With a waitlist the patient of 11:00 comes at 08:00
     * and somebody else at 11:00. Without one, nobody calls for 08:00 any more: the other had called before it came free.
     */
    @Test
    void a_waitlist_fills_what_first_come_first_served_leaves_empty() {
        JsonObject whatIf = json(twoVisits(), "--seed", "7");
        assertThat(figures(whatIf, "asToday")).isEqualTo("visits 2, away 0, open 240, booked 60, freed 60, filled 60");
        assertThat(figures(whatIf, "firstCome")).isEqualTo("visits 1, away 1, open 240, booked 30, freed 30, filled 0");
    }

    @Test
    void the_table_says_the_same_with_the_differences() {
        assertThat(run(twoVisits(), "--seed", "7")).isEqualTo("""
                Oak Lane, 2026-03-09: what if whoever comes first were served first?

                                            as today  first come    difference
                Visits                             2           1            +1
                Patients turned away               0           1            -1
                Minutes booked                    60          30           +30
                Minutes that came free            60          30           +30
                Of these booked again             60           0           +60
                Providers' time booked        25.0 %      12.5 %  +12.5 points
                """);
    }

    @Test
    void further_cancellations_are_drawn_by_lot_and_the_same_for_the_same_seed() {
        String once = run(twoVisits(), "--cancel", "100", "--seed", "3", "--json");
        assertThat(run(twoVisits(), "--cancel", "100", "--seed", "3", "--json")).isEqualTo(once);
        JsonObject all = JsonParser.parseString(once).getAsJsonObject();
        assertThat(figures(all, "firstCome")).contains("freed 60");
    }

    @Test
    void a_share_is_a_share() {
        assertThat(run(twoVisits(), "--cancel", "101")).contains("--cancel takes 0 to 100, not 101");
    }

    @Test
    void a_folder_that_cannot_be_used_is_refused_with_file_and_line() {
        FolderOnDisk folder =
                FolderOnDisk.in(directory).with("requests.csv", "id,received,patient,visit_type\nr-1,now,p-1,check\n");
        assertThat(run(folder)).contains("Nothing was played", "requests.csv:2");
    }

    private FolderOnDisk twoVisits() {
        return FolderOnDisk.in(directory)
                .with("patients.csv", """
                        id,name,kind
                        p-1,Pat Example,established
                        p-2,Sam Sample,established
                        p-3,Kim Invented,established
                        """)
                .with("requests.csv", """
                        id,received,patient,visit_type,times
                        r-1,2026-03-02T09:00,p-1,check,08:00-08:30
                        r-2,2026-03-02T09:05,p-2,check,11:00-11:30
                        """)
                .with("cancellations.csv", "request,at,by,reason\nr-1,2026-03-05T10:00,patient,illness\n")
                .with("waitlist.csv", """
                        id,joins,patient,visit_type,times,gives_up,says,after_minutes
                        w-1,2026-03-03T09:00,p-2,check,,r-2,yes,5
                        w-2,2026-03-03T09:30,p-3,check,11:00-11:30,,yes,7
                        """);
    }

    private static String figures(JsonObject whatIf, String under) {
        JsonObject figures = whatIf.getAsJsonObject(under);
        return "visits %s, away %s, open %s, booked %s, freed %s, filled %s"
                .formatted(
                        figures.get("visits"),
                        figures.get("turnedAway"),
                        figures.get("openMinutes"),
                        figures.get("bookedMinutes"),
                        figures.get("freedMinutes"),
                        figures.get("filledMinutes"));
    }

    private JsonObject json(FolderOnDisk folder, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--json";
        return JsonParser.parseString(run(folder, all)).getAsJsonObject();
    }

    private static String run(FolderOnDisk folder, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] line = new String[options.length + 3];
        line[0] = "what-if";
        line[1] = "--practice";
        line[2] = folder.path().toString();
        System.arraycopy(options, 0, line, 3, options.length);
        Clinic.run(out, out, line);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
