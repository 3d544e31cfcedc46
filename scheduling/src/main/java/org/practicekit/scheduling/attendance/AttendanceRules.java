package org.practicekit.scheduling.attendance;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/**
 * The rules about missed visits. The findings of all but {@link #PERSON} and {@link #ONLY_COUNTS} cite the practice's own
 * document.
 */
public enum AttendanceRules implements Rule {
    /** Extra visits stay within the limit. */
    EXTRA_VISITS(
            "scheduling.attendance.extra-visits",
            "A block takes extra visits only while more patients than can be seen seldom come"),
    /** A step of the policy is due from its number of missed visits on. */
    STEP("scheduling.attendance.step", "A step of the no-show policy is due from its number of missed visits on"),
    /** Missed visits are forgiven after enough visits kept. */
    FORGIVEN("scheduling.attendance.forgiven", "Missed visits are forgiven after enough visits kept in a row"),
    /** A reason that staff accepted excuses a missed visit. */
    EXCUSED("scheduling.attendance.excused", "A missed visit with a reason that staff accepted does not count"),
    /** An exempt patient or visit type is left alone. */
    EXEMPT("scheduling.attendance.exempt", "Missed visits of the exempt lead to nothing"),
    /** No machine ends the care of a patient. */
    PERSON("scheduling.attendance.person-decides", "Whether a practice goes on with a patient is decided by a person"),
    /** Estimates are made of counts, days, lead times and visit types. */
    ONLY_COUNTS(
            "scheduling.attendance.only-counts",
            "An estimate sees counts, days, lead times and, where wanted, visit types, and nothing of who a patient is");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private static final Citation NONDISCRIMINATION = new Citation(
            "HHS",
            "45 CFR 92.210, under section 1557 of the Affordable Care Act, as read at govregs.com",
            URI.create("https://govregs.com/regulations/expand/title45_chapterA_part92_subpartC_section92.210"),
            LocalDate.of(2026, 11, 25));

    /** All of them. */
    public static final RulePack<AttendanceRules> STANDARD = RulePack.of("attendance", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;

    AttendanceRules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** The law for {@link #ONLY_COUNTS}; for the others PracticeKit's guide, where the rule is explained. */
    @Override
    public Citation citation() {
        return this == ONLY_COUNTS
                ? NONDISCRIMINATION
                : Citation.of("PracticeKit", "no-show guide, the rules", WRITTEN);
    }
}
