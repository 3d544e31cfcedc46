package org.practicekit.billing.edit.coding;

import org.practicekit.billing.coverage.Insured.Sex;

/** Which sex a code is meant for. */
public enum SexLimit {
    /** Either. */
    ANY,
    /** Women. */
    FEMALE,
    /** Men. */
    MALE;

    /** Whether a person of the other sex is meant. Of somebody whose sex is not noted nobody can tell. */
    public boolean contradicts(Sex sex) {
        return this == FEMALE && sex == Sex.MALE || this == MALE && sex == Sex.FEMALE;
    }
}
