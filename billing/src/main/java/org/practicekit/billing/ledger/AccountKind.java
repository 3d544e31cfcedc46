package org.practicekit.billing.ledger;

/** The accounts of the journal. Debits are positive: what is owed to the practice and what it has got. */
public enum AccountKind {
    /** What payers owe. */
    RECEIVABLE_INSURANCE,
    /** What patients owe. */
    RECEIVABLE_PATIENT,
    /** Money that came in, to be found in the bank's statement. */
    CASH,
    /** What was charged: income, so that it stands in credit. */
    CHARGES,
    /** What contracts take off. */
    CONTRACTUAL_ALLOWANCE,
    /** What was given up because a payer did not pay. */
    DENIAL_WRITE_OFF,
    /** What was given up because it was too little to ask for. */
    SMALL_BALANCE_WRITE_OFF,
    /** What was given up because the patient cannot pay. */
    FINANCIAL_ASSISTANCE,
    /** What was given up because the patient does not pay. */
    BAD_DEBT,
    /** Other sums that were taken off by the practice, with its reason. */
    OTHER_WRITE_OFF,
    /** What a payer kept because of budgets or withholding. */
    WITHHELD,
    /** Taxes and levies that a payer kept. */
    LEVIED,
    /** Money that came in and belongs to nothing yet: it stands in credit. */
    UNAPPLIED_CREDIT,
    /** What is to be paid back. */
    REFUND_PAYABLE,
    /** Refunds that were sent and that the payer has not yet acknowledged. */
    REFUND_IN_TRANSIT,
    /** What payers have taken back, or are going to, apart from the claims concerned. */
    RECOUPMENT,
    /** Balances that payers carry over from one payment to the next. */
    FORWARD_BALANCE,
    /** Interest from payers: income. */
    INTEREST,
    /** Bonuses, incentives and other money of payers without a claim: income. */
    OTHER_PAYER_INCOME
}
