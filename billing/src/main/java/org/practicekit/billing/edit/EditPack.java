package org.practicekit.billing.edit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.time.DateRange;

/**
 * A fixed set of edits under a name and a version, for claims of some days of service, with a hash over all that they say of
 * themselves. The hash does not depend on their order. Immutable and thread-safe.
 */
public final class EditPack implements Serializable {
    private final String name;
    private final String version;
    private final DateRange services;
    private final List<Edit> edits;
    private final Fingerprint hash;

    private EditPack(String name, String version, DateRange services, List<Edit> edits) {
        this.name = name;
        this.version = version;
        this.services = services;
        this.edits = edits;
        FingerprintWriter writer = new FingerprintWriter("edit-pack")
                .text("name", name)
                .text("version", version)
                .text("services", services.toString());
        writer.each(
                "edits",
                edits.stream()
                        .sorted(Comparator.comparing(edit -> edit.rule().id()))
                        .toList());
        this.hash = writer.finish();
    }

    /**
     * A pack of these edits, which keep their order.
     *
     * @param services the days of service whose claims it judges
     * @throws IllegalArgumentException when two edits have the same rule
     */
    public static EditPack of(String name, String version, DateRange services, List<? extends Edit> edits) {
        Set<RuleId> seen = new HashSet<>();
        for (Edit edit : edits) {
            if (!seen.add(edit.rule().id())) {
                throw new IllegalArgumentException("pack %s has two edits for rule %s. Maybe one should get a new id."
                        .formatted(name, edit.rule().id()));
            }
        }
        return new EditPack(name, version, services, List.copyOf(edits));
    }

    /** This pack with further edits behind its own, under a new name: a practice's own layer. */
    public EditPack plus(String name, String version, List<? extends Edit> more) {
        List<Edit> all = new ArrayList<>(edits);
        all.addAll(more);
        return of(name, version, services, all);
    }

    /** What it is called: "us-professional". */
    public String name() {
        return name;
    }

    /** Which edition of it. */
    public String version() {
        return version;
    }

    /** The days of service whose claims it judges. */
    public DateRange services() {
        return services;
    }

    /** The edits, in the order in which they are asked. */
    public List<Edit> edits() {
        return edits;
    }

    /** Changes when an edit comes, goes, or says anything else of itself. */
    public Fingerprint hash() {
        return hash;
    }

    /** The edit for this rule. */
    public Optional<Edit> edit(RuleId rule) {
        return edits.stream().filter(edit -> edit.rule().id().equals(rule)).findFirst();
    }

    /** Name, version and hash, as a result carries them. */
    public RulePack.Ref ref() {
        return new RulePack.Ref(name, version, hash);
    }

    /** Two packs are equal when their hashes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EditPack pack && pack.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return ref().toString();
    }
}
