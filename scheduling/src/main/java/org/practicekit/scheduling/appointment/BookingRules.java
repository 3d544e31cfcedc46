package org.practicekit.scheduling.appointment;

import java.util.List;
import org.practicekit.core.rule.RulePack;

/** The rules that every booking is held against, in the order in which they are asked. */
public final class BookingRules {
    /** Everything is open, at the visit's location, for as long as it is taken up. */
    public static final BookingRule OPEN = StandardRule.OPEN;

    /** The blocks take this visit type. */
    public static final BookingRule VISIT_TYPE = StandardRule.VISIT_TYPE;

    /** No carve-out keeps it out. */
    public static final BookingRule CARVE_OUT = StandardRule.CARVE_OUT;

    /** Nothing is taken, unless overbooking is wanted where a block allows it. */
    public static final BookingRule FREE = StandardRule.FREE;

    /** An extra visit stays within the block's limits. */
    public static final BookingRule OVERBOOKING = StandardRule.OVERBOOKING;

    /** The block takes one more visit of this type. */
    public static final BookingRule SESSION_CAP = StandardRule.SESSION_CAP;

    /** The patient has no other visit then. */
    public static final BookingRule PATIENT_FREE = StandardRule.PATIENT_FREE;

    /** The visit type is meant for this patient. */
    public static final BookingRule PATIENT_KIND = StandardRule.PATIENT_KIND;

    /** There is enough notice. */
    public static final BookingRule NOTICE = StandardRule.NOTICE;

    /** It is not too far ahead. */
    public static final BookingRule HORIZON = StandardRule.HORIZON;

    /** A group visit is part of a session, and no other visit is. */
    public static final BookingRule GROUP_VISIT_TYPE = GroupRule.VISIT_TYPE;

    /** All of a session are seen together. */
    public static final BookingRule GROUP_TOGETHER = GroupRule.TOGETHER;

    /** There is a place left in the session. */
    public static final BookingRule GROUP_SIZE = GroupRule.SIZE;

    /** Visits that belong together stay together. */
    public static final BookingRule LINKS = LinkRule.KEPT;

    /** All of them. */
    public static final RulePack<BookingRule> STANDARD = RulePack.of(
            "scheduling",
            "0.1.0",
            List.of(
                    OPEN,
                    VISIT_TYPE,
                    CARVE_OUT,
                    FREE,
                    OVERBOOKING,
                    SESSION_CAP,
                    PATIENT_FREE,
                    PATIENT_KIND,
                    GROUP_VISIT_TYPE,
                    GROUP_TOGETHER,
                    GROUP_SIZE,
                    LINKS,
                    NOTICE,
                    HORIZON));

    /** What must hold when a visit takes its time up again after giving it free: nobody else has it, or its place. */
    public static final RulePack<BookingRule> TIME_IS_FREE = RulePack.of(
            "scheduling.time-is-free",
            "0.1.0",
            List.of(FREE, OVERBOOKING, SESSION_CAP, PATIENT_FREE, GROUP_TOGETHER, GROUP_SIZE));

    private BookingRules() {}
}
