package org.practicekit.scheduling.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Problems made by chance, with everything a problem can have. */
final class RandomPractice {
    private final Random random;
    private final int providers;
    private final int[] dayTicks;
    private final int longest;

    RandomPractice(long seed, int providers, int longest, int... dayTicks) {
        this.random = new Random(seed);
        this.providers = providers;
        this.dayTicks = dayTicks;
        this.longest = longest;
    }

    SlotProblem problem(int requests) {
        List<WorkBlock> blocks = blocks();
        SlotProblemBuilder problem = SlotProblem.builder()
                .addAllDayTicks(IntStream.of(dayTicks).boxed().toList())
                .blocks(blocks)
                .weights(new CostWeights(between(20, 60), between(1, 10), between(0, 3), between(0, 3)))
                .addPools(Pool.of(between(1, 2), between(0, 1)))
                .addPools(new Pool(
                        List.of(2, 1),
                        List.of(new Pool.Change(random.nextInt(2), 0, 0, between(1, dayTicks[0]), between(0, 2)))));
        for (int block = 0; block < blocks.size(); block++) {
            WorkBlock work = blocks.get(block);
            if (random.nextInt(4) == 0) {
                int from = between(work.start(), work.end() - 1);
                problem.addReserved(new SlotProblem.Reserved(block, from, between(from + 1, work.end()), Set.of(1)));
            }
            if (random.nextInt(4) == 0) {
                problem.addCaps(new SlotProblem.Cap(List.of(some(block, work)), Set.of(0), between(0, 2)));
            }
            if (block > 0 && random.nextInt(4) == 0) {
                problem.addCaps(new SlotProblem.Cap(
                        List.of(some(block - 1, blocks.get(block - 1)), some(block, work)),
                        random.nextBoolean() ? Set.of(1) : Set.of(0, 1),
                        between(0, 2)));
            }
        }
        List<VisitRequest> asked = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            asked.add(request(request));
        }
        problem.requests(asked);
        if (requests > 2 && random.nextBoolean()) {
            int most = between(0, 2);
            problem.addLinks(new SlotProblem.Link(
                    0, 1, Math.min(most, between(0, 1)), most, random.nextBoolean(), random.nextBoolean()));
        }
        return problem.build();
    }

    private List<WorkBlock> blocks() {
        List<WorkBlock> blocks = new ArrayList<>();
        for (int provider = 0; provider < providers; provider++) {
            for (int day = 0; day < dayTicks.length; day++) {
                int start = between(0, dayTicks[day] / 3);
                int end = between(start + 1, dayTicks[day]);
                int site = random.nextInt(3) / 2;
                if (end - start > 3 && random.nextBoolean()) {
                    int pause = between(start + 1, end - 2);
                    blocks.add(new WorkBlock(provider, day, start, pause, site));
                    blocks.add(new WorkBlock(provider, day, pause + 1, end, random.nextInt(2)));
                } else {
                    blocks.add(new WorkBlock(provider, day, start, end, site));
                }
            }
        }
        return blocks;
    }

    /** All of a block, or a part of it. */
    private SlotProblem.Ticks some(int block, WorkBlock work) {
        int from = random.nextBoolean() ? work.start() : between(work.start(), work.end() - 1);
        return new SlotProblem.Ticks(block, from, random.nextBoolean() ? work.end() : between(from + 1, work.end()));
    }

    private VisitRequest request(int index) {
        VisitShape shape = shape();
        List<ProviderChoice> choices = new ArrayList<>();
        for (int provider = 0; provider < providers; provider++) {
            if (random.nextInt(3) > 0) {
                choices.add(new ProviderChoice(provider, random.nextInt(2) * between(0, 5)));
            }
        }
        List<TimeWindow> windows = new ArrayList<>();
        for (int day = 0; day < dayTicks.length; day++) {
            int start = random.nextBoolean() ? 0 : between(0, dayTicks[day] - 1);
            windows.add(new TimeWindow(day, start, dayTicks[day], random.nextInt(2) * between(0, 4)));
            if (random.nextBoolean()) {
                windows.add(new TimeWindow(day, 0, between(1, dayTicks[day]), 0));
            }
        }
        VisitRequestBuilder request = VisitRequest.builder()
                .shape(shape)
                .choices(choices)
                .windows(windows)
                .priority(between(1, 3))
                .targetDay(random.nextInt(dayTicks.length))
                .visitType(random.nextInt(2))
                .startEvery(1 + random.nextInt(5) / 4);
        if (random.nextInt(3) == 0) {
            request.patient(index % 2);
        }
        if (random.nextInt(4) == 0) {
            request.earliestDay(random.nextInt(dayTicks.length));
        }
        if (random.nextInt(3) == 0) {
            request.booked(Optional.of(new Placement(
                            random.nextInt(providers), random.nextInt(dayTicks.length), random.nextInt(dayTicks[0]))))
                    .changePenalty(between(0, 15));
        }
        return request.build();
    }

    private VisitShape shape() {
        int ticks = between(1, longest);
        List<PoolUse> pools = new ArrayList<>();
        if (random.nextBoolean()) {
            pools.add(new PoolUse(random.nextInt(2), -random.nextInt(2), ticks + 1 + random.nextInt(2)));
        }
        if (ticks >= 3 && random.nextBoolean()) {
            List<Phase> phases = random.nextBoolean()
                    ? List.of(new Phase(0, 1), new Phase(2, ticks - 2))
                    : List.of(new Phase(1, ticks - 2));
            return new VisitShape(ticks, phases, pools);
        }
        return new VisitShape(ticks, List.of(new Phase(0, ticks)), pools);
    }

    private int between(int least, int most) {
        return least + random.nextInt(Math.max(1, most - least + 1));
    }
}
