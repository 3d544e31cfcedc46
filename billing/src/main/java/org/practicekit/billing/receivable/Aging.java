package org.practicekit.billing.receivable;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * What is owed by its age, credits apart, so that one claim's credit does not hide what is owed for another. Immutable.
 *
 * @param owed what is owed in each band; every band is there
 * @param credits what stands to the credit of payers and patients: 0 or less
 * @param ageless what is owed on no claim that is known, so that nobody can tell its age
 */
public record Aging(Map<Band, Money> owed, Money credits, Money ageless) implements Serializable, Fingerprinted {
    public Aging {
        Map<Band, Money> all = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            all.put(band, owed.getOrDefault(band, Money.noDollars()));
        }
        owed = Map.copyOf(all);
    }

    /** What is owed in a band. */
    public Money in(Band band) {
        return owed.getOrDefault(band, Money.noDollars());
    }

    /** What is owed on claims, whatever its age, without credits. */
    public Money total() {
        return owed.values().stream().reduce(Money.noDollars(), Money::plus);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        for (Band band : Band.values()) {
            writer.value(band.name(), in(band));
        }
        writer.value("credits", credits).value("ageless", ageless);
    }

    /** How long ago the services were, in days from the first of them. */
    public enum Band {
        /** As many as 30 days. */
        TO_30,
        /** 31 to 60 days. */
        TO_60,
        /** 61 to 90 days. */
        TO_90,
        /** 91 to 120 days. */
        TO_120,
        /** More than 120 days. */
        OLDER;

        /** The band of services of this day, seen from another. */
        public static Band of(LocalDate service, LocalDate on) {
            long days = ChronoUnit.DAYS.between(service, on);
            return days <= 30 ? TO_30 : days <= 60 ? TO_60 : days <= 90 ? TO_90 : days <= 120 ? TO_120 : OLDER;
        }

        /** Whether it is older than 90 days. */
        public boolean isOver90() {
            return compareTo(TO_120) >= 0;
        }
    }
}
