package org.practicekit.examples.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.FolderOnDisk;
import org.practicekit.examples.clinic.Sample;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.PracticeFolder;

class DaySheetTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void every_minute_of_every_column_has_a_cell_and_every_cell_a_reason() throws Exception {
        List<Panel> panels = sheet(Sample.folder()).panels();
        assertThat(panels).hasSize(1);
        assertThat(panels.get(0).columns()).hasSize(10);
        panels.forEach(DaySheetTest::covered);
    }

    @Test
    void clinicians_come_first_and_lunch_holds_nobody() throws Exception {
        Panel panel = sheet(Sample.folder()).panels().get(0);
        assertThat(panel.columns().get(0).resource().label()).isEqualTo("Dr. Ada Adler");
        assertThat(panel.columns().get(0).cells())
                .filteredOn(cell -> cell.label().equals("lunch"))
                .singleElement()
                .satisfies(cell -> {
                    // 12:00 to 13:00 in New York, where it is daylight time already: four hours behind UTC
                    assertThat(cell.time())
                            .isEqualTo(new TimeRange(
                                    Instant.parse("2026-03-09T16:00:00Z"), Instant.parse("2026-03-09T17:00:00Z")));
                    assertThat(cell.why()).isEqualTo("provider/adler: lunch, by adler-week.");
                });
    }

    /** From midnight to 06:00 it is five hours when the clocks go forward, and seven when they go back. */
    @Test
    void a_night_on_which_the_clocks_change_is_as_long_as_it_is() throws Exception {
        assertThat(night("2026-03-08").time().length()).isEqualTo(Duration.ofHours(5));
        assertThat(night("2026-11-01").time().length()).isEqualTo(Duration.ofHours(7));
    }

    private Panel night(String day) throws Exception {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("hours.csv", "id,location,days,from,to\nnight,main,Sat,22:00,06:00\n")
                .with("practice.csv", """
                        key,value
                        practice,oak
                        name,Oak Lane
                        day,%s
                        handbook,Oak handbook
                        handbook-read-on,2026-01-05
                        """.formatted(day));
        Panel panel = sheet(folder.path()).panels().get(0);
        covered(panel);
        return panel;
    }

    private static void covered(Panel panel) {
        for (Column column : panel.columns()) {
            Instant until = panel.time().start();
            List<Cell> cells = column.cells().stream()
                    .sorted(Comparator.comparing(Cell::time))
                    .toList();
            for (Cell cell : cells) {
                assertThat(cell.time().start())
                        .as("%s has no gap", column.resource().id())
                        .isBeforeOrEqualTo(until);
                if (cell.lanes() == 1) {
                    assertThat(cell.time().start())
                            .as("%s has no overlap", column.resource().id())
                            .isEqualTo(until);
                }
                assertThat(cell.why()).isNotBlank();
                until = cell.time().end().isAfter(until) ? cell.time().end() : until;
            }
            assertThat(until).isEqualTo(panel.time().end());
        }
    }

    private static DaySheet sheet(Path folder) throws Exception {
        Validation validation = new Validation();
        Practice practice = PracticeFolder.read(folder, validation);
        return new DaySheet(
                practice,
                OptionalLong.empty(),
                DayRun.run(practice, OptionalLong.empty(), validation),
                new Names(practice.patients(), false));
    }
}
