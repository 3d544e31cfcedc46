package org.practicekit.billing.edit.coding;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/**
 * What a list says of a procedure, a service or a supply. What it leaves out is empty, which means "not said" and never "no".
 * Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface ProcedureFacts extends CodeRow {
    /** Stands among {@link #addOnTo()} where the payer decides which codes it is added to. */
    String ANY_BASE = "*";

    @Override
    String code();

    @Override
    DateRange effective();

    /** The codes it is only billed with; none when it stands alone. */
    Optional<List<String>> addOnTo();

    /** What is paid with it, for how many days. */
    Optional<GlobalPeriod> global();

    /** What is paid for both sides. */
    Optional<BilateralRule> bilateral();

    /** Whether it says only that nothing else fits, so that a description is needed. */
    Optional<Boolean> unlisted();

    /** Which kind of visit it is. */
    Optional<VisitKind> visit();

    /** What the laboratory needs. */
    Optional<CliaRule> clia();

    /** Whether payers want to know which drug it was. */
    Optional<Boolean> drug();

    /** At which ages it is done. */
    Optional<Ages> ages();

    /** On which sex it is done. */
    Optional<SexLimit> sex();

    /** Where it may be done; without any when it may be done everywhere. */
    Optional<List<String>> places();

    /** Whether it is counted in minutes. */
    Optional<Boolean> minutes();

    /** Whether a part of a unit can be billed. */
    Optional<Boolean> fractions();

    /** A builder; code and days are required. */
    static ProcedureFactsBuilder builder() {
        return new ProcedureFactsBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("code", code())
                .text("effective", effective().toString())
                .text("addOnTo", addOnTo().map(String::valueOf).orElse(""))
                .text("global", global().map(Enum::name).orElse(""))
                .text("bilateral", bilateral().map(Enum::name).orElse(""))
                .text("unlisted", unlisted().map(String::valueOf).orElse(""))
                .text("visit", visit().map(Enum::name).orElse(""))
                .text("clia", clia().map(Enum::name).orElse(""))
                .text("drug", drug().map(String::valueOf).orElse(""))
                .text("ages", ages().map(Ages::toString).orElse(""))
                .text("sex", sex().map(Enum::name).orElse(""))
                .text("places", places().map(String::valueOf).orElse(""))
                .text("minutes", minutes().map(String::valueOf).orElse(""))
                .text("fractions", fractions().map(String::valueOf).orElse(""));
    }
}
