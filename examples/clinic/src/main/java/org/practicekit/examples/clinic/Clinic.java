package org.practicekit.examples.clinic;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the example starts: {@code clinic day} and, as the SDK grows, further commands. */
@Command(
        name = "clinic",
        description = "A small clinic on PracticeKit.",
        subcommands = {
            DayCommand.class,
            RemindersCommand.class,
            PatternsCommand.class,
            PreflightCommand.class,
            SeriesCommand.class,
            VerifyCommand.class,
            EstimateCommand.class,
            WhatIfCommand.class,
            OptimizeCommand.class,
            PayersCommand.class,
            EligibilityCommand.class,
            ClaimsCommand.class,
            ScrubCommand.class,
            PostCommand.class,
            StatementCommand.class,
            DenialsCommand.class,
            KpisCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Clinic {
    /**
     * Runs a command and ends with its exit code: 0 done, 1 input that cannot be used, 2 a wrong command line.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command with these outputs and returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new Clinic(), new Outputs(out, err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        if (arguments.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** Gives the outputs to the commands that want them. */
    private record Outputs(PrintStream out, PrintStream err) implements CommandLine.IFactory {
        private static final Map<Class<?>, BiFunction<PrintStream, PrintStream, ?>> COMMANDS = Map.ofEntries(
                Map.entry(DayCommand.class, DayCommand::new),
                Map.entry(RemindersCommand.class, RemindersCommand::new),
                Map.entry(PatternsCommand.class, PatternsCommand::new),
                Map.entry(PreflightCommand.class, PreflightCommand::new),
                Map.entry(SeriesCommand.class, SeriesCommand::new),
                Map.entry(VerifyCommand.class, VerifyCommand::new),
                Map.entry(EstimateCommand.class, EstimateCommand::new),
                Map.entry(WhatIfCommand.class, WhatIfCommand::new),
                Map.entry(OptimizeCommand.class, OptimizeCommand::new),
                Map.entry(PayersCommand.class, PayersCommand::new),
                Map.entry(EligibilityCommand.class, EligibilityCommand::new),
                Map.entry(ClaimsCommand.class, ClaimsCommand::new),
                Map.entry(ScrubCommand.class, ScrubCommand::new),
                Map.entry(PostCommand.class, PostCommand::new),
                Map.entry(StatementCommand.class, StatementCommand::new),
                Map.entry(DenialsCommand.class, DenialsCommand::new),
                Map.entry(KpisCommand.class, KpisCommand::new));

        @Override
        public <K> K create(Class<K> type) throws Exception {
            BiFunction<PrintStream, PrintStream, ?> command = COMMANDS.get(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.apply(out, err));
        }
    }
}
