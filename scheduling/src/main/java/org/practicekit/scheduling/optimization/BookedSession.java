package org.practicekit.scheduling.optimization;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * One clinician's session in slots of equal length, each long enough for one patient: who is booked for the beginning of each
 * slot, told only by how likely they are not to come. Immutable.
 *
 * @param noShow for each slot the probability, 0 to 1, that each patient booked for it does not come
 */
public record BookedSession(List<List<Double>> noShow) implements Serializable, Fingerprinted {
    /** The longest session, in slots. */
    public static final int MOST_SLOTS = 96;

    public BookedSession {
        if (noShow.isEmpty() || noShow.size() > MOST_SLOTS) {
            throw new IllegalArgumentException(
                    "a session has 1 to %d slots, not %d.".formatted(MOST_SLOTS, noShow.size()));
        }
        noShow = noShow.stream().map(List::copyOf).toList();
        for (List<Double> slot : noShow) {
            for (double probability : slot) {
                checkProbability(probability);
            }
        }
    }

    /** A session of this many slots with nobody booked. */
    public static BookedSession empty(int slots) {
        return new BookedSession(Collections.nCopies(slots, List.of()));
    }

    /** A session with this many patients for each slot, all equally likely not to come. */
    public static BookedSession of(double noShow, List<Integer> patients) {
        return new BookedSession(patients.stream()
                .map(number -> Collections.nCopies(number, noShow))
                .toList());
    }

    /** How many slots it has. */
    public int slots() {
        return noShow.size();
    }

    /** How many patients are booked for each slot. */
    public List<Integer> patients() {
        return noShow.stream().map(List::size).toList();
    }

    /** How many patients are booked. */
    public int booked() {
        return noShow.stream().mapToInt(List::size).sum();
    }

    /** This session with further patients, so many for each slot. */
    BookedSession with(int[] more, double noShowOfEach) {
        List<List<Double>> slots = new ArrayList<>();
        for (int slot = 0; slot < more.length; slot++) {
            List<Double> patients = new ArrayList<>(noShow.get(slot));
            patients.addAll(Collections.nCopies(more[slot], noShowOfEach));
            slots.add(patients);
        }
        return new BookedSession(slots);
    }

    static void checkProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability (%s) must be 0 to 1.".formatted(probability));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("slots", slots());
        noShow.forEach(slot -> writer.texts("slot", slot, probability -> Double.toString(probability)));
    }
}
