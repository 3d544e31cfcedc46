package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a plan against the words of the problem, tick by tick and visit by visit. Shares no code with the solver: no masks, no options, no
 * books.
 */
final class Auditor {
    private final SlotProblem problem;
    private final Map<Integer, Placement> plan;

    Auditor(SlotProblem problem, Map<Integer, Placement> plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /** What the plan breaks, in words. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        plan.forEach((request, at) -> {
            if (!mayBeAt(problem, request, at)) {
                broken.add("request " + request + " may not be at " + at);
            }
        });
        together(broken);
        for (int request = 0; request < problem.requests().size(); request++) {
            if (problem.requests().get(request).pinned() && !plan.containsKey(request)) {
                broken.add("request " + request + " is pinned, and left out");
            }
        }
        return broken;
    }

    /** Whether one request, by itself, may be at a place. */
    static boolean mayBeAt(SlotProblem problem, int index, Placement at) {
        VisitRequest request = problem.requests().get(index);
        if (request.pinned()) {
            return at.equals(request.booked().orElseThrow());
        }
        boolean booked = request.booked().isPresent() && request.booked().get().equals(at);
        if (block(problem, request, at) < 0
                || !booked && at.start() % request.startEvery() != 0
                || at.day() < request.earliestDay()
                || at.day() > request.latestDay()
                || request.choices().stream().noneMatch(choice -> choice.provider() == at.provider())) {
            return false;
        }
        for (SlotProblem.Reserved held : problem.reserved()) {
            if (held.block() == block(problem, request, at)
                    && !held.visitTypes().contains(request.visitType())) {
                for (Phase phase : request.shape().withProvider()) {
                    for (int tick = at.start() + phase.offset(); tick < at.start() + phase.end(); tick++) {
                        if (held.start() <= tick && tick < held.end()) {
                            return false;
                        }
                    }
                }
            }
        }
        return request.windows().stream()
                .anyMatch(window -> window.day() == at.day()
                        && window.start() <= at.start()
                        && at.start() + request.shape().ticks() <= window.end());
    }

    private static int block(SlotProblem problem, VisitRequest request, Placement at) {
        List<Phase> phases = request.shape().withProvider();
        int from = at.start() + phases.get(0).offset();
        int to = at.start() + phases.get(phases.size() - 1).end();
        for (int block = 0; block < problem.blocks().size(); block++) {
            WorkBlock work = problem.blocks().get(block);
            if (work.provider() == at.provider()
                    && work.day() == at.day()
                    && work.start() <= from
                    && to <= work.end()) {
                return block;
            }
        }
        return -1;
    }

    private void together(List<String> broken) {
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Integer> used = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        plan.forEach((index, at) -> {
            VisitRequest request = problem.requests().get(index);
            for (Phase phase : request.shape().withProvider()) {
                for (int tick = at.start() + phase.offset(); tick < at.start() + phase.end(); tick++) {
                    count(taken, "provider " + at.provider() + " day " + at.day() + " tick " + tick, 1, broken);
                }
            }
            if (request.patient().isPresent()) {
                for (int tick = at.start(); tick < at.start() + request.shape().ticks(); tick++) {
                    count(
                            taken,
                            "patient " + request.patient().getAsInt() + " day " + at.day() + " tick " + tick,
                            1,
                            broken);
                }
            }
            for (PoolUse use : request.shape().pools()) {
                for (int tick = at.start() + use.offset(); tick < at.start() + use.offset() + use.ticks(); tick++) {
                    if (tick >= 0 && tick < problem.dayTicks().get(at.day())) {
                        int site = problem.blocks()
                                .get(block(problem, request, at))
                                .site();
                        String unit = "pool " + use.pool() + " site " + site + " day " + at.day() + " tick " + tick;
                        count(used, unit, capacity(use.pool(), site, at.day(), tick), broken);
                    }
                }
            }
            for (int cap = 0; cap < problem.caps().size(); cap++) {
                SlotProblem.Cap limit = problem.caps().get(cap);
                int begins = at.start() + request.shape().withProvider().get(0).offset();
                int block = block(problem, request, at);
                if (limit.visitTypes().contains(request.visitType())
                        && limit.ticks().stream()
                                .anyMatch(ticks ->
                                        ticks.block() == block && ticks.start() <= begins && begins < ticks.end())) {
                    count(counted, "cap " + cap, limit.most(), broken);
                }
            }
        });
        for (SlotProblem.Link link : problem.links()) {
            Placement first = plan.get(link.first());
            Placement second = plan.get(link.second());
            if (first == null && second != null && link.needsFirst()) {
                broken.add(link + ": the second without the first");
            }
            if (first != null && second != null) {
                int days = second.day() - first.day();
                if (days < link.minDays() || days > link.maxDays()) {
                    broken.add(link + ": days between are " + days);
                }
                if (link.sameProvider() && first.provider() != second.provider()) {
                    broken.add(link + ": two providers");
                }
            }
        }
    }

    private static void count(Map<String, Integer> counts, String what, int most, List<String> broken) {
        if (counts.merge(what, 1, Integer::sum) > most) {
            broken.add(what + " has more than " + most);
        }
    }

    private int capacity(int pool, int site, int day, int tick) {
        List<Integer> capacities = problem.pools().get(pool).capacities();
        int capacity = site < capacities.size() ? capacities.get(site) : 0;
        for (Pool.Change change : problem.pools().get(pool).changes()) {
            if (change.site() == site && change.day() == day && change.start() <= tick && tick < change.end()) {
                capacity = change.capacity();
            }
        }
        return capacity;
    }

    /** What the plan costs. */
    long cost() {
        long cost = 0;
        for (int index = 0; index < problem.requests().size(); index++) {
            cost += cost(problem, index, plan.get(index));
        }
        for (WorkBlock work : problem.blocks()) {
            cost += (long) problem.weights().fragment() * fragments(work);
        }
        return cost;
    }

    /** What one request costs where it is, or left out. */
    static long cost(SlotProblem problem, int index, @Nullable Placement at) {
        VisitRequest request = problem.requests().get(index);
        if (request.pinned()) {
            return 0;
        }
        long cost = 0;
        if (request.booked().isPresent() && !request.booked().get().equals(at)) {
            cost += request.changePenalty();
        }
        if (at == null) {
            return cost + (long) problem.weights().unassigned() * request.priority();
        }
        if (at.day() > request.targetDay()) {
            cost += (long) problem.weights().latePerDay() * request.priority() * (at.day() - request.targetDay());
        }
        int choice = Integer.MAX_VALUE;
        for (ProviderChoice each : request.choices()) {
            choice = each.provider() == at.provider() ? Math.min(choice, each.penalty()) : choice;
        }
        int window = Integer.MAX_VALUE;
        for (TimeWindow each : request.windows()) {
            boolean inside = each.day() == at.day()
                    && each.start() <= at.start()
                    && at.start() + request.shape().ticks() <= each.end();
            window = inside ? Math.min(window, each.penalty()) : window;
        }
        return cost + choice + window;
    }

    private int fragments(WorkBlock work) {
        boolean[] busy = new boolean[work.ticks() + 1];
        boolean[] used = new boolean[1];
        plan.forEach((index, at) -> {
            if (at.provider() == work.provider() && at.day() == work.day()) {
                for (Phase phase : problem.requests().get(index).shape().withProvider()) {
                    for (int tick = at.start() + phase.offset(); tick < at.start() + phase.end(); tick++) {
                        if (work.start() <= tick && tick < work.end()) {
                            busy[tick - work.start()] = true;
                            used[0] = true;
                        }
                    }
                }
            }
        });
        busy[work.ticks()] = true;
        int found = 0;
        int idle = 0;
        for (boolean with : busy) {
            if (with) {
                found += idle > 0 && idle < problem.weights().fragmentTicks() ? 1 : 0;
                idle = 0;
            } else {
                idle++;
            }
        }
        return used[0] ? found : 0;
    }
}
