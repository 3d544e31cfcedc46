package org.practicekit.scheduling.reminder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.policy.ReminderPolicy;

/**
 * The rules of messages to patients. Those that rest on law cite it; the numbers and hours behind them are rows of
 * {@link MessagingLaw}, and a finding cites the row. Those of the practice cite its own document.
 */
public enum ReminderRules implements Rule {
    /** There is a way to reach the patient. */
    REACHABLE(
            "scheduling.reminder.reachable", "A message goes to a telephone or mailbox the patient has", Source.GUIDE),
    /** The patient's own choice of channel and place binds. */
    CONFIDENTIAL(
            "scheduling.reminder.confidential-route",
            "A patient who asked for another channel or place is reached there and nowhere else",
            Source.CONFIDENTIAL),
    /** Machines call and text with consent. */
    CONSENT(
            "scheduling.reminder.consent",
            "A machine texts or calls a patient about care or bills with their consent",
            Source.AUTODIALLER),
    /** Offers need it in writing. */
    WRITTEN_CONSENT(
            "scheduling.reminder.written-consent",
            "Something is offered by text or call with the patient's written consent",
            Source.TELEMARKETING),
    /** Care messages without consent. */
    EXEMPTION(
            "scheduling.reminder.health-care-exemption",
            "Without consent a machine tells a patient only about care, free of charge, at the number they gave",
            Source.EXEMPTION,
            LocalDate.of(2021, 3, 29)),
    /** They are short. */
    EXEMPT_LENGTH(
            "scheduling.reminder.exempt-length",
            "A text under the health-care exemption has at most 160 characters",
            Source.EXEMPTION,
            LocalDate.of(2021, 3, 29)),
    /** They are few. */
    EXEMPT_FREQUENCY(
            "scheduling.reminder.exempt-frequency",
            "Under the health-care exemption a patient gets one text or call a day and three a week",
            Source.EXEMPTION,
            LocalDate.of(2021, 3, 29)),
    /** Quiet hours. */
    CONTACT_HOURS(
            "scheduling.reminder.contact-hours", "Texts and calls arrive within the practice's hours", Source.PRACTICE),
    /** Hours for offers. */
    SOLICITATION_HOURS(
            "scheduling.reminder.solicitation-hours",
            "Something is offered by text or call only within the hours of the law where the patient is",
            Source.TELEMARKETING_HOURS),
    /** Limits for offers. */
    SOLICITATION_LIMIT(
            "scheduling.reminder.solicitation-limit",
            "Something is offered by text or call no more often than the state allows",
            Source.STATE),
    /** The practice's own limits. */
    PRACTICE_LIMIT(
            "scheduling.reminder.practice-limit",
            "A patient gets no more messages than the practice sends",
            Source.PRACTICE),
    /** Stop means stop. */
    STOP(
            "scheduling.reminder.stop",
            "A patient who said stop, in whatever reasonable way, hears no more of it",
            Source.REVOCATION,
            LocalDate.of(2025, 4, 11)),
    /** And soon. */
    STOP_DEADLINE(
            "scheduling.reminder.stop-deadline",
            "A stop takes effect within ten business days, one that answers an exempt message at once",
            Source.REVOCATION,
            LocalDate.of(2025, 4, 11)),
    /** One stop for everything. */
    STOP_EVERYTHING(
            "scheduling.reminder.stop-everything",
            "A stop to one subject ends texts and calls about every subject",
            Source.REVOKE_ALL,
            LocalDate.of(2027, 1, 31)),
    /** It is confirmed once, quickly. */
    STOP_CONFIRMED(
            "scheduling.reminder.stop-confirmed",
            "One text confirms a stop, within five minutes and without an offer",
            Source.CONFIRMATION,
            LocalDate.of(2024, 4, 4)),
    /** Mail that sells can be stopped too. */
    EMAIL_STOP(
            "scheduling.reminder.email-stop",
            "E-mail needs no consent and ends with a stop, if it sells within ten business days",
            Source.CAN_SPAM),
    /** A message comes before the visit. */
    IN_TIME("scheduling.reminder.in-time", "A message comes while it is of use, or not at all", Source.GUIDE),
    /** What was due before the visit was booked is not made up for. */
    STEP_PASSED(
            "scheduling.reminder.step-passed",
            "A step whose time had passed when the visit was booked is left out",
            Source.GUIDE),
    /** Only visits that are on are reminded of. */
    WANTED("scheduling.reminder.visit-is-on", "Nobody is reminded of a visit that is off", Source.GUIDE),
    /** An answer makes further asking needless. */
    ANSWERED("scheduling.reminder.answered", "Nobody is asked again who has answered", Source.GUIDE),
    /** A message is handed over once. */
    ONCE("scheduling.reminder.once", "A message that may have arrived is not sent again", Source.GUIDE),
    /** The carrier refused. */
    DELIVERY(
            "scheduling.reminder.delivery",
            "A message that the carrier refuses is tried again only if it may help",
            Source.GUIDE),
    /** Replies that need a person get one. */
    CLEAR_REPLY(
            "scheduling.reminder.clear-reply",
            "A reply that is not plainly a yes or a stop goes to a person",
            Source.GUIDE),
    /** There are words for it. */
    TEMPLATE(
            "scheduling.reminder.template",
            "Each message has a template in a language of the patient or practice",
            Source.PRACTICE),
    /** Nothing unknown is filled in. */
    TEMPLATE_PLACEHOLDERS(
            "scheduling.reminder.template-placeholders",
            "A template fills in only what PracticeKit knows",
            Source.GUIDE),
    /** Who, where to call, how to stop. */
    TEMPLATE_PARTS(
            "scheduling.reminder.template-parts",
            "A message says from whom it is, where to call and how to hear no more",
            Source.EXEMPTION,
            LocalDate.of(2021, 3, 29)),
    /** It fits. */
    TEMPLATE_LENGTH(
            "scheduling.reminder.template-length",
            "A template fits its channel with the longest values",
            Source.EXEMPTION),
    /** No more than needed. */
    MINIMUM(
            "scheduling.reminder.minimum-necessary",
            "A message says no more than confirms the visit, unless the practice opened it",
            Source.MINIMUM);

