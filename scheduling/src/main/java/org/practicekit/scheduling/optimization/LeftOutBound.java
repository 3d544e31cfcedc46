package org.practicekit.scheduling.optimization;

import org.jspecify.annotations.Nullable;

/**
 * Sharpens the bound of one team by a fact that the transport forgets: the priorities of those left out add up to a whole number. Where the
 * transport leaves out {@code n} and a bit, every plan leaves out at most {@code n} or at least {@code n + 1}. For each of the two a price on what is left out
 * gives a bound, best where the relaxation leaves out just that much; the lower of both holds for all plans.
 */
final class LeftOutBound {
    private static final double NEARLY = 1e-6;
    private static final int MOST_PRICES = 14;

    private final Transport transport;
    private final Teams.Team team;
    private final long unassigned;
    private final Transport.Flow plain;
    private long bound;
    private Transport.Flow likely;
    private long likelyLeftOut;

    LeftOutBound(Transport transport, Teams.Team team, long unassigned) {
        this.transport = transport;
        this.team = team;
        this.unassigned = unassigned;
        this.plain = transport.solve(team, 0);
        this.bound = plain.scaledBound();
        this.likely = plain;
        long most = (long) Math.floor(plain.leftOut() + NEARLY);
        likelyLeftOut = most;
        if (plain.leftOut() - most > NEARLY && !transport.isEnough()) {
            Side fewer = side(most, 1);
            Side more = side(most + 1, -1);
            Side lower = fewer.bound() < more.bound() ? fewer : more;
            bound = Math.max(bound, lower.bound());
            likely = lower.flow();
            likelyLeftOut = lower == fewer ? most : most + 1;
        }
    }

    /** The better bound, times the transport's scale. */
    long scaledBound() {
        return bound;
    }

    /** The flow that leaves out as much as the best plans seem to do. */
    Transport.Flow likely() {
        return likely;
    }

    /** How much priority the best plans seem to leave out. */
    long likelyLeftOut() {
        return likelyLeftOut;
    }

    /** The best bound for plans that leave out at most ({@code sign} 1) or at least (-1) so much, and the flow with which this comes about. */
    private Side side(long target, int sign) {
        long best = plain.scaledBound();
        Transport.Flow near = plain;
        Transport.@Nullable Flow far = null;
        for (int tries = 0; tries < MOST_PRICES; tries++) {
            long nearest = sign * near.extra();
            long price = far == null ? 2 * nearest + 64 : (nearest + sign * far.extra()) / 2;
            price = sign < 0 ? Math.min(price, unassigned) : price;
            if (price == nearest) {
                break;
            }
            Transport.Flow flow = transport.solve(team, sign * price);
            best = Math.max(best, flow.scaledBound() - sign * price * target * transport.scale);
            if (!flow.finished()) {
                break;
            }
            if (sign * (flow.leftOut() - target) > NEARLY) {
                near = flow;
            } else {
                far = flow;
            }
        }
        return new Side(best, far == null ? near : far);
    }

    private record Side(long bound, Transport.Flow flow) {}
}
