package org.practicekit.benchmarks.slots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code slots-instance FILE PROVIDERS DAYS REQUESTS LOAD SEED}: makes up an instance. */
public final class GenerateCommand {
    /** How it is called. */
    public static final String USAGE = """
            Usage: benchmarks/run slots-instance FILE PROVIDERS DAYS REQUESTS LOAD SEED

            LOAD is the time asked for as a part of the time there is: 0.93 is a busy practice, 1.07 one that must leave people out.""";

    private GenerateCommand() {}

    /** Returns 0, or 2 when the arguments are wrong or the file cannot be written. */
    public static int run(List<String> args) {
        try {
            if (args.size() != 6) {
                throw new IllegalArgumentException("a file and five numbers are needed.");
            }
            Path file = Path.of(args.get(0));
            String text = new InstanceGenerator(
                            Integer.parseInt(args.get(1)),
                            Integer.parseInt(args.get(2)),
                            Integer.parseInt(args.get(3)),
                            Double.parseDouble(args.get(4)),
                            Long.parseLong(args.get(5)))
                    .text(file.getFileName().toString().replaceFirst("\\.txt$", ""));
            Files.writeString(file, text);
            return 0;
        } catch (IllegalArgumentException | IOException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            return 2;
        }
    }
}
