package org.practicekit.adapter.x12;

import java.util.Optional;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.PostalAddressBuilder;
import org.practicekit.core.rule.Severity;

/** Somebody on a claim while it is read: named by an NM1 and described by what follows it. */
abstract class Party {
    private final PostalAddressBuilder address = PostalAddress.builder();
    private boolean hasAddress;

    /** Takes the name. */
    abstract void name(Elements row);

    /** A segment that describes them; false when it is none that is read here. */
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "N3" -> {
                row.said(1).ifPresent(address::addLines);
                row.said(2).ifPresent(address::addLines);
            }
            case "N4" ->
                address.city(row.said(1)).state(row.said(2)).zip(row.said(3)).country(row.said(4));
            default -> {
                return false;
            }
        }
        hasAddress = true;
        return true;
    }

    /** Whether a segment describes whoever was named last. */
    static boolean describes(String tag) {
        return switch (tag) {
            case "N3", "N4", "REF", "PER", "PRV", "DMG" -> true;
            default -> false;
        };
    }

    final Optional<PostalAddress> address() {
        return hasAddress ? Optional.of(address.build()) : Optional.empty();
    }

    /** The telephone number among the ways to reach somebody. */
    static Optional<String> phone(Elements row) {
        Optional<String> phone = Optional.empty();
        for (int i = 3; i <= 7; i += 2) {
            if (row.text(i).equals("TE") && phone.isEmpty()) {
                phone = row.said(i + 1);
            } else if (row.has(i + 1)) {
                partLeft(row);
            }
        }
        return phone;
    }

    static void partLeft(Elements row) {
        row.fault(X12Rules.NOT_READ, Severity.INFO, "A part of a segment is kept only as it came.");
    }

    /** Somebody for whom a claim has no place here: what is said of them is kept as it came. */
    static final class Stranger extends Party {
        @Override
        void name(Elements row) {
            row.unknown(1, row.text(1));
        }

        @Override
        boolean read(Elements row) {
            return false;
        }
    }
}
