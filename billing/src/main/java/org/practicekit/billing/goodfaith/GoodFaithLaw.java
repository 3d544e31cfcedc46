package org.practicekit.billing.goodfaith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * The numbers that the rules on good faith estimates set, by date. A host that knows of a change that came after a release ends
 * the row and adds its own. Immutable, thread-safe.
 */
public final class GoodFaithLaw implements Serializable, Fingerprinted {
    private static final String FILE = "good-faith-law.csv";

    private final List<LawRow> rows;

    private GoodFaithLaw(List<LawRow> rows) {
        this.rows = rows;
    }

    /** The rows that come with PracticeKit. */
    public static GoodFaithLaw standard() {
        try (InputStream file = GoodFaithLaw.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("topic,"))
                    .map(GoodFaithLaw::row)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /**
     * A law of these rows.
     *
     * @throws IllegalArgumentException when two of them set the same for the same day
     */
    public static GoodFaithLaw of(List<LawRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (LawRow other : rows.subList(i + 1, rows.size())) {
                LawRow row = rows.get(i);
                if (row.topic() == other.topic() && row.effective().overlaps(other.effective())) {
                    throw new IllegalArgumentException(
                            "two rows set %s at the same time (%s and %s). Maybe the older one should end."
                                    .formatted(row.topic().word(), row.effective(), other.effective()));
                }
            }
        }
        return new GoodFaithLaw(List.copyOf(rows));
    }

    /** This law with further rows. One that would contradict a row here is refused: end that one first. */
    public GoodFaithLaw plus(List<LawRow> more) {
        return of(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** This law with the row on a topic ending before {@code firstDayWithout}; later ones go. */
    public GoodFaithLaw ending(LawTopic topic, LocalDate firstDayWithout) {
        List<LawRow> ended = new ArrayList<>();
        for (LawRow row : rows) {
            if (row.topic() != topic || !row.effective().to().isAfter(firstDayWithout)) {
                ended.add(row);
            } else if (row.effective().from().isBefore(firstDayWithout)) {
                ended.add(new LawRow(
                        topic, row.number(), new DateRange(row.effective().from(), firstDayWithout), row.citation()));
            }
        }
        return of(ended);
    }

    /** What holds on a date, or empty where nothing was or is set. */
    public Optional<LawRow> row(LawTopic topic, LocalDate date) {
        return rows.stream()
                .filter(row -> row.topic() == topic && row.effective().contains(date))
                .findFirst();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows);
    }

    private static LawRow row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 8) {
            throw new IllegalArgumentException("%s: a row has 8 cells, not %d: %s".formatted(FILE, cells.length, line));
        }
        return new LawRow(
                LawTopic.named(cells[0]),
                Integer.parseInt(cells[1]),
                new DateRange(
                        LocalDate.parse(cells[2]), cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3])),
                new Citation(cells[4], cells[5], URI.create(cells[6]), LocalDate.parse(cells[7])));
    }
}
