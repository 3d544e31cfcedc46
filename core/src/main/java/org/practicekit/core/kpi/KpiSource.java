package org.practicekit.core.kpi;

import java.io.Serializable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.IdText;

/**
 * Something that a number was computed from. Ordered by kind, then by id; prints as {@code appointment/a-17}.
 *
 * @param kind what sort of thing: "appointment", "event"
 * @param id which one, see {@link IdText}
 */
public record KpiSource(String kind, String id) implements Serializable, Comparable<KpiSource>, Fingerprinted {
    public KpiSource {
        IdText.check(kind, "kind of source");
        IdText.check(id, "source id");
    }

    @Override
    public int compareTo(KpiSource other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("kind", kind).text("id", id);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
