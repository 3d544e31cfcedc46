package org.practicekit.scheduling.optimization;

/**
 * Sharpens the bound of one team by a fact that the transport forgets: the priorities of those left out add up to a whole number. Where the
 * transport leaves out {@code n} and a bit, every plan leaves out at most {@code n} or at least {@code n + 1}. For each of the two a price on what is left out
 * gives a bound, best where the relaxation leaves out just that much; the lower of both holds for all plans.
 */
final class LeftOutBound {
    private static final double NEARLY = 1e-6;
    private static final int MOST_PRICES = 14;
    private static final long NONE = -1;

    private final Transport transport;
    private final Teams.Team team;
    private final long unassigned;
    private long likelyExtra;

    LeftOutBound(Transport transport, Teams.Team team, long unassigned) {
        this.transport = transport;
        this.team = team;
        this.unassigned = unassigned;
    }

    /** The better bound, times the transport's scale. */
    long sharpened(Transport.Proof plain) {
        long most = (long) Math.floor(plain.leftOut() + NEARLY);
        if (plain.leftOut() - most <= NEARLY) {
            return plain.scaledBound();
        }
        Side fewer = side(plain, most, 1);
        Side more = side(plain, most + 1, -1);
        Side lower = fewer.bound() < more.bound() ? fewer : more;
        likelyExtra = lower.extra();
        return Math.max(plain.scaledBound(), lower.bound());
    }

    /** The price at which the transport leaves out as much as the best plans seem to do. */
    long likelyExtra() {
        return likelyExtra;
    }

    /** The best bound for plans that leave out at most ({@code sign} 1) or at least (-1) so much, and the price at which this comes about. */
    private Side side(Transport.Proof plain, long target, int sign) {
        long best = plain.scaledBound();
        long near = 0;
        long far = NONE;
        for (int tries = 0; tries < MOST_PRICES; tries++) {
            long price = far == NONE ? 2 * near + 64 : (near + far) / 2;
            price = sign < 0 ? Math.min(price, unassigned) : price;
            if (price == near) {
                break;
            }
            Transport.Proof proof = transport.solve(team, sign * price);
            best = Math.max(best, proof.scaledBound() - sign * price * target * transport.scale);
            if (sign * (proof.leftOut() - target) > NEARLY) {
                near = price;
            } else {
                far = price;
            }
        }
        return new Side(best, sign * (far == NONE ? near : far));
    }

    private record Side(long bound, long extra) {}
}
