package org.practicekit.benchmarks.slots;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicekit.scheduling.optimization.CostWeights;
import org.practicekit.scheduling.optimization.Placement;
import org.practicekit.scheduling.optimization.Pool;
import org.practicekit.scheduling.optimization.PoolUse;
import org.practicekit.scheduling.optimization.ProviderChoice;
import org.practicekit.scheduling.optimization.SlotProblem;
import org.practicekit.scheduling.optimization.SlotProblemBuilder;
import org.practicekit.scheduling.optimization.TimeWindow;
import org.practicekit.scheduling.optimization.VisitRequest;
import org.practicekit.scheduling.optimization.VisitShape;
import org.practicekit.scheduling.optimization.WorkBlock;

/**
 * Reads instances as lines of text, and writes plans. Times are ticks within a day, intervals half-open; {@code #} starts a comment:
 * <pre>
 * instance NAME days D ticks T tickMinutes 5
 * weights unassigned 1000 late 10 preference 5 fragment 2 fragmentTicks 3
 * room TYPE NAME CAPACITY
 * provider P
 * block P DAY START END
 * request R DURATION PRIORITY TARGETDAY ROOMTYPE PREFERRED P1,P2,.. DAY:START-END,DAY:START-END,..
 * </pre>
 * A plan is a line {@code assign REQUEST PROVIDER DAY START} for each request that has a place.
 */
final class InstanceFile {
    private final SlotProblemBuilder problem = SlotProblem.builder();
    private final Map<String, Integer> rooms = new HashMap<>();
    private final Map<String, VisitShape> shapes = new HashMap<>();
    private final Map<String, TimeWindow> windows = new HashMap<>();
    private final Map<String, List<TimeWindow>> windowLists = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String name = "";
    private int preference;

    private InstanceFile() {}

    /** An instance, and what its requests are called. */
    record Instance(String name, SlotProblem problem, List<String> requests) {}

    static Instance read(Path file) throws IOException {
        InstanceFile reader = new InstanceFile();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int comment = line.indexOf('#');
                String text = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!text.isEmpty()) {
                    try {
                        reader.line(text.split("\\s+"));
                    } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                        throw new IOException("%s:%d: %s".formatted(file, number, wrong.getMessage()), wrong);
                    }
                }
            }
        }
        return new Instance(reader.name, reader.problem.build(), reader.names);
    }

    static void write(Path file, Instance instance, Map<Integer, Placement> plan) throws IOException {
        StringBuilder text = new StringBuilder();
        plan.forEach((request, at) -> {
            text.append("assign ").append(instance.requests().get(request)).append(' ');
            text.append(at.provider())
                    .append(' ')
                    .append(at.day())
                    .append(' ')
                    .append(at.start())
                    .append('\n');
        });
        Files.writeString(file, text);
    }

    private void line(String[] words) {
        switch (words[0]) {
            case "instance" -> {
                name = words[1];
                for (int day = 0; day < number(words, "days"); day++) {
                    problem.addDayTicks(number(words, "ticks"));
                }
            }
            case "weights" -> {
                preference = number(words, "preference");
                problem.weights(new CostWeights(
                        number(words, "unassigned"),
                        number(words, "late"),
                        number(words, "fragment"),
                        number(words, "fragmentTicks")));
            }
            case "room" -> {
                rooms.put(words[1], rooms.size());
                problem.addPools(Pool.of(Integer.parseInt(words[3])));
            }
            case "provider" -> {}
            case "block" ->
                problem.addBlocks(new WorkBlock(
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3]),
                        Integer.parseInt(words[4])));
            case "request" -> request(words);
            default -> throw new IllegalArgumentException("'%s' is no item of an instance.".formatted(words[0]));
        }
    }

    private static int number(String[] words, String after) {
        for (int word = 0; word + 1 < words.length; word++) {
            if (words[word].equals(after)) {
                return Integer.parseInt(words[word + 1]);
            }
        }
        throw new IllegalArgumentException("there is no '%s'.".formatted(after));
    }

    private void request(String[] words) {
        names.add(words[1]);
        int ticks = Integer.parseInt(words[2]);
        Integer pool = rooms.get(words[5]);
        if (pool == null) {
            throw new IllegalArgumentException("room type %s is not listed above.".formatted(words[5]));
        }
        List<ProviderChoice> choices = Stream.of(words[7].split(","))
                .map(provider ->
                        new ProviderChoice(Integer.parseInt(provider), provider.equals(words[6]) ? 0 : preference))
                .toList();
        problem.addRequests(VisitRequest.builder()
                .shape(shapes.computeIfAbsent(
                        words[2] + " " + words[5], any -> VisitShape.whole(ticks, new PoolUse(pool, 0, ticks))))
                .priority(Integer.parseInt(words[3]))
                .targetDay(Integer.parseInt(words[4]))
                .choices(choices)
                .windows(windowLists.computeIfAbsent(words[8], this::windows))
                .build());
    }

    private List<TimeWindow> windows(String text) {
        return Stream.of(text.split(","))
                .map(each -> windows.computeIfAbsent(each, InstanceFile::window))
                .toList();
    }

    private static TimeWindow window(String text) {
        String[] parts = text.split("[:-]");
        return new TimeWindow(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 0);
    }
}
