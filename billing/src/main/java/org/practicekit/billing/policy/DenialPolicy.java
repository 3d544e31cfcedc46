package org.practicekit.billing.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.denial.AppealDeadlines;
import org.practicekit.billing.denial.AppealRights;
import org.practicekit.billing.denial.AppealRow;
import org.practicekit.billing.denial.DenialAction;
import org.practicekit.billing.denial.DenialRow;
import org.practicekit.billing.denial.DenialTable;
import org.practicekit.billing.denial.DenialWorkList;
import org.practicekit.billing.denial.Effort;
import org.practicekit.billing.denial.OverturnPrior;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** How a practice works on what payers denied. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface DenialPolicy extends Serializable, Fingerprinted {
    /** What holds where a practice chose nothing: its time costs nothing, and nobody may take proposed edits on. */
    DenialPolicy STANDARD = builder().build();

    /** What adjustment reasons mean to it, before the rows of PracticeKit. */
    List<DenialRow> rows();

    /** How long it can appeal by its contracts. */
    List<AppealRow> appeals();

    /** Whether times count of which PracticeKit read an earlier text alone, see {@link AppealDeadlines#withUnverified}. */
    @Value.Default
    default boolean unverifiedTimes() {
        return false;
    }

    /** Payers whose plans it knows to be under ERISA. */
    Set<PayerId> erisaPayers();

    /** How likely it takes it to be that payers give in, before it has seen any. */
    List<OverturnPrior> priors();

    /** What each way to work on a denial takes. */
    Map<DenialAction, Effort> efforts();

    /** What a way takes that is not among them. */
    @Value.Default
    default Effort usualEffort() {
        return new Effort(15, Money.noDollars());
    }

    /** What an hour of work costs. */
    @Value.Default
    default Money perHour() {
        return Money.noDollars();
    }

    /** So many days before its last day a denial comes before all others. */
    @Value.Default
    @Min(0)
    @Max(365)
    default int leadDays() {
        return 14;
    }

    /** Who may take on edits that were proposed; nobody where it is empty. */
    List<ActorId> approvers();

    /** A builder; everything has a default. */
    static DenialPolicyBuilder builder() {
        return new DenialPolicyBuilder();
    }

    /** What adjustment reasons mean. */
    @Value.Lazy
    default DenialTable table() {
        return DenialTable.standard().plus(rows());
    }

    /** Whether and until when a denial can be appealed. */
    @Value.Lazy
    default AppealRights rights() {
        AppealDeadlines known = unverifiedTimes() ? AppealDeadlines.withUnverified() : AppealDeadlines.standard();
        return new AppealRights(known.plus(appeals()), erisaPayers());
    }

    /** In which order denials are worked on. */
    @Value.Lazy
    default DenialWorkList workList() {
        return new DenialWorkList(efforts(), usualEffort(), perHour(), leadDays());
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.each("rows", rows())
                .each("appeals", appeals())
                .flag("unverifiedTimes", unverifiedTimes())
                .sorted("erisaPayers", erisaPayers(), PayerId::value)
                .each("priors", priors())
                .number("efforts", efforts().size());
        new TreeMap<>(efforts()).forEach((action, effort) -> writer.value(action.name(), effort));
        writer.value("usualEffort", usualEffort())
                .value("perHour", perHour())
                .number("leadDays", leadDays())
                .texts("approvers", approvers(), ActorId::value);
    }
}
