package org.practicekit.billing.coverage.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.rule.Finding;

/**
 * Makes an order of what was said of each two coverages. Those between which one can go back and forth, because it is open or
 * because the rules go round in a circle, share a place; the others follow from each other.
 */
final class Places {
    private final OrderCase facts;
    private final Verdict[][] verdicts;
    private final int size;

    Places(OrderCase facts, Verdict[][] verdicts) {
        this.facts = facts;
        this.verdicts = verdicts;
        this.size = facts.plans().size();
    }

    OrderOfPayers order(List<Finding> leftOut) {
        List<List<Integer>> groups = groups();
        if (settleCircles(groups)) {
            groups = groups();
        }
        List<OrderOfPayers.Place> places = new ArrayList<>();
        Set<Question> questions = new TreeSet<>();
        for (List<Integer> group : groups) {
            Set<Question> open = questions(group);
            boolean shared = open.isEmpty() && group.size() > 1;
            if (shared && !allEqual(group)) {
                open.add(new Question(Question.Fact.AGREEMENT, ids(group)));
            }
            places.add(new OrderOfPayers.Place(
                    ids(group),
                    group.size() == 1
                            ? OrderOfPayers.Place.Kind.DECIDED
                            : open.isEmpty() ? OrderOfPayers.Place.Kind.EQUAL_SHARES : OrderOfPayers.Place.Kind.OPEN));
            questions.addAll(open);
        }
        return new OrderOfPayers(places, steps(groups), List.copyOf(questions), leftOut);
    }

    /** In a circle of rules what the payers said counts. */
    private boolean settleCircles(List<List<Integer>> groups) {
        boolean settled = false;
        for (List<Integer> group : groups) {
            if (group.size() > 1 && questions(group).isEmpty() && !allEqual(group)) {
                for (int i : group) {
                    for (int j : group) {
                        if (i < j && agreed(i, j) instanceof Verdict.First first) {
                            verdicts[i][j] = first;
                            settled = true;
                        }
                    }
                }
            }
        }
        return settled;
    }

    private Verdict agreed(int i, int j) {
        return Verdict.byAgreement(facts.plans().get(i), facts.plans().get(j), facts);
    }

    /** Those that reach each other, first those that reach all others. */
    private List<List<Integer>> groups() {
        boolean[][] reaches = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                reaches[i][j] = i == j || mayPayBefore(i, j);
            }
        }
        for (int via = 0; via < size; via++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reaches[i][j] |= reaches[i][via] && reaches[via][j];
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        boolean[] placed = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (!placed[i]) {
                List<Integer> group = new ArrayList<>();
                for (int j = i; j < size; j++) {
                    if (reaches[i][j] && reaches[j][i]) {
                        group.add(j);
                        placed[j] = true;
                    }
                }
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparing(group -> -count(reaches[group.get(0)])));
        return groups;
    }

    private boolean mayPayBefore(int i, int j) {
        Verdict verdict = verdicts[Math.min(i, j)][Math.max(i, j)];
        return !(verdict instanceof Verdict.First first)
                || first.first().equals(facts.plans().get(i).coverage());
    }

    private Set<Question> questions(List<Integer> group) {
        Set<Question> questions = new TreeSet<>();
        for (int i : group) {
            for (int j : group) {
                if (i < j && verdicts[i][j] instanceof Verdict.Ask ask) {
                    questions.add(ask.question());
                }
            }
        }
        return questions;
    }

    private boolean allEqual(List<Integer> group) {
        return group.stream()
                .allMatch(i -> group.stream().allMatch(j -> i >= j || verdicts[i][j] instanceof Verdict.Equal));
    }

    private List<Finding> steps(List<List<Integer>> groups) {
        List<Integer> inOrder = groups.stream().flatMap(List::stream).toList();
        List<Finding> steps = new ArrayList<>();
        for (int x = 0; x < size; x++) {
            for (int y = x + 1; y < size; y++) {
                int i = Math.min(inOrder.get(x), inOrder.get(y));
                int j = Math.max(inOrder.get(x), inOrder.get(y));
                if (verdicts[i][j] instanceof Verdict.First first) {
                    steps.addAll(first.why());
                } else if (verdicts[i][j] instanceof Verdict.Equal equal) {
                    steps.addAll(equal.why());
                }
            }
        }
        return steps;
    }

    private List<CoverageId> ids(List<Integer> group) {
        return group.stream().map(index -> facts.plans().get(index).coverage()).toList();
    }

    private static int count(boolean[] reached) {
        int count = 0;
        for (boolean one : reached) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
