package org.practicekit.examples.clinic.folder;

import java.util.List;
import java.util.stream.Collectors;

/** A practice folder that cannot be used; says everything that is wrong with it. */
public final class BadFolderException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** Refuses a folder for these reasons. */
    public BadFolderException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
