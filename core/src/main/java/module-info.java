/**
 * What two or more PracticeKit modules say: ids, time, rules and decisions, validation, masked patient data, events and
 * the ports every module shares.
 *
 * <p>Read first: {@link org.practicekit.core.decision.Decision}, {@link org.practicekit.core.rule.Finding} and
 * {@link org.practicekit.core.port.UnitOfWork}.
 */
@SuppressWarnings("module") // the internal package is opened to our own modules, which are compiled later
module org.practicekit.core {
    requires transitive jakarta.validation;
    requires transitive org.jspecify;
    requires org.hibernate.validator;
    requires static org.immutables.value.annotations;

    exports org.practicekit.core.code;
    exports org.practicekit.core.decision;
    exports org.practicekit.core.event;
    exports org.practicekit.core.fingerprint;
    exports org.practicekit.core.id;
    exports org.practicekit.core.kpi;
    exports org.practicekit.core.money;
    exports org.practicekit.core.port;
    exports org.practicekit.core.privacy;
    exports org.practicekit.core.rule;
    exports org.practicekit.core.time;
    exports org.practicekit.core.validation;
    exports org.practicekit.core.internal to
            org.practicekit.scheduling,
            org.practicekit.billing,
            org.practicekit.compliance,
            org.practicekit.inventory,
            org.practicekit.staffing,
            org.practicekit.adapter.x12;
}
