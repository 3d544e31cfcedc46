package org.practicekit.scheduling.message;

/** What a message says. */
public enum MessageKind {
    /** A visit was booked. */
    BOOKED(Purpose.CARE),
    /** A visit has another time. */
    MOVED(Purpose.CARE),
    /** The practice called a visit off. */
    CALLED_OFF(Purpose.CARE),
    /** A visit is coming. */
    REMINDER(Purpose.CARE),
    /** A visit is coming, and the patient is asked to say that they will be there. */
    CONFIRMATION_REQUEST(Purpose.CARE),
    /** There is a balance. */
    BILLING_NOTICE(Purpose.BILLING),
    /** Something is offered. */
    PROMOTION(Purpose.MARKETING),
    /** The patient's wish to hear no more was noted. */
    OPT_OUT_CONFIRMED(Purpose.CARE);

    private final Purpose purpose;

    MessageKind(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** Whether it is planned for an appointment. */
    public boolean isAboutVisit() {
        return ordinal() <= CONFIRMATION_REQUEST.ordinal();
    }
}
