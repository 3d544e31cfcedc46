package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * The practice's providers that a payer has enrolled or credentialed. Immutable.
 *
 * @param known who, and on which days; whoever is not in it is not enrolled
 */
public record Enrolments(List<Enrolment> known) implements Serializable, Fingerprinted {
    public Enrolments {
        known = List.copyOf(known);
    }

    /** Whether a provider is enrolled on all of these days. */
    public boolean covers(String npi, DateRange days) {
        for (Enrolment one : known) {
            if (one.npi().value().equals(npi)
                    && !one.days().from().isAfter(days.from())
                    && !one.days().to().isBefore(days.to())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.each("known", known);
    }

    /**
     * That one provider is enrolled.
     *
     * @param npi who
     * @param days on which days of service
     */
    public record Enrolment(Npi npi, DateRange days) implements Serializable, Fingerprinted {
        public Enrolment {
            Objects.requireNonNull(npi, "npi");
            Objects.requireNonNull(days, "days");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("npi", npi.value()).text("days", days.toString());
        }
    }
}
