package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsCommandTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 26);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @TempDir
    Path directory = Path.of("");

    /** The file counted line by line, without the SDK. */
    @Test
    void the_no_show_rate_of_the_sample_can_be_counted_in_its_file() throws Exception {
        Set<String> came = new TreeSet<>();
        Set<String> missed = new TreeSet<>();
        for (Line line : history()) {
            if (isDue(line) && line.at("entered_in_error").isEmpty()) {
                if (!line.at("arrived").isEmpty()) {
                    came.add("appointment/" + line.at("id"));
                } else if (!line.at("no_show").isEmpty()) {
                    missed.add("appointment/" + line.at("id"));
                }
            }
        }
        JsonObject rate = kpi(json(), "scheduling.pattern.no-show-rate");
        assertThat(rate.get("numerator").getAsInt()).isEqualTo(missed.size()).isPositive();
        assertThat(rate.get("denominator").getAsInt()).isEqualTo(missed.size() + came.size());
        assertThat(texts(rate, "counted")).isEqualTo(missed);
        assertThat(texts(rate, "considered"))
                .containsAll(came)
                .containsAll(missed)
                .hasSize(came.size() + missed.size());
    }

    @Test
    void the_median_lead_time_of_the_sample_can_be_counted_in_its_file() throws Exception {
        Set<String> moved = new TreeSet<>();
        history().forEach(line -> moved.add(line.at("moved_to")));
        List<Long> days = new ArrayList<>();
        for (Line line : history()) {
            boolean accounted =
                    !line.at("arrived").isEmpty() || !line.at("no_show").isEmpty();
            if (isDue(line) && accounted && line.at("entered_in_error").isEmpty() && !moved.contains(line.at("id"))) {
                days.add(ChronoUnit.DAYS.between(date(line.at("booked")), date(line.at("start"))));
            }
        }
        days.sort(null);
        double median = (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0;
        JsonObject lead = kpi(json(), "scheduling.pattern.lead-time");
        assertThat(texts(lead, "considered")).hasSameSizeAs(days);
        assertThat(lead.get("numerator").getAsDouble() / lead.get("denominator").getAsDouble())
                .isEqualTo(median);
    }

    @Test
    void every_figure_names_its_source_and_a_share_is_a_share() {
        for (JsonElement element : json().getAsJsonArray("kpis")) {
            JsonObject kpi = element.getAsJsonObject();
            assertThat(kpi.get("citation").getAsString()).isNotBlank();
            assertThat(kpi.has("numerator") || kpi.has("unknown")).isTrue();
            if (kpi.get("unit").getAsString().equals("share") && kpi.has("numerator")) {
                assertThat(kpi.get("numerator").getAsLong())
                        .isBetween(0L, kpi.get("denominator").getAsLong());
            }
        }
    }

    @Test
    void each_session_of_the_day_gets_advice_that_fits_into_it() {
        JsonObject report = json("--provider", "brook");
        assertThat(report.getAsJsonArray("advice")).hasSize(2); // Dr. Brook's Monday has a morning and an afternoon
        for (JsonElement element : report.getAsJsonArray("advice")) {
            JsonObject advice = element.getAsJsonObject();
            long minutes = advice.get("spareMinutes").getAsLong();
            for (JsonElement slots : advice.getAsJsonArray("slots")) {
                minutes += slots.getAsJsonObject().get("count").getAsLong()
                        * slots.getAsJsonObject().get("minutes").getAsLong();
            }
            assertThat(minutes).isEqualTo(advice.get("session").getAsString().endsWith("12:30") ? 240 : 210);
            assertThat(advice.getAsJsonArray("outlooks")).hasSize(4);
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_other_estimates() throws Exception {
        Sample.Run first = run(Sample.folder(), "--json", "--seed", "7");
        byte[] page = Files.readAllBytes(directory.resolve("patterns.html"));
        assertThat(run(Sample.folder(), "--json", "--seed", "7").out()).isEqualTo(first.out());
        assertThat(directory.resolve("patterns.html")).hasBinaryContent(page);
        assertThat(run(Sample.folder(), "--json", "--seed", "8").out()).isNotEqualTo(first.out());
    }

    @Test
    void the_text_has_a_table_and_bars() {
        Sample.Run run = run(Sample.folder());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "No-show rate",
                        "Third next available appointment",
                        "Template advice: adler, MONDAY 08:00-12:00")
                .containsPattern("\n  08:00 #+ +\\d+\n")
                .containsPattern("\n  two at the start +\\d+\\.\\d \u00b1\\d")
                .endsWith("Page: " + directory.resolve("patterns.html") + "\n");
    }

    @Test
    void a_folder_without_a_history_has_reasons_in_place_of_figures() {
        Sample.Run run = run(FolderOnDisk.in(directory).path());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("no patient came and none was missed", "no completed visit has both steps noted")
                .contains("Nobody was seen or missed in 6 sessions on MONDAY 08:00-12:00.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "v-1,p-1,nap,roe exam,2026-03-02T08:00,2026-03-01T09:00,,,,,,|history.csv:3:9: \"nap\" under \"visit_type\"",
                "v-1,p-1,check,roe attic,2026-03-02T08:00,2026-03-01T09:00,,,,,,|history.csv:3:19: \"attic\" under \"uses\"",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,,,,,,,|nothing under \"booked\"",
                "v-1,p-1,check,roe exam,yesterday,2026-03-01T09:00,,,,,,|history.csv:3:24: \"yesterday\" under \"start\"",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,2026-02-28T08:00,,,,,|history.csv:3:58: a moment before the visit became BOOKED",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,2026-03-02T08:00,2026-03-02T08:20,2026-03-02T08:20,,,|ARRIVED, though the visit was CANCELLED",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,,,2026-03-01T10:00,,,|nobody who called it off",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,,,2026-03-01T10:00,patient,maybe,|\"maybe\" under \"late\"",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,,,2026-03-01T10:00,patient,,v-9|no visit v-9 that it could be",
                "v-1,p-1,check,roe exam,2026-03-02T08:00,2026-03-01T09:00,,,,,,v-0|a move of a visit that was not called off",
                "v-0,p-1,check,roe exam,2026-03-02T09:00,2026-03-01T09:00,,,,,,|visit v-0 a second time",
            })
    void what_cannot_be_used_is_named_by_line_and_column(String line, String problem) {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with(
                        "history.csv",
                        "id,patient,visit_type,uses,start,booked,arrived,completed,cancelled,by,late,moved_to\n"
                                + "v-0,p-2,check,roe exam,2026-03-03T08:00,2026-03-01T09:00,,,,,,\n"
                                + line
                                + "\n");
        Sample.Run run = run(folder.path());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Nothing was computed").contains(problem);
    }

    @Test
    void a_history_can_be_told_in_few_columns_and_its_figures_are_right() {
        FolderOnDisk folder = FolderOnDisk.in(directory).with("history.csv", """
                id,patient,visit_type,uses,start,booked,arrived,roomed,completed,no_show
                v-1,p-1,check,roe exam,2026-03-02T08:00,2026-02-27T09:00,2026-03-02T07:55,2026-03-02T08:05,2026-03-02T08:30,
                v-2,p-2,check,roe exam,2026-03-02T08:30,2026-03-02T07:00,,,,2026-03-02T08:50
                """);
        Sample.Run run = run(folder.path(), "--weeks", "1");
        assertThat(run.out())
                .contains("50.0 %   1 of 2 visits")
                .contains("5.0 %   60 of 1200 minutes") // one hour of five mornings of four
                .contains("35 min   over 1 visits");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--provider nobody|no provider nobody",
                "--weeks 0|weeks must be 1 to 520",
                "--service-level 100|nobody can promise",
                "--sessions 1|2 or more",
                "--weights 1,2|three numbers",
            })
    void what_makes_no_sense_is_said_in_one_line(String options, String said) {
        Sample.Run run = run(FolderOnDisk.in(directory).path(), options.split(" "));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(said).hasLineCount(1);
    }

    private JsonObject json(String... more) {
        List<String> options = new ArrayList<>(List.of("--json", "--sessions", "200"));
        options.addAll(List.of(more));
        return JsonParser.parseString(
                        run(Sample.folder(), options.toArray(String[]::new)).out())
                .getAsJsonObject();
    }

    private Sample.Run run(Path practice, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "patterns",
                "--practice",
                practice.toString(),
                "--page",
                directory.resolve("patterns.html").toString()));
        arguments.addAll(List.of(more));
        return Sample.clinic(arguments.toArray(String[]::new));
    }

    /** The first of its kind, which is about the whole practice. */
    private static JsonObject kpi(JsonObject report, String id) {
        for (JsonElement kpi : report.getAsJsonArray("kpis")) {
            if (kpi.getAsJsonObject().get("id").getAsString().equals(id)) {
                return kpi.getAsJsonObject();
            }
        }
        throw new AssertionError(id);
    }

    private static Set<String> texts(JsonObject kpi, String list) {
        Set<String> texts = new TreeSet<>();
        kpi.getAsJsonArray(list).forEach(one -> texts.add(one.getAsString()));
        return texts;
    }

    private static boolean isDue(Line line) {
        LocalDate date = date(line.at("start"));
        return !date.isBefore(FROM) && date.isBefore(DAY);
    }

    private static LocalDate date(String moment) {
        return LocalDateTime.parse(moment).toLocalDate();
    }

    private static List<Line> history() throws Exception {
        List<String> lines = Files.readAllLines(Sample.folder().resolve("history.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] columns = lines.get(0).split(",", -1);
        List<Line> history = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            history.add(new Line(row));
        }
        return history;
    }

    /** One line of the file, by column. */
    private record Line(Map<String, String> cells) {
        String at(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
