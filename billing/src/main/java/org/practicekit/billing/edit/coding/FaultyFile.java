package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file of codes that breaks its form, with every place where it does. None of it is used: a list with holes would let claims pass.
 */
public final class FaultyFile extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;
    private static final int KEPT = 1000;

    private final Fault[] faults;

    FaultyFile(List<Fault> faults) {
        super(faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"))
                + (faults.size() > SHOWN ? "\nand %d more.".formatted(faults.size() - SHOWN) : ""));
        this.faults = faults.toArray(Fault[]::new);
    }

    /** Keeps a fault unless there are enough. */
    static void add(List<Fault> faults, Fault fault) {
        if (faults.size() < KEPT) {
            faults.add(fault);
        }
    }

    /** What is wrong where, in the order of the file; a thousand at the most. */
    public List<Fault> faults() {
        return List.of(faults);
    }

    /**
     * What is wrong at one place.
     *
     * @param file what the caller called the file
     * @param line which line, from 1
     * @param column which character of the line, from 1
     * @param message what should be there; never what is there
     */
    public record Fault(String file, int line, int column, String message) implements Serializable {
        public Fault {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(message, "message");
        }

        /** {@code ptp-f1.txt:7:12: a day is written as 20260101.} */
        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + message;
        }
    }
}
