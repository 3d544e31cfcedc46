package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.EditRun.Outcome;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** Asks every edit of the right pack about a claim. Immutable, thread-safe and pure; it reads no clock and no store. */
public final class Scrubber implements Serializable {
    private final EditPacks packs;
    private final List<EditSwitch> switches;
    private final List<List<Question>> questions;

    private Scrubber(EditPacks packs, List<EditSwitch> switches) {
        this.packs = packs;
        this.switches = switches;
        this.questions = packs.all().stream()
                .map(pack -> pack.edits().stream()
                        .map(edit -> Question.of(edit, switchOf(edit.rule())))
                        .toList())
                .toList();
    }

    /** One that asks these packs as they are. */
    public static Scrubber of(EditPacks packs) {
        return of(packs, List.of());
    }

    /**
     * One that asks these packs with what a practice chose.
     *
     * @throws IllegalArgumentException when a rule that nobody may override is to matter less, or one rule is switched twice
     */
    public static Scrubber of(EditPacks packs, List<EditSwitch> switches) {
        if (switches.stream().map(EditSwitch::rule).distinct().count() < switches.size()) {
            throw new IllegalArgumentException("a rule is switched twice. Maybe the older choice should go.");
        }
        return new Scrubber(packs, List.copyOf(switches));
    }

    /** Asks all edits of the pack for the day on which the claim's services begin. */
    public ScrubResult scrub(ClaimSheet sheet, EditContext context) {
        DateRange days = sheet.serviceDays().orElseGet(() -> DateRange.day(context.on()));
        List<EditPack> all = packs.all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).services().contains(days.from())) {
                Run run = new Run(sheet, context, days);
                run.ask(questions.get(i));
                return new ScrubResult(sheet, context, all.get(i).ref(), switches, run.findings, run.trace);
            }
        }
        return new ScrubResult(sheet, context, null, switches, List.of(noPack(days.from())), List.of());
    }

    private Optional<EditSwitch> switchOf(EditRule rule) {
        return switches.stream().filter(one -> one.rule().equals(rule.id())).findFirst();
    }

    private static EditFinding noPack(LocalDate service) {
        return new EditFinding(
                Finding.of(ScrubRules.PACK, Severity.ERROR)
                        .message("There is no pack of edits for services of " + service + ".")
                        .putFacts("service", service.toString())
                        .build(),
                ClaimPlace.CLAIM,
                List.of());
    }

    /** An edit, what the practice chose its breaches to mean, and the answers that need no more than a name. */
    private record Question(
            Edit edit, boolean off, @Nullable Severity chosen, Map<Outcome, EditRun> plain) implements Serializable {
        static Question of(Edit edit, Optional<EditSwitch> chosen) {
            EditRule rule = edit.rule();
            boolean off = chosen.isPresent() && chosen.get().severity().isEmpty();
            Severity severity = chosen.flatMap(EditSwitch::severity).orElse(null);
            if (!rule.overridable() && (off || severity != null && severity.compareTo(rule.severity()) < 0)) {
                throw new IllegalArgumentException(
                        "%s cannot be overridden, so it cannot be made to matter less.".formatted(rule.id()));
            }
            Map<Outcome, EditRun> plain = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                plain.put(outcome, new EditRun(rule, outcome, List.of()));
            }
            return new Question(edit, off, severity, plain);
        }

        /** A breach that its edit takes lightly never matters more because graver ones do. */
        EditFinding asChosen(EditFinding finding) {
            Severity own = finding.finding().severity();
            return chosen == null || own.compareTo(edit.rule().severity()) < 0 && own.compareTo(chosen) < 0
                    ? finding
                    : finding.withSeverity(chosen);
        }
    }

    /** One claim being judged. */
    private static final class Run implements EditReport {
        private static final String KIND = "what sort of insurance is asked";

        private final ClaimSheet sheet;
        private final EditContext context;
        private final DateRange days;
        private final List<EditFinding> findings = new ArrayList<>(4);
        private final List<EditRun> trace = new ArrayList<>(80);
        private final List<String> missing = new ArrayList<>(2);
        private @Nullable Question asked;

        Run(ClaimSheet sheet, EditContext context, DateRange days) {
            this.sheet = sheet;
            this.context = context;
            this.days = days;
        }

        void ask(List<Question> questions) {
            for (Question question : questions) {
                trace.add(answer(question));
            }
        }

        private EditRun answer(Question question) {
            EditRule rule = question.edit().rule();
            if (question.off()) {
                return plain(question, Outcome.SWITCHED_OFF);
            }
            if (!rule.effective().overlaps(days)) {
                return plain(question, Outcome.NOT_IN_FORCE);
            }
            Answer fits = rule.scope().fits(sheet, context);
            if (fits != Answer.YES) {
                return fits == Answer.NO
                        ? plain(question, Outcome.OUT_OF_SCOPE)
                        : new EditRun(rule, Outcome.NOT_DECIDED, List.of(KIND));
            }
            int before = findings.size();
            missing.clear();
            asked = question;
            question.edit().check(sheet, context, this);
            Outcome outcome =
                    findings.size() > before ? Outcome.FIRED : missing.isEmpty() ? Outcome.PASSED : Outcome.NOT_DECIDED;
            return missing.isEmpty() ? plain(question, outcome) : new EditRun(rule, outcome, missing);
        }

        private static EditRun plain(Question question, Outcome outcome) {
            return Objects.requireNonNull(question.plain().get(outcome));
        }

        @Override
        public void found(EditFinding finding) {
            findings.add(Objects.requireNonNull(asked).asChosen(finding));
        }

        @Override
        public void notKnown(String what) {
            if (!missing.contains(what)) {
                missing.add(what);
            }
        }
    }
}
