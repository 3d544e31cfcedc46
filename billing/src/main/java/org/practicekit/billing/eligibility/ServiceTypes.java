package org.practicekit.billing.eligibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Which kind of service is part of which: a visit to the office when sick is a visit to the office, and everything is part of
 * the plan. A host adds rows of its own for payers that mean more by a kind than its name says. Immutable and thread-safe.
 */
public final class ServiceTypes implements Serializable, Fingerprinted {
    private static final String FILE = "service-types.csv";

    private final TreeMap<ServiceType, ServiceType> wider;

    private ServiceTypes(Map<ServiceType, ServiceType> wider) {
        this.wider = new TreeMap<>(wider);
        this.wider.keySet().forEach(this::refuseCircle);
    }

    /** The rows that come with PracticeKit. */
    public static ServiceTypes standard() {
        Map<ServiceType, ServiceType> rows = new LinkedHashMap<>();
        try (InputStream file = ServiceTypes.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("type,"))
                    .forEach(line -> row(line, rows));
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
        return new ServiceTypes(rows);
    }

    /**
     * These with a host's own rows, which take the place of ours about the same kind.
     *
     * @param rows the kind and the wider one that it is part of
     * @throws IllegalArgumentException when a kind would be part of itself
     */
    public ServiceTypes plus(Map<ServiceType, ServiceType> rows) {
        Map<ServiceType, ServiceType> all = new LinkedHashMap<>(wider);
        all.putAll(rows);
        return new ServiceTypes(all);
    }

    /**
     * How many steps up from {@code type} to {@code wide}: 0 for the same, 1 for the kind it is part of. The plan is the last
     * step of every kind. Empty when it is no part of it.
     */
    public OptionalInt steps(ServiceType type, ServiceType wide) {
        int steps = 0;
        ServiceType at = type;
        while (!at.equals(wide)) {
            if (at.equals(ServiceType.PLAN)) {
                return OptionalInt.empty();
            }
            at = wider.getOrDefault(at, ServiceType.PLAN);
            steps++;
        }
        return OptionalInt.of(steps);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("wider", wider.entrySet(), row -> row.getKey() + ">" + row.getValue());
    }

    private void refuseCircle(ServiceType start) {
        ServiceType at = start;
        for (int steps = 0; wider.containsKey(at); steps++) {
            if (steps > wider.size()) {
                throw new IllegalArgumentException("service type %s would be part of itself.".formatted(start));
            }
            at = wider.getOrDefault(at, ServiceType.PLAN);
        }
    }

    private static void row(String line, Map<ServiceType, ServiceType> rows) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || rows.put(new ServiceType(cells[0]), new ServiceType(cells[1])) != null) {
            throw new IllegalArgumentException(
                    "%s: each kind has one row of 3 cells, and not: %s".formatted(FILE, line));
        }
    }
}
