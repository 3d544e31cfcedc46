package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How many patients to book for each slot of a session. Immutable.
 *
 * @param patients for each slot, those booked already included
 * @param outlook what to expect then
 * @param asBooked what to expect if nobody is added to those booked already
 * @param onePerSlot what to expect if each slot gets one patient
 * @param spread what to expect if as many patients were booked as make up for those who do not come, spread evenly
 */
public record OverbookingAdvice(
        List<Integer> patients,
        ExpectedSession outlook,
        ExpectedSession asBooked,
        ExpectedSession onePerSlot,
        ExpectedSession spread)
        implements Serializable, Fingerprinted {
    public OverbookingAdvice {
        patients = List.copyOf(patients);
    }

    /** How many patients are booked in all. */
    public int booked() {
        return patients.stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of the cost of one patient a slot that is saved: 0.15 for 15 %; 0 when that costs nothing. */
    public double saving() {
        return onePerSlot.cost() == 0 ? 0 : 1 - outlook.cost() / onePerSlot.cost();
    }

    /** In a sentence, for whoever plans the session. */
    public String explain() {
        return String.format(
                Locale.ROOT,
                "Book %d patients for %d slots: %.1f are expected to come, waiting %.1f slots in all, %.1f slots idle, %.1f overtime."
                        + " That costs %.3f; one patient a slot %.3f, making up for no-shows evenly %.3f.",
                booked(),
                patients.size(),
                outlook.shows(),
                outlook.waiting(),
                outlook.idle(),
                outlook.overtime(),
                outlook.cost(),
                onePerSlot.cost(),
                spread.cost());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("patients", patients, number -> Integer.toString(number))
                .value("outlook", outlook)
                .value("asBooked", asBooked)
                .value("onePerSlot", onePerSlot)
                .value("spread", spread);
    }
}
