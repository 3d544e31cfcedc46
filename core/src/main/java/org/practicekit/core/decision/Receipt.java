package org.practicekit.core.decision;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;

/**
 * An answer with the proof of what it rested on: the question, a hash of everything the engine was given, and the rule packs
 * by version and hash. Asking the same question again with the same inputs under the same packs gives a receipt with the
 * same {@link #hash()}; when any of the three changed, the hashes differ and say which. Immutable and thread-safe as far as
 * {@code T} is.
 *
 * @param <T> what is granted
 */
public final class Receipt<T> implements Serializable {
    private final String question;
    private final Fingerprint inputs;
    private final List<RulePack.Ref> packs;
    private final Decision<T> decision;
    private final Fingerprint outcome;
    private final Fingerprint hash;

    private Receipt(
            String question, Fingerprint inputs, List<RulePack.Ref> packs, Decision<T> decision, Fingerprint outcome) {
        this.question = question;
        this.inputs = inputs;
        this.packs = List.copyOf(packs);
        this.decision = decision;
        this.outcome = outcome;
        this.hash = new FingerprintWriter("receipt")
                .text("question", question)
                .text("inputs", inputs.hex())
                .each("packs", this.packs)
                .text("outcome", outcome.hex())
                .finish();
    }

    /**
     * Writes a receipt.
     *
     * @param question which engine was asked what: "scheduling.book"
     * @param inputs over everything that could change the answer
     * @param packs the rules in force
     * @param decision the answer
     * @param value how what was granted is told apart from other grants
     */
    public static <T> Receipt<T> of(
            String question,
            Fingerprint inputs,
            List<RulePack.Ref> packs,
            Decision<T> decision,
            Function<? super T, ? extends Fingerprinted> value) {
        Objects.requireNonNull(question, "question");
        FingerprintWriter writer = new FingerprintWriter("decision");
        decision.fold(
                yes -> writer.text("verdict", "granted").value("value", value.apply(yes.value())),
                no -> writer.text("verdict", "refused"));
        writer.each("findings", decision.findings());
        return new Receipt<>(question, inputs, packs, decision, writer.finish());
    }

    /** Which engine was asked what. */
    public String question() {
        return question;
    }

    /** The hash over everything the engine was given. */
    public Fingerprint inputs() {
        return inputs;
    }

    /** The rules in force. */
    public List<RulePack.Ref> packs() {
        return packs;
    }

    /** The answer. */
    public Decision<T> decision() {
        return decision;
    }

    /** The hash over the answer alone. */
    public Fingerprint outcome() {
        return outcome;
    }

    /** The hash over question, inputs, packs and answer. */
    public Fingerprint hash() {
        return hash;
    }

    /** Whether the answer is yes. */
    public boolean isGranted() {
        return decision.isGranted();
    }

    /** What the rules said. */
    public List<Finding> findings() {
        return decision.findings();
    }

    /** {@link Decision#fold} of the answer. */
    public <R> R fold(
            Function<? super Granted<T>, ? extends R> granted, Function<? super Refused<T>, ? extends R> refused) {
        return decision.fold(granted, refused);
    }

    /** The answer with its rules, and the receipt's own line below. */
    public String explain() {
        return decision.explain() + "\n  receipt " + hash.abbreviated() + ", " + question + " under " + packs;
    }

    /** Two receipts are equal when their hashes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt<?> receipt && receipt.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Question, verdict and hash; never what was granted, which can be about a patient. */
    @Override
    public String toString() {
        return question + " " + (isGranted() ? "granted" : "refused") + " " + hash.abbreviated();
    }
}
