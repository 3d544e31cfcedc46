package org.practicekit.core.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A fixed set of rules under a name and a version, with a hash over their ids, titles, citations and effective dates. The
 * hash does not depend on the order in which rules were given. Immutable and thread-safe.
 */
public final class RulePack<R extends Rule> implements Serializable {
    private final String name;
    private final String version;
    private final List<R> rules;
    private final Fingerprint hash;

    private RulePack(String name, String version, List<R> rules) {
        this.name = name;
        this.version = version;
        this.rules = rules;
        this.hash = hashOf(name, version, rules);
    }

    /**
     * A pack of these rules, which keep their order.
     *
     * @throws IllegalArgumentException when two rules share an id
     */
    public static <R extends Rule> RulePack<R> of(String name, String version, List<? extends R> rules) {
        Set<RuleId> seen = new HashSet<>();
        for (R rule : rules) {
            if (!seen.add(rule.id())) {
                throw new IllegalArgumentException(
                        "pack %s has two rules with the id %s. Maybe one should get a new id."
                                .formatted(name, rule.id()));
            }
        }
        return new RulePack<>(name, version, List.copyOf(rules));
    }

    /** This pack with further rules behind its own, under a new name: a practice's own layer. */
    public RulePack<R> plus(String name, String version, List<? extends R> more) {
        List<R> all = new ArrayList<>(rules);
        all.addAll(more);
        return of(name, version, all);
    }

    /** What the pack is called: "scheduling". */
    public String name() {
        return name;
    }

    /** Which edition of it. */
    public String version() {
        return version;
    }

    /** The rules, in the order in which they are asked. */
    public List<R> rules() {
        return rules;
    }

    /** Changes when a rule comes, goes, or gets another citation or date. */
    public Fingerprint hash() {
        return hash;
    }

    /** The rule with this id. */
    public Optional<R> rule(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The pack's name, version and hash, as a receipt carries them. */
    public Ref ref() {
        return new Ref(name, version, hash);
    }

    @Override
    public String toString() {
        return ref().toString();
    }

    private static Fingerprint hashOf(String name, String version, List<? extends Rule> rules) {
        FingerprintWriter writer =
                new FingerprintWriter("rule-pack").text("name", name).text("version", version);
        rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> writer.text("id", rule.id().value())
                        .text("title", rule.title())
                        .value("citation", rule.citation())
                        .text("effective", rule.effective().toString()));
        return writer.finish();
    }

    /**
     * Names one edition of a pack.
     *
     * @param name what the pack is called
     * @param version which edition
     * @param hash over its rules
     */
    public record Ref(String name, String version, Fingerprint hash) implements Serializable, Fingerprinted {
        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("name", name).text("version", version).text("hash", hash.hex());
        }

        @Override
        public String toString() {
            return name + " " + version + " (" + hash.abbreviated() + ")";
        }
    }
}
