package org.practicekit.billing.coverage;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * What a payer's cards look like for some time. Immutable.
 *
 * @param memberIdPattern a regular expression for the whole member's number, in capital letters without blanks and hyphens
 * @param hasGroup whether each card has a group number
 * @param effective on which days such cards are in use
 */
public record CardForm(String memberIdPattern, boolean hasGroup, DateRange effective)
        implements Serializable, Fingerprinted {
    /** @throws java.util.regex.PatternSyntaxException when the pattern is none */
    public CardForm {
        Pattern.compile(memberIdPattern);
        Objects.requireNonNull(effective, "effective");
    }

    /** Whether a member's number has this form, however it is spaced. */
    public boolean fits(MemberId number) {
        return Pattern.matches(memberIdPattern, number.compact());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("member", memberIdPattern)
                .text("group", Boolean.toString(hasGroup))
                .text("effective", effective.toString());
    }
}
