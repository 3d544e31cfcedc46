package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How much has to speak for an edit before it is proposed. Immutable.
 *
 * @param denials so many denied lines it would have foreseen, among those it was learnt from
 * @param laterDenials so many among the later ones it is tried on
 * @param precision so many of 100 lines that it names were denied, among both
 * @param conditions at most so many things it asks of a line, beside the payer
 * @param learnt from so many of 100 claims, the earliest, it is learnt; the others it is tried on
 */
public record ProposalLimits(int denials, int laterDenials, int precision, int conditions, int learnt)
        implements Serializable, Fingerprinted {
    /** What holds unless a practice wants it otherwise. */
    public static final ProposalLimits STANDARD = new ProposalLimits(5, 3, 80, 3, 70);

    public ProposalLimits {
        if (denials < 2 || laterDenials < 1 || conditions < 1 || conditions > 4) {
            throw new IllegalArgumentException(
                    "an edit is learnt from 2 denials or more (%d), tried on one or more (%d), and asks 1 to 4 things (%d)."
                            .formatted(denials, laterDenials, conditions));
        }
        if (precision < 51 || precision > 100 || learnt < 10 || learnt > 90) {
            throw new IllegalArgumentException(
                    "51 to 100 of 100 lines are right (%d), and it is learnt from 10 to 90 (%d)."
                            .formatted(precision, learnt));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("denials", denials)
                .number("laterDenials", laterDenials)
                .number("precision", precision)
                .number("conditions", conditions)
                .number("learnt", learnt);
    }
}
