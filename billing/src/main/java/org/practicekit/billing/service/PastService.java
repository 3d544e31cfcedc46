package org.practicekit.billing.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A service that was provided. Immutable.
 *
 * @param date on which day
 * @param service what
 */
public record PastService(LocalDate date, PlannedService service) implements Serializable, Fingerprinted {
    public PastService {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(service, "service");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("date", date.toString()).value("service", service);
    }
}
