package org.practicekit.billing.audit;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.core.money.Money;

/**
 * A claim as it was sent, and what was known and paid. Immutable.
 *
 * @param unit which one, and what it is drawn among
 * @param sheet what was sent
 * @param context what was known beside it; its day is the one on which it was sent
 * @param paid what was paid for it
 */
public record AuditCase(AuditUnit unit, ClaimSheet sheet, EditContext context, Money paid) implements Serializable {
    public AuditCase {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(paid, "paid");
    }
}
