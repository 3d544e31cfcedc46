package org.practicekit.scheduling.resource;

/** What sort of thing can be taken up by a visit. */
public enum ResourceKind {
    /** Somebody who sees patients under an own schedule: physician, nurse practitioner, therapist. */
    PROVIDER("provider"),
    /** Somebody who helps: medical assistant, nurse, interpreter. */
    STAFF("staff"),
    /** An exam, procedure or consultation room. */
    ROOM("room"),
    /** A device that only one visit can use at a time. */
    EQUIPMENT("equipment"),
    /** The patient, who cannot be in two visits at once either. */
    PATIENT("patient");

    private final String word;

    ResourceKind(String word) {
        this.word = word;
    }

    /** The word used in ids and messages: "room". */
    public String word() {
        return word;
    }
}
