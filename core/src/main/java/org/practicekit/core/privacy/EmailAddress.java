package org.practicekit.core.privacy;

import java.util.regex.Pattern;

/** An e-mail address of a person. Only its form is looked at: whether anybody reads what is sent there, a sender finds out. */
public final class EmailAddress extends Masked {
    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+");

    private EmailAddress(String text) {
        super(text, "e-mail address", 254);
    }

    /**
     * Masks an address.
     *
     * @throws IllegalArgumentException when it cannot be one; the message does not repeat it
     */
    public static EmailAddress of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "e-mail address must look like name@example.org, but the text of %d characters does not."
                            .formatted(text.length()));
        }
        return new EmailAddress(text);
    }
}
