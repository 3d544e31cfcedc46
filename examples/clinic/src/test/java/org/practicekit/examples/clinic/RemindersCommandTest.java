package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersCommandTest {
    private static final String CONTACTS = "patient,kind,reach,agreed,agreed_on,language,zone,state,only\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_sample_lists_what_goes_what_comes_back_and_what_does_not_go() {
        Sample.Run run = run(Sample.folder());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "ask by text to mobile-of-p-038",
                        "ask by email to mail-of-p-002", // who asked to be written to and nothing else
                        "says yes; the visit is confirmed",
                        "stop confirmed by text",
                        "NOT SENT",
                        "scheduling.reminder.step-passed",
                        "scheduling.reminder.exempt-frequency; FCC, 47 CFR 64.1200(a)(9)(iv)",
                        "More than one visit waits for this answer.")
                .doesNotContain("555-01", "+1212", "example.org", "Specimen", "Testcase");
    }

    @Test
    void nothing_but_the_answer_goes_to_a_patient_after_their_stop() {
        String out = run(Sample.folder()).out();
        String after = out.substring(out.indexOf("p-015  says stop"));
        assertThat(after.lines()
                        .filter(line -> line.contains("  SENT ") && line.contains("p-015  "))
                        .map(String::strip))
                .hasSize(1)
                .first()
                .asString()
                .contains("stop confirmed");
    }

    @Test
    void the_same_folder_gives_the_same_list() {
        assertThat(run(Sample.folder()).out()).isEqualTo(run(Sample.folder()).out());
    }

    @Test
    void without_contacts_nobody_is_reached() {
        FolderOnDisk folder = folder();
        Sample.Run run = run(folder.path());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 messages: 0 sent, 3 not sent", "scheduling.reminder.reachable");
    }

    @Test
    void a_reminder_goes_by_the_clock_of_the_office_and_an_answer_confirms() {
        FolderOnDisk folder = folder().with(
                        "contacts.csv", CONTACTS + "p-1,mobile,212-555-0101,text care oral,2025-01-01,,,,\n")
                .with("replies.csv", "received,patient,kind,text\n2026-03-06T10:30,p-1,mobile,Yes\n");
        assertThat(run(folder.path()).out().lines().map(String::strip).toList())
                .contains(
                        "10:00  SENT        p-1  ask by text to mobile-of-p-1",
                        "10:30  REPLY       p-1  says yes; the visit is confirmed",
                        "16:00  SENT        p-1  remind by text to mobile-of-p-1");
    }

    @Test
    void whatever_cannot_be_used_is_named_by_its_place_and_not_repeated() {
        FolderOnDisk folder = folder().with(
                        "contacts.csv",
                        CONTACTS
                                + "p-9,mobile,212-555-0101,,,,,,\n"
                                + "p-1,mobile,12-secret,,,,,,\n"
                                + "p-1,pigeon,212-555-0101,,,,,,\n"
                                + "p-1,mail,secret-at-example,,,,,,\n"
                                + "p-1,mobile,212-555-0101,text care shouted,,,,NYS,\n")
                .with("replies.csv", "received,patient,kind,text\nnoon,p-2,mobile,secret words\n");
        Sample.Run run = run(folder.path());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Nothing was sent").doesNotContain("secret");
        assertThat(run.err()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(": ")))
                        .toList())
                .containsExactlyElementsOf(List.of(
                        "contacts.csv:2:1",
                        "contacts.csv:3:12",
                        "contacts.csv:4:5",
                        "contacts.csv:5:10",
                        "contacts.csv:6:25",
                        "contacts.csv:6:46",
                        "replies.csv:2:1",
                        "replies.csv:2:6"));
    }

    private FolderOnDisk folder() {
        return FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n");
    }

    private static Sample.Run run(Path folder) {
        return Sample.clinic("reminders", "--practice", folder.toString());
    }
}
