package org.practicekit.scheduling.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * The numbers and hours that the law on messages sets, by place and date. Every look-up takes a date. A host that knows more,
 * another state or a change that came after a release, adds rows of its own. Immutable and thread-safe.
 *
 * <p>State rows are about offering something by telephone; none of them holds back a reminder.
 */
public final class MessagingLaw implements Serializable, Fingerprinted {
    private static final String FILE = "messaging-law.csv";

    private final List<LawRow> rows;

    private MessagingLaw(List<LawRow> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static MessagingLaw standard() {
        try (InputStream file = MessagingLaw.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("topic,"))
                    .map(MessagingLaw::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * A law of these rows.
     *
     * @throws IllegalArgumentException when two rows answer the same question for the same day
     */
    public static MessagingLaw of(List<LawRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).collidesWith(rows.get(j))) {
                    throw new IllegalArgumentException(
                            "two rows hold at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(rows.get(i), rows.get(j)));
                }
            }
        }
        return new MessagingLaw(List.copyOf(rows));
    }

    /**
     * This law with a host's own rows. One that would contradict a row of ours is refused: what changed is given an end with
     * {@link #ending} first.
     */
    public MessagingLaw plus(List<LawRow> more) {
        return of(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** This law with the rows on a topic in a place ending before {@code firstDayWithout}; later ones go. */
    public MessagingLaw ending(LawTopic topic, String place, LocalDate firstDayWithout) {
        List<LawRow> ended = new ArrayList<>();
        for (LawRow row : rows) {
            if (row.topic() != topic
                    || !row.place().equals(place)
                    || !row.effective().to().isAfter(firstDayWithout)) {
                ended.add(row);
            } else if (row.effective().from().isBefore(firstDayWithout)) {
                ended.add(new LawRow(
                        topic,
                        place,
                        row.days(),
                        row.value(),
                        new DateRange(row.effective().from(), firstDayWithout),
                        row.citation()));
            }
        }
        return of(ended);
    }

    /** All rows. */
    public List<LawRow> rows() {
        return rows;
    }

    /** What holds on a topic in a place on a date. */
    public Optional<LawRow> row(LawTopic topic, String place, LocalDate date) {
        return rows.stream()
                .filter(row -> row.topic() == topic
                        && row.place().equals(place)
                        && row.days().contains(date.getDayOfWeek())
                        && row.effective().contains(date))
                .findFirst();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("rows", rows, row -> row + " " + row.effective() + " " + row.citation());
    }

    private static LawRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 10) {
            throw new IllegalArgumentException(
                    "%s: a row has 10 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new LawRow(
                LawTopic.named(cells[0]),
                cells[1],
                days(cells[2]),
                cells[3],
                new DateRange(
                        cells[4].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[4]),
                        cells[5].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[5])),
                new Citation(cells[6], cells[7], URI.create(cells[8]), LocalDate.parse(cells[9])));
    }

    private static Set<DayOfWeek> days(String text) {
        DayOfWeek[] ends = Stream.of(text.split("-"))
                .map(abbreviated -> Stream.of(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(abbreviated))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("days (%s) must look like MO-SU.".formatted(text))))
                .toArray(DayOfWeek[]::new);
        return EnumSet.range(ends[0], ends[ends.length - 1]);
    }
}
