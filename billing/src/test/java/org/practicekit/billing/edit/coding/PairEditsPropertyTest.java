package org.practicekit.billing.edit.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** Files put together at random from few codes, so that many pairs come, go and come again, beside a plain map of the same rows. */
class PairEditsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final List<String> CODES = List.of("00000", "ZZZZZ", "G0008", "A4206", "J1100", "0001U", "99XX1");

    @Test
    void the_index_says_what_a_plain_map_says_on_every_pair_and_around_every_edge() {
        Property.forAll(PairEditsPropertyTest::rows).runs(300).holds(rows -> {
            PairEdits pairs = load(rows);
            Map<String, List<Row>> plain = plain(rows);
            for (String first : CODES) {
                for (String second : CODES) {
                    for (Row row : rows) {
                        for (LocalDate day : List.of(
                                row.from(),
                                row.from().minusDays(1),
                                row.to(),
                                row.to().plusDays(1))) {
                            assertThat(pairs.on(first, second, day))
                                    .as("%s, %s on %s", first, second, day)
                                    .isEqualTo(expected(plain, first, second, day));
                        }
                    }
                }
            }
        });
    }

    @Test
    void neither_order_nor_division_into_files_changes_the_table() {
        Property.forAll(PairEditsPropertyTest::rows).runs(100).holds(rows -> {
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(rows.size()));
            int half = shuffled.size() / 2;
            PairEdits divided = PairEdits.builder()
                    .read("f1", new StringReader(text(shuffled.subList(0, half))))
                    .read("f2", new StringReader(text(shuffled.subList(half, shuffled.size()))))
                    .build();
            assertThat(divided.hash()).isEqualTo(load(rows).hash());
        });
    }

    private static Optional<PairEdit> expected(
            Map<String, List<Row>> plain, String first, String second, LocalDate day) {
        return plain.getOrDefault(first + second, List.of()).stream()
                .filter(row -> !row.indicator().equals("9"))
                .filter(row -> !day.isBefore(row.from()) && (row.open() || !day.isAfter(row.to())))
                .map(row -> new PairEdit(
                        first,
                        second,
                        row.open() ? DateRange.from(row.from()) : DateRange.closed(row.from(), row.to()),
                        row.indicator().equals("1")))
                .findFirst();
    }

    private static Map<String, List<Row>> plain(List<Row> rows) {
        Map<String, List<Row>> plain = new HashMap<>();
        rows.forEach(row -> plain.computeIfAbsent(row.first() + row.second(), pair -> new ArrayList<>())
                .add(row));
        return plain;
    }

    private static PairEdits load(List<Row> rows) {
        return PairEdits.builder().read("f1", new StringReader(text(rows))).build();
    }

    private static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder("Column 1\tColumn 2\n");
        for (Row row : rows) {
            text.append(String.join(
                            "\t",
                            row.first(),
                            row.second(),
                            "",
                            DateTimeFormatter.BASIC_ISO_DATE.format(row.from()),
                            row.open() ? "*" : DateTimeFormatter.BASIC_ISO_DATE.format(row.to()),
                            row.indicator(),
                            "Made up"))
                    .append('\n');
        }
        return text.toString();
    }

    /** Up to three times for each of some pairs, one after the other, the last one sometimes without end. */
    private static List<Row> rows(Choices choices) {
        List<Row> rows = new ArrayList<>();
        for (String first : CODES) {
            for (String second : CODES) {
                LocalDate from = FIRST.plusDays(choices.between(0, 9_000));
                int times = choices.between(0, 3);
                for (int i = 0; i < times; i++) {
                    LocalDate to = from.plusDays(choices.between(0, 400));
                    String indicator = String.valueOf("019".charAt(choices.between(0, 2)));
                    boolean open = i == times - 1 && choices.between(0, 1) == 1;
                    rows.add(new Row(first, second, from, to, open, indicator));
                    from = to.plusDays(1 + choices.between(0, 50));
                }
            }
        }
        return rows;
    }

    private record Row(String first, String second, LocalDate from, LocalDate to, boolean open, String indicator) {}
}
