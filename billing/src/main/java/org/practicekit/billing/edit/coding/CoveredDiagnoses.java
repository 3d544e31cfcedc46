package org.practicekit.billing.edit.coding;

import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

/**
 * For which diagnoses a payer covers a procedure. A procedure without a row is not limited. Immutable.
 *
 * @param code the procedure
 * @param effective on which days of service
 * @param policy what the payer calls its policy
 * @param diagnoses beginnings of the diagnoses that support it
 */
public record CoveredDiagnoses(String code, DateRange effective, String policy, List<String> diagnoses)
        implements CodeRow {
    public CoveredDiagnoses {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(policy, "policy");
        diagnoses = List.copyOf(diagnoses);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code)
                .text("effective", effective.toString())
                .text("policy", policy)
                .texts("diagnoses", diagnoses, text -> text);
    }
}