    /** All of them. */
    public static final RulePack<ReminderRules> STANDARD = RulePack.of("reminders", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Source source;
    private final DateRange effective;

    ReminderRules(String id, String title, Source source) {
        this(id, title, source, LocalDate.MIN);
    }

    ReminderRules(String id, String title, Source source, LocalDate from) {
        this.id = new RuleId(id);
        this.title = title;
        this.source = source;
        this.effective = DateRange.from(from);
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return source.citation;
    }

    @Override
    public DateRange effective() {
        return effective;
    }

    /** On whose authority the rule holds in a practice with this policy. */
    public Citation citation(ReminderPolicy policy) {
        return source == Source.PRACTICE ? policy.citation() : citation();
    }

    private enum Source {
        GUIDE("PracticeKit", "reminders guide, what no office can do", null),
        PRACTICE("PracticeKit", "reminders guide, the practice's own", null),
        STATE("PracticeKit", "reminders guide, the law by place and date", null),
        CONFIDENTIAL("HHS", "45 CFR 164.522(b)(1)(i), (2)(iii)", "https://www.law.cornell.edu/cfr/text/45/164.522"),
        MINIMUM(
                "HHS",
                "HIPAA FAQ 198; 45 CFR 164.530(c)",
                "https://www.hhs.gov/hipaa/for-professionals/faq/198/index.html"),
        AUTODIALLER("FCC", "47 CFR 64.1200(a)(1)(iii)", "https://www.law.cornell.edu/cfr/text/47/64.1200"),
        TELEMARKETING("FCC", "47 CFR 64.1200(a)(2)-(3)", "https://www.law.cornell.edu/cfr/text/47/64.1200"),
        EXEMPTION("FCC", "47 CFR 64.1200(a)(9)(iv)", "https://www.law.cornell.edu/cfr/text/47/64.1200"),
        TELEMARKETING_HOURS("FCC", "47 CFR 64.1200(c)(1)", "https://www.law.cornell.edu/cfr/text/47/64.1200"),
        REVOCATION(
                "FCC",
                "47 CFR 64.1200(a)(10)",
                "https://www.govinfo.gov/content/pkg/FR-2024-03-05/html/2024-04587.htm"),
        REVOKE_ALL(
                "FCC", "47 CFR 64.1200(a)(10) and DA 26-12", "https://docs.fcc.gov/public/attachments/DA-26-12A1.pdf"),
        CONFIRMATION("FCC", "47 CFR 64.1200(a)(12)", "https://www.law.cornell.edu/cfr/text/47/64.1200"),
        CAN_SPAM("FTC", "15 U.S.C. 7704(a)(3)-(4)", "https://www.law.cornell.edu/uscode/text/15/7704");

        private final Citation citation;

        Source(String authority, String reference, @org.jspecify.annotations.Nullable String link) {
            this.citation = link == null
                    ? Citation.of(authority, reference, LocalDate.of(2026, 11, 25))
                    : new Citation(authority, reference, URI.create(link), LocalDate.of(2026, 11, 25));
        }
    }
}
