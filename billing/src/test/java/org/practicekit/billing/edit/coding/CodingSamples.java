package org.practicekit.billing.edit.coding;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.billing.edit.coding.FaultyFile.Fault;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What lists of codes look like to the tests of the whole module. */
public final class CodingSamples implements Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Override
    public void in(Shipment shipment) {
        PairEdits pairs = PairEdits.builder()
                .read("pairs", new StringReader("Column 1\tColumn 2\nG0008\tA6216\t\t20110101\t*\t1\tmade up\n"))
                .build();
        CodeRows<DatedCode> places =
                CodeRows.of(List.of(DateRange.ALWAYS), List.of(new DatedCode("11", DateRange.ALWAYS)));
        shipment.values(
                        diagnosis(),
                        procedure(),
                        new DatedCode("11", DateRange.ALWAYS),
                        new ModifierFacts("26", DateRange.ALWAYS, 1),
                        new CoveredDiagnoses("G0008", DateRange.ALWAYS, "Example policy 7", List.of("Z23")),
                        new UnitLimit("G0008", DateRange.ALWAYS, 1, UnitLimit.Basis.DAY_BY_POLICY),
                        new PairEdit("G0008", "A6216", DateRange.ALWAYS, true),
                        new Fault("pairs", 7, 1, "a code stands here."))
                .engine(pairs, one -> one.on("G0008", "A6216", DAY))
                .engine(places, one -> one.on("11", DAY))
                .engine(CodeSets.builder().pairs(pairs).places(places).build(), CodeSets::hash);
    }

    private static DiagnosisFacts diagnosis() {
        return DiagnosisFacts.builder()
                .code("E119")
                .effective(DateRange.ALWAYS)
                .billable(true)
                .ages(AgeClass.ANY)
                .sex(SexLimit.ANY)
                .manifestation(false)
                .codeFirst(List.of("E10"))
                .excludes(List.of("E10"))
                .side(Side.NONE)
                .seventh("")
                .build();
    }

    private static ProcedureFacts procedure() {
        return ProcedureFacts.builder()
                .code("G0008")
                .effective(DateRange.ALWAYS)
                .addOnTo(List.of("X1010"))
                .global(GlobalPeriod.NONE)
                .bilateral(BilateralRule.NO_SIDES)
                .unlisted(false)
                .visit(VisitKind.NONE)
                .clia(CliaRule.NONE)
                .drug(false)
                .ages(new Ages(0, 17))
                .sex(SexLimit.ANY)
                .places(List.of("11"))
                .minutes(false)
                .fractions(false)
                .build();
    }
}
