package org.practicekit.scheduling.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentBuilder;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.appointment.AppointmentStatus;
import org.practicekit.scheduling.appointment.StatusChange;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.Lead;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.ReminderPolicyBuilder;
import org.practicekit.scheduling.policy.ReminderStep;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.PatientKind;
import org.practicekit.scheduling.visit.VisitTypeId;

/** A made-up practice that writes to made-up patients; telephone numbers are of the range that belongs to nobody. */
public final class Mailroom {
    public static final PracticeId PRACTICE = new PracticeId("mailroom");
    public static final PatientId PAT = new PatientId("pat-1");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    public static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    public static final ContactPointId MOBILE = new ContactPointId("mobile-1");
    public static final ContactPointId HOME = new ContactPointId("home-1");
    public static final ContactPointId MAIL = new ContactPointId("mail-1");
    public static final LocationId MAIN = new LocationId("main");
    public static final Route TEXT = new Route(MOBILE, Channel.TEXT);
    public static final Route CALL = new Route(MOBILE, Channel.VOICE);
    public static final Route CALL_HOME = new Route(HOME, Channel.VOICE);
    public static final Route EMAIL = new Route(MAIL, Channel.EMAIL);
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    public static final Citation HANDBOOK =
            Citation.of("Practice policy", "Messaging handbook", LocalDate.of(2026, 1, 5));
    public static final String REMINDER = "{practice}: visit on {date} at {time}. Questions: {phone}. {opt-out}";
    public static final String ASK = "{practice}: visit on {date} at {time}. {how-to-confirm}. {phone}. {opt-out}";

    private Mailroom() {}

    public static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /** A mobile, a telephone at home and a mailbox, in New York, without any consent. */
    public static ContactCardBuilder card() {
        return ContactCard.builder()
                .patient(PAT)
                .name(PersonName.of("Pat Specimen"))
                .addPoints(
                        ContactPoint.mobile(MOBILE, PhoneNumber.of("212 555 0101")),
                        ContactPoint.landline(HOME, PhoneNumber.of("212 555 0102")),
                        ContactPoint.mailbox(MAIL, EmailAddress.of("pat@example.org")))
                .addWhereabouts(new Whereabouts(NEW_YORK, "NY"));
    }

    /** The same with consent to texts and calls about care. */
    public static ContactCardBuilder agreeing() {
        return card().addConsents(oral(Purpose.CARE, Channel.TEXT), oral(Purpose.CARE, Channel.VOICE));
    }

    /** The same with written consent to texts and calls that sell, somewhere. */
    public static ContactCardBuilder buying(Whereabouts... where) {
        return card().whereabouts(List.of(where))
                .addConsents(written(Purpose.MARKETING, Channel.TEXT), written(Purpose.MARKETING, Channel.VOICE));
    }

    public static Consent oral(Purpose purpose, Channel channel) {
        return new Consent(purpose, channel, Consent.Form.ORAL, LONG_AGO, null);
    }

    public static Consent written(Purpose purpose, Channel channel) {
        return new Consent(purpose, channel, Consent.Form.WRITTEN, LONG_AGO, null);
    }

    /** Texts first, then calls, a day before at ten; asks to confirm three days before, and calls after four hours. */
    public static ReminderPolicyBuilder policy() {
        return bare().addSteps(
                        ReminderStep.builder()
                                .name("ask")
                                .kind(MessageKind.CONFIRMATION_REQUEST)
                                .lead(new Lead.DaysBefore(3, LocalTime.of(10, 0)))
                                .addChannels(Channel.TEXT)
                                .escalation(new ReminderStep.Escalation(Channel.VOICE, Duration.ofHours(4)))
                                .build(),
                        ReminderStep.builder()
                                .name("remind")
                                .kind(MessageKind.REMINDER)
                                .lead(new Lead.DaysBefore(1, LocalTime.of(10, 0)))
                                .addChannels(Channel.TEXT, Channel.EMAIL)
                                .build());
    }

    /** Templates, and no steps. */
    public static ReminderPolicyBuilder bare() {
        ReminderPolicyBuilder policy = ReminderPolicy.builder()
                .citation(HANDBOOK)
                .practiceName("Riverside")
                .practicePhone("212-555-0100")
                .freeToPatient(true);
        for (Channel channel : Channel.values()) {
            policy.addTemplates(
                    new MessageTemplate(MessageKind.REMINDER, channel, "en", REMINDER),
                    new MessageTemplate(MessageKind.CONFIRMATION_REQUEST, channel, "en", ASK),
                    new MessageTemplate(MessageKind.BOOKED, channel, "en", "Booked. " + REMINDER),
                    new MessageTemplate(MessageKind.MOVED, channel, "en", "New time. " + REMINDER),
                    new MessageTemplate(MessageKind.CALLED_OFF, channel, "en", "Off. " + REMINDER));
        }
        return policy.addTemplates(new MessageTemplate(
                MessageKind.OPT_OUT_CONFIRMED, Channel.TEXT, "en", "{practice} {phone}: no more texts."));
    }

    public static SchedulingSetup setup(ReminderPolicy policy) {
        return SchedulingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .addLocations(new Location(MAIN, "Main Street", NEW_YORK))
                .addResources(Resource.builder()
                        .id(ResourceId.provider("adams"))
                        .label("Dr. Adams")
                        .build())
                .policy(BookingPolicy.builder().citation(HANDBOOK).build())
                .reminders(policy)
                .build();
    }

    public static Standing standing(ContactCard card, SentMessage... sent) {
        return new Standing(card, NEW_YORK, List.of(sent), List.of());
    }

    public static SentMessage sent(Route route, Purpose purpose, Basis basis, Instant at) {
        return new SentMessage(PAT, route, purpose, basis, at);
    }

    /** A visit booked on the first of the month before. */
    public static AppointmentBuilder visit(String id, Instant start) {
        return visit(id, start, start.minus(Duration.ofDays(30)));
    }

    public static AppointmentBuilder visit(String id, Instant start, Instant bookedAt) {
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(30));
        return Appointment.builder()
                .id(new AppointmentId(id))
                .version(Version.FIRST)
                .patient(PAT)
                .patientKind(PatientKind.ESTABLISHED)
                .visitType(new VisitTypeId("follow-up"))
                .location(MAIN)
                .time(time)
                .addUses(Use.of(ResourceId.provider("adams"), time))
                .status(AppointmentStatus.BOOKED)
                .addHistory(StatusChange.of(AppointmentStatus.BOOKED, bookedAt));
    }

    /** {@code go}, {@code wait} or {@code never}, with the last word of the rule in the way. */
    public static String said(Verdict verdict) {
        if (verdict instanceof Verdict.Go go) {
            return "go " + go.basis().name().toLowerCase(Locale.ROOT);
        }
        String rules = verdict.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.value().substring(rule.value().lastIndexOf('.') + 1))
                .distinct()
                .collect(Collectors.joining("+"));
        return (verdict instanceof Verdict.Wait ? "wait " : "never ") + rules;
    }
}
