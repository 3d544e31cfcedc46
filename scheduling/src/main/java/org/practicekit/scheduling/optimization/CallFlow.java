package org.practicekit.scheduling.optimization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Sends callers to the open time where they are least late: the relaxation of {@link Transport}, with all who call alike as one
 * and all who can stand in for each other as one, so that it is small.
 */
final class CallFlow {
    /** Points of a visit become thousandths of points an hour. */
    private static final long THOUSANDTHS_AN_HOUR = 60_000;
    /** Somebody who is not seen at all costs as much as somebody seen so many days late. */
    private static final int LEFT_OUT_DAYS = 30;

    private final List<WantedTime> wanted;
    private final List<Caller> callers;
    private final List<OpenPart> parts;
    private final LocalDate end;

    /** A flow of these; the day {@code end} has room for all, as nothing is known of it and what follows. */
    CallFlow(List<WantedTime> wanted, List<Caller> callers, List<OpenPart> parts, LocalDate end) {
        this.wanted = wanted;
        this.callers = callers;
        this.parts = parts;
        this.end = end;
    }

    /** Adds to each sum what an hour of the part is worth in thousandths of points, for one draw of who calls. */
    void addPrices(Dice dice, long[] sum) {
        int[] nodeOf = new int[parts.size()];
        int nodes = callers.size();
        for (int part = 0; part < nodeOf.length; part++) {
            nodeOf[part] = parts.get(part).minutes() > 0 ? nodes++ : -1;
        }
        NetworkSimplex simplex = new NetworkSimplex(nodes, callers.size() * parts.size());
        for (int node = 0; node < callers.size(); node++) {
            Caller caller = callers.get(node);
            WantedTime time = wanted.get(caller.wanted());
            simplex.node(node, caller.draw(dice) * time.minutes(), anHour(notSeen(caller), time), Long.MAX_VALUE);
        }
        for (int part = 0; part < nodeOf.length; part++) {
            if (nodeOf[part] >= 0) {
                simplex.node(nodeOf[part], 0, 0, parts.get(part).minutes());
            }
        }
        for (int node = 0; node < callers.size(); node++) {
            Caller caller = callers.get(node);
            WantedTime time = wanted.get(caller.wanted());
            for (int part = 0; part < nodeOf.length; part++) {
                if (nodeOf[part] >= 0
                        && parts.get(part).takes(caller, time.calls().visitType())) {
                    simplex.arc(
                            node,
                            nodeOf[part],
                            anHour(late(caller, parts.get(part).date()), time));
                }
            }
        }
        simplex.solve(() -> false);
        for (int part = 0; part < nodeOf.length; part++) {
            sum[part] += nodeOf[part] < 0 ? 0 : Math.max(0, simplex.price(nodeOf[part]));
        }
    }

    static int pointsAnHour(long sum, int draws) {
        return (int) Math.min(1_000_000, (sum / draws + 500) / 1000);
    }

    private long late(Caller caller, LocalDate seen) {
        ExpectedCalls calls = wanted.get(caller.wanted()).calls();
        long days = ChronoUnit.DAYS.between(caller.date(), seen) - calls.withinDays();
        return Math.max(0, days) * calls.pointsADayLate();
    }

    private long notSeen(Caller caller) {
        long leftOut =
                (long) LEFT_OUT_DAYS * wanted.get(caller.wanted()).calls().pointsADayLate();
        return Math.min(leftOut, late(caller, end));
    }

    private static long anHour(long points, WantedTime time) {
        return points * THOUSANDTHS_AN_HOUR / time.minutes();
    }
}
