package org.practicekit.billing.service;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of service by which payers describe benefits: X12's service type code, one to three characters. 30 stands for the whole
 * health plan. Its text belongs to X12 and is not shipped. Immutable.
 *
 * @param code the code
 */
public record ServiceType(String code) implements Serializable, Comparable<ServiceType> {
    // before the constants, which need it
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,3}");

    /** The whole health plan. */
    public static final ServiceType PLAN = new ServiceType("30");

    /** A visit to the office of a professional. */
    public static final ServiceType OFFICE_VISIT = new ServiceType("98");

    public ServiceType {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a service type has one to three digits or capital letters, and %s has not.".formatted(code));
        }
    }

    @Override
    public int compareTo(ServiceType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
