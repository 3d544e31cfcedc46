package org.practicekit.examples.clinic.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.FolderOnDisk;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.visit.Need;

class PracticeFolderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_smallest_folder_is_a_practice() throws Exception {
        Practice practice = read(FolderOnDisk.in(folder));
        assertThat(practice.name()).isEqualTo("Oak Lane");
        assertThat(practice.setup().resources()).hasSize(2);
        assertThat(practice.requests()).isEmpty();
        assertThat(practice.warnings()).isEmpty();
    }

    @Test
    void windows_line_ends_a_byte_order_mark_comments_and_quotes_are_understood() throws Exception {
        Practice practice = read(FolderOnDisk.in(folder)
                .with("patients.csv", "\uFEFF# people\r\nid,name,kind\r\n\r\np-1,\"Example, Pat \"\"P\"\"\",NEW\r\n"));
        assertThat(practice.patients()).hasSize(1);
        assertThat(practice.patients().values().iterator().next().name().reveal())
                .isEqualTo("Example, Pat \"P\"");
    }

    /** On 8 March 2026 the clocks of New York go from 02:00 to 03:00; 02:30 is the moment of the jump. */
    @Test
    void a_request_of_the_skipped_hour_arrives_when_the_clocks_jump() throws Exception {
        Practice practice = read(FolderOnDisk.in(folder)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-08T02:30,p-1,check\n"));
        assertThat(practice.requests().get(0).received()).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void lines_with_one_id_are_one_template_and_a_carve_out_for_some_days_only_divides_the_block() throws Exception {
        Practice practice = read(FolderOnDisk.in(folder)
                .with("hours.csv", """
                        id,who,location,days,from,to,pauses,weeks,overbook_at_once,overbook_in_block
                        office,,main,Mon-Fri,08:00,12:00,,,,
                        roe,roe,main,Mon Wed,08:00,12:00,10:00-10:15 huddle,every 2 weeks from 2026-03-09,1,2
                        roe,roe,main,Tue,13:00,17:00,,every 2 weeks from 2026-03-09,,
                        """)
                .with(
                        "carve_outs.csv",
                        "hours,name,days,from,to,for,release\nroe,early,Mon,08:00,09:00,check,1 day before 12:00\n"));
        Template roe = practice.setup().templates().stream()
                .filter(one -> one.id().value().equals("roe"))
                .findFirst()
                .orElseThrow();
        assertThat(roe.weeks().every()).isEqualTo(2);
        assertThat(roe.blocks())
                .extracting(Block::days)
                .containsExactly(Set.of(DayOfWeek.WEDNESDAY), Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.TUESDAY));
        assertThat(roe.blocks().get(0).carveOuts()).isEmpty();
        assertThat(roe.blocks().get(1).carveOuts()).singleElement().satisfies(carveOut -> {
            assertThat(carveOut.release()).isEqualTo(new Release(1, LocalTime.NOON));
            assertThat(carveOut.from()).isEqualTo(LocalTime.of(8, 0));
        });
        assertThat(roe.blocks().get(1).overbooking()).isEqualTo(new Overbooking(1, 2));
        assertThat(roe.blocks().get(1).pauses()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} is refused at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    practice.csv | key,value\\nday,2026-02-30 | practice.csv:2:5 | "2026-02-30" under "value" | a date such as 2026-03-09
                    practice.csv | key,value\\ncolour,red | practice.csv:2:1 | an unknown setting "colour" | one of practice, name
                    practice.csv | key,value\\nstart-every-minutes,7 | practice.csv:2:21 | "7" under "value" | a number that divides 60
                    practice.csv | key,value\\nname,A\\nname,B | practice.csv:3:1 | "name" a second time | each setting once
                    practice.csv | key,value\\nname,A | practice.csv:1:1 | no setting "day" | a date such as
                    locations.csv | id,name,zone\\nmain,Oak,America/Atlantis | locations.csv:2:10 | "America/Atlantis" under "zone" | a time zone such as America/New_York
                    locations.csv | id,name,zone | locations.csv:1:1 | no location | at least one line
                    providers.csv | id,name,can,location\\nroe,Dr. Roe,physician,attic | providers.csv:2:23 | "attic" under "location" | one of the locations [main]
                    providers.csv | id,name,can\\nroe,Dr. Roe | providers.csv:2:5 | 2 cells | 3, as in the header
                    providers.csv | id,name,can\\nroe,"Dr. Roe,x | providers.csv:2:5 | a quote that is not closed | a closing quote
                    providers.csv | id,name,can\\nroe,"Dr." Roe,x | providers.csv:2:11 | text behind a closing quote | a comma
                    providers.csv | id,name,skills\\nroe,Dr. Roe,x | providers.csv:1:9 | unknown column "skills" | one of [id, name, can, location]
                    rooms.csv | id,can\\nexam,exam | rooms.csv:1:1 | no column "name" | the columns [id, name]
                    rooms.csv | id,name\\nroe,Exam | rooms.csv:2:1 | roe a second time | each id once over all of these files
                    visit_types.csv | id,name,minutes,needs\\ncheck,Check,0,room | visit_types.csv:2:13 | "0" under "minutes" | a whole number from 1 to 720
                    visit_types.csv | id,name,minutes,needs\\ncheck,Check,30,room:exam; car | visit_types.csv:2:27 | "car" under "needs" | needs such as provider:physician
                    visit_types.csv | id,name,minutes,needs\\ncheck,Check,30,room:exam; room 25-10 | visit_types.csv:2:27 | "room 25-10" under "needs" | staff:assistant 0-10
                    visit_types.csv | id,name,minutes,needs\\ncheck,Check,30,room:exam 20-40 | visit_types.csv:2:16 | a need from minute 20 to 40 of a visit of 30 minutes | parts within the visit
                    visit_types.csv | id,name,minutes,needs\\ncheck,Check,30, | visit_types.csv:2:16 | nothing under "needs" | needs such as
                    hours.csv | id,location,days,from,to\\noffice,main,Mon-Fri,8:00,12:00 | hours.csv:2:21 | "8:00" under "from" | a time such as 08:30
                    hours.csv | id,location,days,from,to\\noffice,main,Fri-Mon,08:00,12:00 | hours.csv:2:13 | "Fri-Mon" under "days" | days such as Mon-Fri
                    hours.csv | id,location,days,from,to\\noffice,main,Mon,08:00,12:00\\nother,main,Mon,11:00,13:00 | hours.csv:3:1 | Templates office and other claim the same time. | a setup that keeps the rule scheduling.setup.hours
                    hours.csv | id,location,days,from,to,pauses\\noffice,main,Mon,08:00,12:00,11:30-12:30 huddle | hours.csv:2:1 | The pause huddle of template office reaches beyond its block. | a setup that keeps
                    hours.csv | id,location,days,from,to,first_date,last_date\\noffice,main,Mon,08:00,12:00,2026-02-01,2026-01-01 | hours.csv:2:40 | 2026-01-01, before 2026-02-01 | not before the first
                    hours.csv | id,location,days,from,to,overbook_at_once,overbook_in_block\\noffice,main,Mon,08:00,12:00,1, | hours.csv:2:31 | one overbooking limit without the other | both, or neither
                    carve_outs.csv | hours,name,from,to,release\\noffice,x,11:00,13:00,same day 00:00 | carve_outs.csv:2:10 | 11:00 to 13:00, which no line of hours office holds | a time within these hours
                    carve_outs.csv | hours,name,from,to,release\\noffice,x,11:00,12:00,tomorrow | carve_outs.csv:2:22 | "tomorrow" under "release" | a release such as
                    closures.csv | id,from,to,reason\\nc,2026-03-09,2026-03-08,leave | closures.csv:2:14 | an end that is not after the beginning | an end after 2026-03-09T00:00
                    closures.csv | id,from,to,reason\\nc,2026-03-09,2026-03-09,beach | closures.csv:2:25 | "beach" under "reason" | one of [holiday, leave
                    extra_hours.csv | id,who,location,from,to\\ne,roe,main,2026-03-09T08:00,2026-03-11T08:00 | extra_hours.csv:2:29 | more than a day after the beginning | within 24 hours
                    extra_hours.csv | id,who,location,from,to\\ne,,main,2026-03-09T08:00,2026-03-09T09:00 | extra_hours.csv:2:3 | nothing under "who" | one of [roe, exam]
                    requests.csv | id,received,patient,visit_type\\nr-1,2026-03-02T09:00,p-9,check | requests.csv:2:22 | "p-9" under "patient" | the id of one in patients.csv
                    requests.csv | id,received,patient,visit_type\\nr-1,2026-03-02 09:00,p-1,check | requests.csv:2:5 | "2026-03-02 09:00" under "received" | a date and time such as
                    requests.csv | id,received,patient,visit_type,prefers\\nr-1,2026-03-02T09:00,p-1,check,exam | requests.csv:2:32 | "exam" under "prefers" | one or more providers
                    requests.csv | id,received,patient,visit_type,times\\nr-1,2026-03-02T09:00,p-1,check,08:00-09:00; noon | requests.csv:2:45 | "noon" under "times" | times such as
                    requests.csv | id,received,patient,visit_type,confirms\\nr-1,2026-03-02T09:00,p-1,check,2026-03-01T09:00 | requests.csv:2:32 | a confirmation before the visit is booked | a later date and time
                    """)
    void what_cannot_be_read_is_refused_where_it_stands(
            String file, String text, String place, String found, String expected) {
        List<Problem> problems = problems(FolderOnDisk.in(folder).with(file, text.replace("\\n", "\n") + "\n"));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString(place);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @Test
    void a_need_may_be_for_a_part_of_the_visit() throws Exception {
        Practice practice = read(FolderOnDisk.in(folder).with("visit_types.csv", """
                        id,name,minutes,needs
                        check,Check,30,provider:physician 10-25; room:exam
                        shot,Shot,10,provider 0-5; room : exam 0-10
                        """));
        assertThat(practice.setup().visitTypes())
                .extracting(type -> type.needs().stream().map(Need::describe).toList())
                .containsExactly(
                        List.of("provider (physician) from minute 10 to 25", "room (exam)"),
                        List.of("provider from minute 0 to 5", "room (exam) from minute 0 to 10"));
    }

    @Test
    void a_visit_type_that_nobody_can_give_is_refused_at_its_line() {
        List<Problem> problems = problems(FolderOnDisk.in(folder)
                .with("visit_types.csv", "id,name,minutes,needs\n\nscan,Scan,30,equipment:scanner\n"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("visit_types.csv:3:1");
            assertThat(problem.expected()).contains("scheduling.setup.needs");
        });
    }

    @Test
    void everything_wrong_is_named_at_once_in_the_order_of_the_files() {
        List<Problem> problems = problems(FolderOnDisk.in(folder)
                .without("rooms.csv")
                .with("locations.csv", "id,name,zone\nmain,Oak Lane,nowhere\n")
                .with("patients.csv", "id,name,kind\np-1,Pat Example,regular\n"));
        assertThat(problems).isSorted();
        assertThat(problems.stream().map(one -> one.place().file()))
                .contains("locations.csv", "patients.csv", "rooms.csv");
        assertThat(problems).anySatisfy(one -> assertThat(one.found()).isEqualTo("no such file in the folder"));
    }

    @Test
    void bytes_that_are_not_text_are_refused_where_they_stand() {
        List<Problem> problems = problems(FolderOnDisk.in(folder)
                .with("rooms.csv", "id,name\nexam,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString("rooms.csv:2:9");
            assertThat(problem.expected()).contains("UTF-8");
        });
    }

    @Test
    void a_problem_never_repeats_a_patients_name() {
        String name = "Marker-" + "x".repeat(300);
        List<Problem> problems =
                problems(FolderOnDisk.in(folder).with("patients.csv", "id,name,kind\np-1," + name + ",new\n"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("patients.csv:2:5");
            assertThat(problem.toString()).doesNotContain("Marker");
        });
    }

    @Test
    void nor_does_it_where_the_columns_were_mixed_up() {
        List<Problem> problems =
                problems(FolderOnDisk.in(folder).with("patients.csv", "id,kind,name\np-1,Marker Example,new\n"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("patients.csv:2:5");
            assertThat(problem.found()).isEqualTo("an unusable entry under \"kind\"");
            assertThat(problem.expected()).isEqualTo("one of [new, established]");
        });
    }

    @Test
    void nor_does_it_where_the_header_was_forgotten() {
        List<Problem> problems = problems(FolderOnDisk.in(folder).with("patients.csv", "p-1,Marker Example,new\n"));
        assertThat(problems).isNotEmpty();
        assertThat(problems.toString()).contains("patients.csv:1:5").doesNotContain("Marker");
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_missing() {
        BadFolderException refused = catchThrowableOfType(
                BadFolderException.class, () -> PracticeFolder.read(folder.resolve("nowhere"), new Validation()));
        assertThat(refused.problems())
                .singleElement()
                .extracting(Problem::found)
                .isEqualTo("no such folder");
    }

    private static Practice read(FolderOnDisk folder) throws Exception {
        return PracticeFolder.read(folder.path(), new Validation());
    }

    private static List<Problem> problems(FolderOnDisk folder) {
        return catchThrowableOfType(BadFolderException.class, () -> read(folder))
                .problems();
    }
}
