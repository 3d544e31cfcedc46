package org.practicekit.billing.posting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.ledger.AccountKind;

/** What becomes of money that a payer did not pay for a claim. */
public enum Treatment {
    /** The contract takes it off. */
    CONTRACTUAL(AccountKind.CONTRACTUAL_ALLOWANCE),
    /** The payer keeps it because of budgets or withholding. */
    WITHHELD(AccountKind.WITHHELD),
    /** A bonus with the claim, as a rule of a negative amount. */
    INCOME(AccountKind.OTHER_PAYER_INCOME),
    /** The patient owes it, or the next payer. */
    PATIENT(AccountKind.RECEIVABLE_PATIENT),
    /** It says what was posted before: what earlier payers paid and took off. */
    INFORMATION(null),
    /** It stays on the payer's account until somebody has seen to it; nothing is written off. */
    OPEN(null);

    private final @Nullable AccountKind account;

    Treatment(@Nullable AccountKind account) {
        this.account = account;
    }

    /** To which account it goes; empty where it stays. */
    public Optional<AccountKind> account() {
        return Optional.ofNullable(account);
    }
}
