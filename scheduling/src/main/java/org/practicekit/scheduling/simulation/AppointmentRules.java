package org.practicekit.scheduling.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rules that studies of clinics compare themselves with, since Bailey, A Study of Queues and Appointment Systems in
 * Hospital Out-Patient Departments, JRSS B 14 (1952), and Welch and Bailey, Appointment Systems in Hospital Outpatient
 * Departments, The Lancet 259 (1952).
 */
public final class AppointmentRules {
    /** One patient at the beginning of each interval. */
    public static final AppointmentRule INDIVIDUAL = new InBlocks("individual times", 1, 1);

    /** The rule of Bailey and Welch: two patients at the start, then one at the beginning of each interval. */
    public static final AppointmentRule BAILEY_WELCH = new InBlocks("two at the start", 2, 1);

    /** Two patients together, every second interval. */
    public static final AppointmentRule BLOCKS_OF_TWO = blocksOf(2);

    /** Everybody is told to come when the session begins. */
    public static final AppointmentRule ALL_AT_START = new InBlocks("all at the start", Integer.MAX_VALUE, 1);

    /** All of the above: what a template's advice is weighed against. */
    public static final List<AppointmentRule> REFERENCE =
            List.of(INDIVIDUAL, BAILEY_WELCH, BLOCKS_OF_TWO, ALL_AT_START);

    private AppointmentRules() {}

    /**
     * So many patients together, then nobody for as many intervals.
     *
     * @param patients 1 or more
     */
    public static AppointmentRule blocksOf(int patients) {
        return new InBlocks("blocks of " + (patients == 2 ? "two" : patients), patients, patients);
    }

    /**
     * Intervals that differ, for whoever has worked some out. Klassen and Yoogalingam (Production and Operations Management,
     * 2009, doi 10.1111/j.1937-5956.2009.01021.x) find a flattened dome robust, which is for each practice to fit.
     *
     * @param title what the practice calls it
     * @param factors for each patient, after how much of their planned time the next one is to come, not negative; the last
     *     goes on for whoever is left
     */
    public static AppointmentRule variable(String title, List<Double> factors) {
        return new Variable(title, factors);
    }

    /**
     * Patients in blocks.
     *
     * @param first how many come at the start
     * @param next how many come together later on
     */
    private record InBlocks(String title, int first, int next) implements AppointmentRule {
        InBlocks {
            if (first < 1 || next < 1 || next > first) {
                throw new IllegalArgumentException(
                        "blocks must have patients, and no later one more than the first, not %d and %d."
                                .formatted(first, next));
            }
        }

        @Override
        public List<Duration> times(List<Duration> planned) {
            List<Duration> begins = begins(planned);
            return IntStream.range(0, planned.size())
                    .mapToObj(i -> begins.get(i < first ? 0 : (i - (first - next)) / next * next))
                    .toList();
        }

        /** When each patient's planned time begins if all are seen one after the other. */
        private static List<Duration> begins(List<Duration> planned) {
            List<Duration> begins = new ArrayList<>(List.of(Duration.ZERO));
            planned.forEach(length -> begins.add(begins.get(begins.size() - 1).plus(length)));
            return begins;
        }
    }

    private record Variable(String title, List<Double> factors) implements AppointmentRule {
        Variable {
            factors = List.copyOf(factors);
            if (factors.isEmpty() || factors.stream().anyMatch(factor -> !(factor >= 0 && factor <= 100))) {
                throw new IllegalArgumentException("factors must be one or more numbers from 0 to 100.");
            }
        }

        @Override
        public List<Duration> times(List<Duration> planned) {
            List<Duration> times = new ArrayList<>();
            Duration at = Duration.ZERO;
            for (int i = 0; i < planned.size(); i++) {
                times.add(at);
                at = at.plus(Minutes.times(planned.get(i), factors.get(Math.min(i, factors.size() - 1))));
            }
            return times;
        }
    }
}
