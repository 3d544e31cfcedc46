package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What keeps a request from a place because of where others are: visits of the same patient, links, and caps. Few requests have any of these,
 * so speed matters less here than elsewhere.
 */
final class Ties {
    /** Whether the request is tied to others at all. */
    final boolean[] tied;

    private final Grid grid;
    private final List<List<Integer>> samePatient = new ArrayList<>();
    private final List<List<SlotProblem.Link>> links = new ArrayList<>();
    /** The caps that count some of a block. */
    private final List<List<Capped>> caps = new ArrayList<>();

    Ties(Grid grid) {
        this.grid = grid;
        SlotProblem problem = grid.problem;
        this.tied = new boolean[grid.requests];
        Map<Integer, List<Integer>> byPatient = new HashMap<>();
        for (int request = 0; request < grid.requests; request++) {
            VisitRequest asked = problem.requests().get(request);
            samePatient.add(List.of());
            links.add(List.of());
            if (asked.patient().isPresent()) {
                List<Integer> visits = byPatient.computeIfAbsent(asked.patient().getAsInt(), any -> new ArrayList<>());
                visits.add(request);
                samePatient.set(request, visits);
            }
        }
        for (SlotProblem.Link link : problem.links()) {
            for (int request : new int[] {link.first(), link.second()}) {
                List<SlotProblem.Link> more = new ArrayList<>(links.get(request));
                more.add(link);
                links.set(request, more);
            }
        }
        for (int block = 0; block < grid.blocks; block++) {
            caps.add(new ArrayList<>());
        }
        BitSet capped = new BitSet();
        for (SlotProblem.Cap cap : problem.caps()) {
            Capped counted = new Capped(
                    cap,
                    cap.ticks().stream()
                            .map(ticks ->
                                    new int[] {place(ticks.block(), ticks.start()), place(ticks.block(), ticks.end())})
                            .toList());
            cap.ticks().stream()
                    .map(SlotProblem.Ticks::block)
                    .distinct()
                    .forEach(block -> caps.get(block).add(counted));
            cap.visitTypes().forEach(capped::set);
        }
        for (int request = 0; request < grid.requests; request++) {
            tied[request] = samePatient.get(request).size() > 1
                    || !links.get(request).isEmpty()
                    || capped.get(problem.requests().get(request).visitType());
        }
    }

    /** Where a tick of a block is in {@link Book#holder}. */
    private int place(int block, int tick) {
        return 64 * grid.blockSegment[block]
                + tick
                - grid.problem.blocks().get(block).start();
    }

    /** Of some anchors of an option those that its ties allow, as others are now. */
    long allowed(Book book, int request, int option, long anchors) {
        int segment = grid.optionSegment[option];
        int block = grid.segmentBlock[segment];
        for (SlotProblem.Link link : links.get(request)) {
            if (breaks(book, link, request, block)) {
                return 0;
            }
        }
        long allowed = anchors;
        for (Capped here : caps.get(block)) {
            long counting = here.anchors(segment);
            if ((allowed & counting) != 0 && isFull(book, here, request)) {
                allowed &= ~counting;
            }
        }
        for (int other : samePatient.get(request)) {
            if (other != request && book.option[other] >= 0) {
                allowed &= ~overlaps(book, request, other, segment);
            }
        }
        return allowed;
    }

    /** Somebody in the way of a request at an anchor, or -1. */
    int inTheWay(Book book, int request, int option, int bit, Dice dice) {
        int segment = grid.optionSegment[option];
        int block = grid.segmentBlock[segment];
        for (SlotProblem.Link link : links.get(request)) {
            int other = link.first() == request ? link.second() : link.first();
            if (book.option[other] >= 0 && breaks(book, link, request, block)) {
                return other;
            }
        }
        for (int other : samePatient.get(request)) {
            if (other != request
                    && book.option[other] >= 0
                    && (overlaps(book, request, other, segment) >>> bit & 1) != 0) {
                return other;
            }
        }
        for (Capped here : caps.get(block)) {
            if ((here.anchors(segment) >>> bit & 1) != 0 && isFull(book, here, request)) {
                List<Integer> seen = seen(book, here, request);
                return seen.isEmpty() ? -1 : seen.get(dice.below(seen.size()));
            }
        }
        return -1;
    }

    /** Those who must not be seen when the request is not. */
    List<Integer> needing(Book book, int request) {
        List<Integer> needing = new ArrayList<>();
        for (SlotProblem.Link link : links.get(request)) {
            if (link.needsFirst() && link.first() == request && book.option[link.second()] >= 0) {
                needing.add(link.second());
            }
        }
        return needing;
    }

    private boolean breaks(Book book, SlotProblem.Link link, int request, int block) {
        boolean second = link.second() == request;
        int other = second ? link.first() : link.second();
        if (book.option[other] < 0) {
            return second && link.needsFirst();
        }
        WorkBlock here = grid.problem.blocks().get(block);
        WorkBlock there = grid.problem.blocks().get(grid.blockOf(book.option[other]));
        int days = second ? here.day() - there.day() : there.day() - here.day();
        return days < link.minDays()
                || days > link.maxDays()
                || link.sameProvider() && here.provider() != there.provider();
    }

    private boolean isFull(Book book, Capped here, int request) {
        return here.cap
                        .visitTypes()
                        .contains(grid.problem.requests().get(request).visitType())
                && seen(book, here, request).size() >= here.cap.most();
    }

    /** Who counts for a cap, one request aside. */
    private List<Integer> seen(Book book, Capped here, int request) {
        List<Integer> seen = new ArrayList<>();
        for (int[] ticks : here.ticks) {
            for (int tick = ticks[0]; tick < ticks[1]; tick++) {
                int holder = book.holder[tick];
                if (holder >= 0
                        && holder != request
                        && book.anchor[holder] == tick
                        && here.cap
                                .visitTypes()
                                .contains(grid.problem.requests().get(holder).visitType())) {
                    seen.add(holder);
                }
            }
        }
        return seen;
    }

    /** A cap, and from where to where it counts in {@link Book#holder}. */
    private record Capped(SlotProblem.Cap cap, List<int[]> ticks) {
        /** The anchors of a segment that count. */
        long anchors(int segment) {
            long anchors = 0;
            for (int[] each : ticks) {
                anchors |= Bits.range(each[0] - 64 * segment, each[1] - 64 * segment);
            }
            return anchors;
        }
    }

    /** The anchors in a segment at which the patient would be in two places at once. */
    private long overlaps(Book book, int request, int other, int segment) {
        int there = book.anchor[other] / 64;
        if (grid.segmentDay[there] != grid.segmentDay[segment]) {
            return 0;
        }
        int from = grid.segmentFirst[there] + book.anchor[other] % 64 - grid.anchorOffset[other];
        int to = from + grid.problem.requests().get(other).shape().ticks();
        int ticks = grid.problem.requests().get(request).shape().ticks();
        int shift = grid.anchorOffset[request] - grid.segmentFirst[segment];
        return Bits.range(from - ticks + 1 + shift, to + shift);
    }
}
