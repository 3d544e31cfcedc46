package org.practicekit.testkit.property;

import java.util.ArrayList;
import java.util.List;

/**
 * The search for a smaller input that fails in the same way: first by keeping only a prefix of the choices (zeros
 * follow), then by leaving out a few choices in the middle, then by lowering single ones, and again from the start
 * until nothing helps or the budget is spent. It works on choices alone, so it serves every generator.
 */
final class Shrinking<T> {
    private static final int BUDGET = 4_000;

    private final Gen<T> inputs;
    private final Property.Statement<? super T> statement;
    private int left = BUDGET;

    private Shrinking(Gen<T> inputs, Property.Statement<? super T> statement) {
        this.inputs = inputs;
        this.statement = statement;
    }

    static <T> Shrinking<T> of(Gen<T> inputs, Property.Statement<? super T> statement) {
        return new Shrinking<>(inputs, statement);
    }

    Trial<T> smallest(Trial<T> failed) {
        Trial<T> best = failed;
        Trial<T> before;
        do {
            before = best;
            best = withLowerChoices(withoutMiddles(shortestPrefix(best)));
        } while (best != before && left > 0);
        return best;
    }

    private Trial<T> shortestPrefix(Trial<T> start) {
        Trial<T> best = start;
        for (int cut = best.choices().size(); cut > 0; cut /= 2) {
            int kept = best.choices().size() - cut;
            while (kept >= 0) {
                Trial<T> shorter = tried(best.choices().subList(0, kept), best);
                if (shorter == best) {
                    break;
                }
                best = shorter;
                kept = Math.min(kept, best.choices().size()) - cut;
            }
        }
        return best;
    }

    private Trial<T> withoutMiddles(Trial<T> start) {
        Trial<T> best = start;
        for (int width = 8; width > 0; width /= 2) {
            for (int at = best.choices().size() - width; at >= 0; at--) {
                if (at + width > best.choices().size()) {
                    continue;
                }
                List<Long> shorter = new ArrayList<>(best.choices());
                shorter.subList(at, at + width).clear();
                best = tried(shorter, best);
            }
        }
        return best;
    }

    private Trial<T> withLowerChoices(Trial<T> start) {
        Trial<T> best = start;
        for (int at = 0; at < best.choices().size(); at++) {
            long choice = best.choices().get(at);
            // from the boldest step to the smallest, each counted from what is known to fail
            for (long step = choice; step > 0 && at < best.choices().size(); step /= 2) {
                List<Long> lower = new ArrayList<>(best.choices());
                if (lower.get(at) < step) {
                    continue;
                }
                lower.set(at, lower.get(at) - step);
                best = tried(lower, best);
            }
        }
        return best;
    }

    private Trial<T> tried(List<Long> choices, Trial<T> best) {
        if (left == 0) {
            return best;
        }
        left--;
        Trial<T> trial = Trial.run(inputs, Choices.replaying(choices), statement);
        boolean sameFailure = trial.failure()
                .filter(thrown ->
                        thrown.getClass() == best.failure().orElseThrow().getClass())
                .isPresent();
        return sameFailure && simpler(trial.choices(), best.choices()) ? trial : best;
    }

    /** Fewer choices are simpler; among as many, the earlier lower choice. */
    private static boolean simpler(List<Long> one, List<Long> other) {
        if (one.size() != other.size()) {
            return one.size() < other.size();
        }
        for (int at = 0; at < one.size(); at++) {
            int order = Long.compare(one.get(at), other.get(at));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
