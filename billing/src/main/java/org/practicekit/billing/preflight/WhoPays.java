package org.practicekit.billing.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.coverage.order.Question;
import org.practicekit.billing.preflight.Prerequisite.State;
import org.practicekit.billing.task.TaskKind;

/** In which order the coverages of a visit pay: as somebody fixed it, or by the rules as far as they go. */
final class WhoPays {
    private final List<PreflightCase.Known> coverages;
    private final OrderOfPayers byRules;
    private final List<CoverageId> byHand;

    private WhoPays(List<PreflightCase.Known> coverages, OrderOfPayers byRules, List<CoverageId> byHand) {
        this.coverages = coverages;
        this.byRules = byRules;
        this.byHand = byHand;
    }

    static WhoPays of(PreflightCase office, PayerOrder order) {
        List<Coverage> coverages =
                office.coverages().stream().map(PreflightCase.Known::coverage).toList();
        OrderCase facts = office.orderFacts()
                .orElseGet(
                        () -> OrderCase.builder().service(office.visit().date()).build())
                .on(office.visit().date(), coverages);
        Set<CoverageId> ids = coverages.stream().map(Coverage::id).collect(Collectors.toSet());
        List<CoverageId> byHand =
                office.orderByHand().stream().filter(ids::contains).distinct().toList();
        return new WhoPays(office.coverages(), order.decide(facts), byHand);
    }

    /** Those that can pay, who pays first first; those between which it is open in the order of their ids. */
    List<PreflightCase.Known> inOrder() {
        return coverages.stream()
                .filter(one -> turn(one) >= 0)
                .sorted(Comparator.<PreflightCase.Known>comparingInt(this::turn)
                        .thenComparing(one -> one.coverage().id()))
                .toList();
    }

    /** Whether it pays before all others, shares the first place, or may have it. */
    boolean isFirst(PreflightCase.Known coverage) {
        return turn(coverage) == 0;
    }

    /** Puts on the list what was worked out and what has to be asked. */
    void note(Checklist list) {
        if (!coverages.isEmpty() && inOrder().isEmpty()) {
            list.add(
                    State.UNKNOWN,
                    PreflightRules.INSURED,
                    Optional.empty(),
                    Fixer.PATIENT,
                    TaskKind.CONTACT_PATIENT,
                    "None of the coverages on file has a part in this visit.");
        }
        if (isFixed()) {
            noteByHand(list);
            return;
        }
        if (!byHand.isEmpty() && coverages.size() > 1) {
            list.add(
                    State.DOUBTFUL,
                    PreflightRules.ORDER,
                    Optional.empty(),
                    Fixer.FRONT_DESK,
                    TaskKind.CORRECT_RECORD,
                    "The order that was fixed by hand does not name every coverage of the day, so the rules decide.");
        }
        List<PreflightCase.Known> inOrder = inOrder();
        byRules.leftOut().stream()
                .filter(finding -> inOrder.stream()
                        .noneMatch(one -> one.coverage()
                                .id()
                                .value()
                                .equals(finding.facts().get("coverage"))))
                .forEach(list::met);
        if (byRules.isDecided() && inOrder.size() > 1) {
            list.about(Map.of("order", byRules.places().toString()))
                    .met(PreflightRules.ORDER, Optional.empty(), "The payers in their order: %s.".formatted(places()));
        }
        byRules.steps().forEach(list::met);
        byRules.questions().forEach(question -> ask(list, question));
    }

    private void noteByHand(Checklist list) {
        String fixed = byHand.stream().map(CoverageId::value).collect(Collectors.joining(", then "));
        list.about(Map.of("byHand", byHand.toString()))
                .met(
                        PreflightRules.ORDER,
                        Optional.empty(),
                        "The office fixed the order by hand: %s.".formatted(fixed));
        if (contradictsRules()) {
            list.about(Map.of("byHand", byHand.toString()))
                    .add(
                            State.DOUBTFUL,
                            PreflightRules.ORDER,
                            Optional.empty(),
                            Fixer.FRONT_DESK,
                            TaskKind.CORRECT_RECORD,
                            "The office fixed %s by hand, and by the rules the order is %s."
                                    .formatted(fixed, places()));
        }
    }

    private void ask(Checklist list, Question question) {
        boolean payer = isForPayers(question.fact());
        boolean openAtFirst = byRules.places().get(0).kind() == OrderOfPayers.Place.Kind.OPEN;
        list.about(Map.of(
                        "question",
                        question.fact().name(),
                        "about",
                        question.about().toString()))
                .add(
                        openAtFirst ? State.UNKNOWN : State.DOUBTFUL,
                        PreflightRules.ORDER,
                        Optional.empty(),
                        payer ? Fixer.PAYER : Fixer.PATIENT,
                        payer ? TaskKind.CONTACT_PAYER : TaskKind.CONTACT_PATIENT,
                        "Who pays %s is not known. Ask the %s: %s"
                                .formatted(
                                        openAtFirst
                                                ? "first"
                                                : "after " + byRules.places().get(0),
                                        payer ? "payer" : "patient",
                                        question.text()));
    }

    /** What people know about their insurances, their work and their family is asked of them. */
    private static boolean isForPayers(Question.Fact fact) {
        return switch (fact) {
            case AGREEMENT, COORDINATES, MEDICARE_FIRST_BEFORE -> true;
            case FOR_THIS_INJURY,
                    MEDICARE_REASON,
                    KIDNEY_FAILURE_SINCE,
                    WORK,
                    EMPLOYEES,
                    FAMILY_ROLE,
                    PARENTS_TOGETHER,
                    DECREE,
                    RESPONSIBLE,
                    CUSTODIAN,
                    BIRTHDAY,
                    SINCE -> false;
        };
    }

    private boolean isFixed() {
        return coverages.size() > 1 && byHand.size() == coverages.size();
    }

    /** Whether one that the rules put behind another comes before it. */
    private boolean contradictsRules() {
        List<Integer> turns = byHand.stream().map(this::turnByRules).toList();
        for (int i = 1; i < turns.size(); i++) {
            if (turns.get(i) < turns.get(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The place in the order, the first one 0; below 0 for one that has none. */
    private int turn(PreflightCase.Known one) {
        CoverageId id = one.coverage().id();
        if (isFixed()) {
            return byHand.indexOf(id);
        }
        int turn = turnByRules(id);
        // The VA does not pay beside others; where there are none it does.
        boolean alone = byRules.places().isEmpty() && one.coverage().kind() == CoverageKind.VETERANS;
        return turn < byRules.places().size() ? turn : alone ? 0 : -1;
    }

    /** The place by the rules; one behind all others for what they leave out. */
    private int turnByRules(CoverageId id) {
        List<OrderOfPayers.Place> places = byRules.places();
        int turn = 0;
        while (turn < places.size() && !places.get(turn).coverages().contains(id)) {
            turn++;
        }
        return turn;
    }

    private String places() {
        List<String> places = new ArrayList<>();
        byRules.places().forEach(place -> places.add(place.toString()));
        return String.join(", then ", places);
    }
}
