package org.practicekit.billing.claim;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;

/**
 * Why a patient of a provider outside the plan's network is asked for no more than the plan's cost share. Whoever notes it has seen to
 * what the rules except: notice was given and consent was not, or could not be asked for. In force for services from 2022 on.
 */
public enum BalanceProtection {
    /** Emergency services, at an emergency department. */
    EMERGENCY("45 CFR 149.410(a)", "149.410"),
    /** Other services at a facility that is in the network. */
    FACILITY_IN_NETWORK("45 CFR 149.420(a)", "149.420");

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private final Citation citation;

    BalanceProtection(String reference, String section) {
        this.citation = new Citation(
                "HHS",
                reference,
                URI.create("https://www.ecfr.gov/current/title-45/section-" + section),
                LocalDate.of(2026, 11, 25));
    }

    /** Where it says so. */
    public Citation citation() {
        return citation;
    }

    /** Whether it held on a day of service. */
    public static boolean holdsOn(LocalDate day) {
        return !day.isBefore(SINCE);
    }
}
