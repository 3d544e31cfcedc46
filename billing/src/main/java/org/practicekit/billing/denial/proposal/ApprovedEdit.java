package org.practicekit.billing.denial.proposal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.billing.edit.EditFamily;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.EditScope;
import org.practicekit.billing.edit.RuleCard;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/**
 * An edit that a person took on. It judges claims once it is in a pack of the practice's setup. Immutable.
 *
 * @param wish who took what on
 * @param at when
 * @param edit the edit
 */
public record ApprovedEdit(ApprovalWish wish, Instant at, DataEdit edit) implements Serializable, Fingerprinted {
    public ApprovedEdit {
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(edit, "edit");
    }

    /** What a wish comes to. */
    public static ApprovedEdit of(ApprovalWish wish, Instant at, LocalDate today) {
        EditProposal proposal = wish.proposal();
        RuleCard rule = RuleCard.builder()
                .id(wish.rule())
                .title(wish.title())
                .citation(Citation.of(
                        "Practice policy",
                        "denials of %s for %s up to %s, taken on by %s"
                                .formatted(proposal.payer(), proposal.reason(), wish.asOf(), wish.by()),
                        today))
                .family(EditFamily.PRACTICE)
                .severity(wish.holds() ? Severity.ERROR : Severity.WARNING)
                .effective(DateRange.from(wish.from()))
                .addPredictedReasons(proposal.reason())
                .scope(EditScope.ofPayers(proposal.payer()))
                .build();
        return new ApprovedEdit(wish, at, new DataEdit(rule, proposal.condition(), wish.action(), null, null));
    }

    /** A pack with the edit behind its own, as a new version. */
    public EditPack addTo(EditPack pack, String version) {
        return pack.plus(pack.name(), version, List.of(edit));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("wish", wish).instant("at", at).value("edit", edit);
    }
}
