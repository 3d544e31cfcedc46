package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.money.Money;

/**
 * A fixed amount that the patient pays, never more than is allowed. Immutable.
 *
 * @param mode how it stands to deductible and coinsurance
 * @param amount how much; without meaning where there is none
 * @param per how often
 */
public record Copay(Mode mode, Stated<Money> amount, Per per) implements Serializable, Fingerprinted {
    /** The plan has none. */
    public static final Copay NONE =
            new Copay(Mode.NONE, Stated.exactly(Money.noDollars(), "the plan has no copay"), Per.VISIT);

    public Copay {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(per, "per");
    }

    /** Once a visit. */
    public static Copay of(Mode mode, Stated<Money> amount) {
        return new Copay(mode, amount, Per.VISIT);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("mode", mode.name()).value("amount", amount).text("per", per.name());
    }

    /** How a copay stands to deductible and coinsurance. */
    public enum Mode {
        /** There is no copay. */
        NONE,
        /** It is all the patient pays: no deductible, no coinsurance. */
        IN_LIEU,
        /** The deductible comes first; the copay, then the coinsurance, are of what is left. */
        AFTER_DEDUCTIBLE,
        /** The copay comes first; deductible and coinsurance are of what is left. */
        BEFORE_DEDUCTIBLE
    }

    /** How often a copay is owed. */
    public enum Per {
        /** Once for all services of one type at a visit. */
        VISIT,
        /** For each service line. */
        SERVICE
    }
}
