package org.practicekit.examples.clinic;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == DayCommand.class) {
                return type.cast(new DayCommand(out, err));
            }
            if (type == RemindersCommand.class) {
                return type.cast(new RemindersCommand(out, err));
            }
            if (type == PatternsCommand.class) {
                return type.cast(new PatternsCommand(out, err));
            }
            if (type == WhatIfCommand.class) {
                return type.cast(new WhatIfCommand(out, err));
            }
            if (type == EstimateCommand.class) {
                return type.cast(new EstimateCommand(out, err));
            }
            if (type == EligibilityCommand.class) {
                return type.cast(new EligibilityCommand(out, err));
            }
            if (type == ClaimsCommand.class) {
                return type.cast(new ClaimsCommand(out, err));
            }
            if (type == DenialsCommand.class) {
                return type.cast(new DenialsCommand(out, err));
            }
            if (type == ScrubCommand.class) {
                return type.cast(new ScrubCommand(out, err));
            }
            if (type == PostCommand.class) {
                return type.cast(new PostCommand(out, err));
            }
            if (type == KpisCommand.class) {
                return type.cast(new KpisCommand(out, err));
            }
            if (type == SeriesCommand.class) {
                return type.cast(new SeriesCommand(out, err));
            }
            if (type == OptimizeCommand.class) {
                return type.cast(new OptimizeCommand(out, err));
            }
            if (type == PayersCommand.class) {
                return type.cast(new PayersCommand(out, err));
            }
            if (type == VerifyCommand.class) {
                return type.cast(new VerifyCommand(out, err));
            }
            if (type == StatementCommand.class) {
                return type.cast(new StatementCommand(out, err));
            }
            if (type == PreflightCommand.class) {
                return type.cast(new PreflightCommand(out, err));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
