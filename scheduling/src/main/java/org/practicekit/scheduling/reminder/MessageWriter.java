package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.core.privacy.Masked;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Use;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Placeholder;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.VisitType;

/** Chooses the template for a patient and fills it in. Immutable and thread-safe. */
final class MessageWriter implements Serializable {
    private final SchedulingSetup setup;
    private final ReminderPolicy policy;

    MessageWriter(SchedulingSetup setup, ReminderPolicy policy) {
        this.setup = setup;
        this.policy = policy;
    }

    /** The patient's language, then that language anywhere, then the practice's. */
    Optional<MessageTemplate> template(MessageKind kind, Channel channel, ContactCard card) {
        String wanted = card.language().orElse(policy.language());
        return Stream.of(wanted, Locale.forLanguageTag(wanted).getLanguage(), policy.language())
                .flatMap(language -> policy.templates().stream()
                        .filter(one -> one.kind() == kind
                                && one.channel() == channel
                                && one.language().equals(language)))
                .findFirst();
    }

    /** The text about a visit. */
    String about(MessageTemplate template, Appointment appointment, ContactCard card) {
        Phrases phrases = Phrases.in(template.language());
        LocalDateTime start = LocalDateTime.ofInstant(appointment.time().start(), zone(appointment));
        return template.filled(placeholder -> switch (placeholder) {
            case DATE -> phrases.date(start.toLocalDate());
            case TIME -> phrases.time(start.toLocalTime());
            case PLACE ->
                setup.location(appointment.location()).map(Location::label).orElse(policy.practiceName());
            case PATIENT -> card.name().map(Masked::reveal).orElse(phrases.patient());
            case VISIT_TYPE ->
                setup.visitType(appointment.visitType()).map(VisitType::label).orElse("");
            case PROVIDER -> provider(appointment);
            default -> ofPractice(template, placeholder);
        });
    }

    /** The text of a message that is about no visit. */
    String general(MessageTemplate template, ContactCard card) {
        return template.filled(placeholder -> placeholder == Placeholder.PATIENT
                ? card.name()
                        .map(Masked::reveal)
                        .orElse(Phrases.in(template.language()).patient())
                : ofPractice(template, placeholder));
    }

    ZoneId zone(Appointment appointment) {
        return setup.location(appointment.location())
                .map(Location::zone)
                .orElseGet(() -> setup.locations().get(0).zone());
    }

    private String ofPractice(MessageTemplate template, Placeholder placeholder) {
        Phrases phrases = Phrases.in(template.language());
        return switch (placeholder) {
            case PRACTICE -> policy.practiceName();
            case PHONE -> policy.practicePhone();
            case POSTAL_ADDRESS -> policy.postalAddress().orElse("");
            case OPT_OUT -> phrases.optOut(template.channel(), policy.practicePhone());
            case HOW_TO_CONFIRM -> phrases.howToConfirm(template.channel());
            default ->
                throw new IllegalStateException("template %s names %s, but is about no visit. Maybe it was not checked."
                        .formatted(template.name(), placeholder));
        };
    }

    private String provider(Appointment appointment) {
        return appointment.uses().stream()
                .map(Use::resource)
                .filter(resource -> resource.kind() == ResourceKind.PROVIDER)
                .flatMap(resource -> setup.resource(resource).stream())
                .map(Resource::label)
                .findFirst()
                .orElse(policy.practiceName());
    }
}
