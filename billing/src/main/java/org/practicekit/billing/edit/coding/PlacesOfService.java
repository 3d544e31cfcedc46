package org.practicekit.billing.edit.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.practicekit.core.time.DateRange;

/** The places of service of CMS's list, with the days from which they can be billed. */
final class PlacesOfService {
    private static final String FILE = "places-of-service.csv";
    private static final CodeRows<DatedCode> STANDARD = read();

    private PlacesOfService() {}

    static CodeTable<DatedCode> standard() {
        return STANDARD;
    }

    private static CodeRows<DatedCode> read() {
        try (InputStream file = PlacesOfService.class.getResourceAsStream(FILE)) {
            return CodeRows.places()
                    .read(
                            FILE,
                            new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8),
                            DateRange.ALWAYS)
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }
}
