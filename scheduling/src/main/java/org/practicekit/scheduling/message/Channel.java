package org.practicekit.scheduling.message;

/** What a message travels over. */
public enum Channel {
    /** A text message to a mobile phone. */
    TEXT,
    /** A telephone call, spoken by a machine unless the practice says that people make it. */
    VOICE,
    /** An e-mail. */
    EMAIL;

    /** Whether the law on telephone calls is about it; to that law a text is a call. */
    public boolean isTelephone() {
        return this != EMAIL;
    }
}
