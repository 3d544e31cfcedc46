package org.practicekit.billing.account;

import org.practicekit.billing.ledger.AccountKind;

/** Why what is owed is given up. */
public enum WriteOffKind {
    /** It is too little to ask for. */
    SMALL_BALANCE(AccountKind.SMALL_BALANCE_WRITE_OFF),
    /** The patient cannot pay. */
    ASSISTANCE(AccountKind.FINANCIAL_ASSISTANCE),
    /** The patient does not pay. */
    BAD_DEBT(AccountKind.BAD_DEBT),
    /** The payer does not pay, and nobody else has to. */
    DENIAL(AccountKind.DENIAL_WRITE_OFF),
    /** The practice has another reason. */
    OTHER(AccountKind.OTHER_WRITE_OFF);

    private final AccountKind account;

    WriteOffKind(AccountKind account) {
        this.account = account;
    }

    /** On which account it is kept. */
    public AccountKind account() {
        return account;
    }
}
