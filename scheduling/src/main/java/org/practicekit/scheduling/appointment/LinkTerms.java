package org.practicekit.scheduling.appointment;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.availability.Words;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * How one visit has to follow another: the laboratory first, the physician half an hour to three hours later.
 *
 * @param least the shortest time between the end of the one and the beginning of the other, 0 or more
 * @param most the longest
 * @param sameDay whether both are on one day of the calendar where the later one takes place
 * @param sameProvider whether a provider of the one has to be there at the other
 */
public record LinkTerms(Duration least, Duration most, boolean sameDay, boolean sameProvider)
        implements Serializable, Fingerprinted {
    public LinkTerms {
        if (least.isNegative() || most.compareTo(least) < 0 || most.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException(
                    "a gap is 0 to 366 days, the least first, not %s to %s.".formatted(least, most));
        }
    }

    /** So long after the other, on whatever day and with whomever. */
    public static LinkTerms between(Duration least, Duration most) {
        return new LinkTerms(least, most, false, false);
    }

    /**
     * Whether two visits stand to each other as agreed.
     *
     * @param clock the clock by which days are told apart
     */
    public boolean hold(
            TimeRange first, Collection<Use> firstUses, TimeRange second, Collection<Use> secondUses, WallClock clock) {
        Duration gap = Duration.between(first.end(), second.start());
        return gap.compareTo(least) >= 0
                && gap.compareTo(most) <= 0
                && (!sameDay || clock.date(first.start()).equals(clock.date(second.start())))
                && (!sameProvider
                        || providers(firstUses)
                                .anyMatch(one -> providers(secondUses).anyMatch(one::equals)));
    }

    private static Stream<ResourceId> providers(Collection<Use> uses) {
        return uses.stream().map(Use::resource).filter(one -> one.kind() == ResourceKind.PROVIDER);
    }

    /** {@code 30 min to 3 h later on the same day with the same provider}. */
    public String describe() {
        return "%s to %s later%s%s"
                .formatted(
                        Words.duration(least),
                        Words.duration(most),
                        sameDay ? " on the same day" : "",
                        sameProvider ? " with the same provider" : "");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("least", least.toString())
                .text("most", most.toString())
                .flag("sameDay", sameDay)
                .flag("sameProvider", sameProvider);
    }
}
