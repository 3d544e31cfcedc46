package org.practicekit.scheduling.optimization;

/**
 * Sharpens the bound of one team by a fact that the transport forgets: the priorities of those left out add up to a whole number. Where the
 * transport leaves out {@code n} and a bit, every plan leaves out at most {@code n} or at least {@code n + 1}. For each of the two a price on what is left out
 * gives a bound, best where the relaxation leaves out just that much; the lower of both holds for all plans.
 */
final class LeftOutBound {
    private static final double NEARLY = 1e-6;
    private static final int MOST_PRICES = 12;

    private final Transport transport;
    private final Teams.Team team;
    private final long leastExtra;

    LeftOutBound(Transport transport, Teams.Team team, long unassigned) {
        this.transport = transport;
        this.team = team;
        this.leastExtra = -unassigned;
    }

    /** The better bound, times the transport's scale. */
    long sharpened(Transport.Proof plain) {
        long most = (long) Math.floor(plain.leftOut() + NEARLY);
        if (plain.leftOut() - most <= NEARLY) {
            return plain.scaledBound();
        }
        long fewer = best(plain, most, 1);
        long more = fewer <= plain.scaledBound() ? fewer : best(plain, most + 1, -1);
        return Math.max(plain.scaledBound(), Math.min(fewer, more));
    }

    /** The best bound for plans that leave out at most ({@code sign} 1) or at least (-1) so much. */
    private long best(Transport.Proof plain, long target, int sign) {
        long best = plain.scaledBound();
        long near = 0;
        long far = 0;
        double nearSlope = sign * (plain.leftOut() - target);
        double farSlope = nearSlope;
        for (int price = 0; price < MOST_PRICES; price++) {
            long extra = farSlope > NEARLY ? 2 * far + 64 : (near + far) / 2;
            if (sign < 0 && extra > -leastExtra) {
                extra = -leastExtra;
            }
            if (extra == near || extra == far && farSlope <= NEARLY) {
                break;
            }
            Transport.Proof proof = transport.solve(team, sign * extra);
            best = Math.max(best, proof.scaledBound() - sign * extra * target * transport.scale);
            double slope = sign * (proof.leftOut() - target);
            if (Math.abs(slope) <= NEARLY || extra == -leastExtra && sign < 0 && slope > 0) {
                break;
            }
            if (slope > 0) {
                near = extra;
                nearSlope = slope;
                if (farSlope > NEARLY) {
                    far = extra;
                    farSlope = slope;
                }
            } else {
                far = extra;
                farSlope = slope;
            }
        }
        return best;
    }
}
