package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void the_sample_stays_at_nine_over_the_change_of_the_clocks_and_settles_the_holiday() {
        Sample.Run run = Sample.clinic("series", "--practice", Sample.folder().toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "Series s-001: follow-up for p-001 from Mon 2026-03-02 09:00 EST, FREQ=WEEKLY;COUNT=13",
                        "Mon 2026-03-02 09:00 EST    booked",
                        "Mon 2026-03-09 09:00 EDT    booked",
                        "Mon 2026-05-18 09:00 EDT    booked",
                        "Mon 2026-05-25 09:00 EDT    open:",
                        "holiday (memorial-day). [scheduling.booking.open-hours; Practice policy",
                        "could be: Tue 2026-05-26",
                        "Settled: the visit of Mon 2026-05-25 09:00 EDT goes to Tue 2026-05-26",
                        "13 of 13 visits are booked",
                        "Series s-002: follow-up for p-002 from Tue 2026-03-03 14:00 EST, FREQ=MONTHLY;BYDAY=1TU,3TU;UNTIL=20260630T235959",
                        "8 of 8 visits are booked");
    }

    @Test
    void the_same_folder_gives_the_same_text() {
        String folder = Sample.folder().toString();

        assertThat(Sample.clinic("series", "--practice", folder).out())
                .isEqualTo(Sample.clinic("series", "--practice", folder).out());
    }

    @Test
    void a_folder_without_series_has_none() {
        Sample.Run run = Sample.clinic(
                "series", "--practice", FolderOnDisk.in(directory).path().toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("No series:");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s-1,2026-03-01T10:00,p-1,check,2026-03-09T09:00,FREQ=YEARLY,roe exam     | series.csv:2:49: "FREQ=YEARLY" under "rule"
            s-1,2026-03-01T10:00,p-9,check,2026-03-09T09:00,FREQ=DAILY,roe exam      | series.csv:2:22: "p-9" under "patient"
            s-1,2026-03-01T10:00,p-1,check,2026-03-09T09:00,FREQ=DAILY,roe nowhere   | series.csv:2:64: "nowhere" under "with"
            s-1,2026-03-01T10:00,p-1,surgery,2026-03-09T09:00,FREQ=DAILY,roe exam    | series.csv:2:26: "surgery" under "visit_type"
            s-1,2026-03-01T10:00,p-1,check,9 o'clock,FREQ=DAILY,roe exam             | series.csv:2:32: "9 o'clock" under "start"
            s-1,2026-03-01T10:00,p-1,check,2026-03-09T09:00,FREQ=DAILY,              | series.csv:2:60: nothing under "with"
            """)
    void what_cannot_be_used_is_refused_with_its_place(String line, String problem) {
        Path folder = FolderOnDisk.in(directory)
                .with("series.csv", "id,received,patient,visit_type,start,rule,with\n" + line + "\n")
                .path();

        Sample.Run run = Sample.clinic("series", "--practice", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }

    @Test
    void a_series_that_does_not_begin_on_its_rule_is_refused_with_the_rule() {
        Path folder = FolderOnDisk.in(directory)
                .with(
                        "series.csv",
                        "id,received,patient,visit_type,start,rule,with\n"
                                + "s-1,2026-03-01T10:00,p-1,check,2026-03-10T09:00,FREQ=WEEKLY;BYDAY=MO,roe exam\n")
                .path();

        assertThat(Sample.clinic("series", "--practice", folder.toString()).out())
                .contains("REFUSED")
                .contains("scheduling.series.pattern");
    }
}
