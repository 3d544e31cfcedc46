package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.MessageKind;
import org.practicekit.scheduling.message.MessageTemplate;
import org.practicekit.scheduling.message.Placeholder;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.visit.VisitType;

/**
 * Looks at a practice's templates before they are stored. Nothing is sent from a template that has a finding of severity
 * ERROR. Immutable and thread-safe.
 */
public final class TemplateCheck implements Serializable {
    /** As many characters as a text has room for before it is sent in two. */
    private static final int ONE_TEXT = 160;

    /** A name longer than this is rarer than a truncated text is annoying. */
    private static final int LONG_NAME = 40;

    /** No date is written longer, nor any time, in any language here: {@code miércoles 30 de septiembre}, {@code 12:30 PM}. */
    private static final LocalDateTime LONG_DATE = LocalDateTime.of(2026, 9, 30, 12, 30);

    private final SchedulingSetup setup;
    private final ReminderPolicy policy;

    /**
     * A check of one practice's templates.
     *
     * @param setup for the labels that a template may fill in
     * @param policy whose templates
     */
    public TemplateCheck(SchedulingSetup setup, ReminderPolicy policy) {
        this.setup = setup;
        this.policy = policy;
    }

    /** What is wrong with any of the templates, and which of them are missing for the practice's steps. */
    public List<Finding> check() {
        Stream<Finding> missing = policy.steps().stream()
                .flatMap(step -> Stream.concat(
                                step.channels().stream(),
                                step.escalation().stream().map(one -> one.channel()))
                        .filter(channel -> policy.templates().stream()
                                .noneMatch(one -> one.kind() == step.kind()
                                        && one.channel() == channel
                                        && one.language().equals(policy.language())))
                        .map(channel -> finding(ReminderRules.TEMPLATE, Severity.ERROR)
                                .message("Step %s has no template for %s by %s in %s."
                                        .formatted(step.name(), step.kind(), channel, policy.language()))
                                .putFacts("step", step.name())
                                .build()));
        return Stream.concat(missing, policy.templates().stream().flatMap(one -> check(one).stream()))
                .toList();
    }

    /** What is wrong with one template. */
    public List<Finding> check(MessageTemplate template) {
        List<Finding> findings = new ArrayList<>();
        template.unknown()
                .forEach(word -> findings.add(about(ReminderRules.TEMPLATE_PLACEHOLDERS, Severity.ERROR, template)
                        .message("Template %s fills in {%s}, which is not known.".formatted(template.name(), word))
                        .build()));
        template.placeholders().stream()
                .filter(one -> !policy.opens(template.channel(), one))
                .forEach(one -> findings.add(about(ReminderRules.MINIMUM, Severity.ERROR, template)
                        .message("Template %s tells %s, which the practice has not opened for it."
                                .formatted(template.name(), one))
                        .putFacts("placeholder", one.word())
                        .build()));
        missing(template)
                .forEach(one -> findings.add(about(ReminderRules.TEMPLATE_PARTS, Severity.ERROR, template)
                        .message("Template %s lacks %s.".formatted(template.name(), one))
                        .putFacts("placeholder", one.word())
                        .build()));
        outOfPlace(template)
                .forEach(one -> findings.add(about(ReminderRules.TEMPLATE_PLACEHOLDERS, Severity.ERROR, template)
                        .message("Template %s is about no visit and cannot fill in %s.".formatted(template.name(), one))
                        .putFacts("placeholder", one.word())
                        .build()));
        if (findings.isEmpty() && template.channel() == Channel.TEXT && longest(template) > ONE_TEXT) {
            boolean exempt = policy.freeToPatient() && template.kind().purpose() == Purpose.CARE;
            findings.add(about(ReminderRules.TEMPLATE_LENGTH, exempt ? Severity.ERROR : Severity.WARNING, template)
                    .message("Template %s can get %d characters long, more than %d."
                            .formatted(template.name(), longest(template), ONE_TEXT))
                    .putFacts("characters", Integer.toString(longest(template)))
                    .build());
        }
        return findings;
    }

    private Set<Placeholder> missing(MessageTemplate template) {
        Set<Placeholder> needed = EnumSet.of(Placeholder.PRACTICE, Placeholder.PHONE);
        boolean sells = template.kind().purpose() == Purpose.MARKETING;
        boolean saysStop = template.channel() == Channel.TEXT && template.text().contains("STOP");
        if (template.kind() != MessageKind.OPT_OUT_CONFIRMED
                && (sells || template.channel().isTelephone())
                && !saysStop) {
            needed.add(Placeholder.OPT_OUT);
        }
        if (sells && !template.channel().isTelephone()) {
            needed.add(Placeholder.POSTAL_ADDRESS);
        }
        if (template.kind() == MessageKind.CONFIRMATION_REQUEST) {
            needed.add(Placeholder.HOW_TO_CONFIRM);
        }
        needed.removeAll(template.placeholders());
        if (sells && !template.channel().isTelephone() && policy.postalAddress().isEmpty()) {
            needed.add(Placeholder.POSTAL_ADDRESS);
        }
        return needed;
    }

    private static Set<Placeholder> outOfPlace(MessageTemplate template) {
        Set<Placeholder> ofVisits = EnumSet.of(
                Placeholder.DATE, Placeholder.TIME, Placeholder.PLACE, Placeholder.VISIT_TYPE, Placeholder.PROVIDER);
        ofVisits.retainAll(template.placeholders());
        return template.kind().isAboutVisit() ? EnumSet.noneOf(Placeholder.class) : ofVisits;
    }

    private int longest(MessageTemplate template) {
        Phrases phrases = Phrases.in(template.language());
        return template.filled(placeholder -> switch (placeholder) {
                    case PRACTICE -> policy.practiceName();
                    case PHONE -> policy.practicePhone();
                    case POSTAL_ADDRESS -> policy.postalAddress().orElse("");
                    case OPT_OUT -> phrases.optOut(template.channel(), policy.practicePhone());
                    case HOW_TO_CONFIRM -> phrases.howToConfirm(template.channel());
                    case DATE -> phrases.date(LONG_DATE.toLocalDate());
                    case TIME -> phrases.time(LONG_DATE.toLocalTime());
                    case PATIENT -> "x".repeat(LONG_NAME);
                    case PLACE -> longestOf(setup.locations().stream().map(Location::label));
                    case VISIT_TYPE -> longestOf(setup.visitTypes().stream().map(VisitType::label));
                    case PROVIDER -> longestOf(setup.resources().stream().map(Resource::label));
                })
                .length();
    }

    private static String longestOf(Stream<String> labels) {
        return labels.max(Comparator.comparingInt(String::length)).orElse("");
    }

    private FindingBuilder about(ReminderRules rule, Severity severity, MessageTemplate template) {
        return finding(rule, severity).putFacts("template", template.name());
    }

    private FindingBuilder finding(ReminderRules rule, Severity severity) {
        return Finding.of(rule, severity).citation(rule.citation(policy));
    }
}
