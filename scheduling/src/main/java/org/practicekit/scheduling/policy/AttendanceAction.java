package org.practicekit.scheduling.policy;

/** What a practice does about missed visits. None of it happens by itself: the SDK says what is due, people do it. */
public enum AttendanceAction {
    /** The patient gets the practice's extra reminders. */
    EXTRA_REMINDERS("extra reminders"),
    /** The next visit is booked against a deposit. */
    DEPOSIT("a deposit for the next visit"),
    /** A letter tells the patient of the practice's policy. */
    WARNING_LETTER("a warning letter"),
    /** A person looks at whether the practice goes on with the patient. Only ever a task, never an outcome. */
    DISCHARGE_REVIEW("a review by a person");

    private final String words;

    AttendanceAction(String words) {
        this.words = words;
    }

    /** The action as a person says it: "a warning letter". */
    public String words() {
        return words;
    }
}
