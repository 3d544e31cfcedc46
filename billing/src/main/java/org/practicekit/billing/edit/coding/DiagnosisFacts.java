package org.practicekit.billing.edit.coding;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;

/**
 * What a list says of a diagnosis. What it leaves out is empty, which means "not said" and never "no". Immutable.
 */
@Value.Immutable
@PracticeKitStyle
public interface DiagnosisFacts extends CodeRow {
    @Override
    String code();

    @Override
    DateRange effective();

    /** Whether it has its full length, so that it can be billed. */
    Optional<Boolean> billable();

    /** At which ages one can have it. */
    Optional<AgeClass> ages();

    /** Which sex one has to be of. */
    Optional<SexLimit> sex();

    /** Whether it shows another disease, so that it cannot stand first. */
    Optional<Boolean> manifestation();

    /** Beginnings of the codes that stand before it when they are on the claim. */
    Optional<List<String>> codeFirst();

    /** Beginnings of the codes that do not go with it or with a code below it, unless the two have nothing to do with each other. */
    Optional<List<String>> excludes();

    /** Which side of the body it is about. */
    Optional<Side> side();

    /** The characters that its seventh place, or that of codes below it, takes; without any when it has no seventh place. */
    Optional<String> seventh();

    /** A builder; code and days are required. */
    static DiagnosisFactsBuilder builder() {
        return new DiagnosisFactsBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("code", code())
                .text("effective", effective().toString())
                .text("billable", billable().map(String::valueOf).orElse(""))
                .text("ages", ages().map(Enum::name).orElse(""))
                .text("sex", sex().map(Enum::name).orElse(""))
                .text("manifestation", manifestation().map(String::valueOf).orElse(""))
                .text("codeFirst", codeFirst().map(String::valueOf).orElse(""))
                .text("excludes", excludes().map(String::valueOf).orElse(""))
                .text("side", side().map(Enum::name).orElse(""))
                .text("seventh", seventh().map(text -> "[" + text + "]").orElse(""));
    }
}
