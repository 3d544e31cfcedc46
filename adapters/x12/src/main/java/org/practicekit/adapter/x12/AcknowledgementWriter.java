package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.privacy.PatientText;

/** Writes what became of files that were received, for those who sent them. */
public final class AcknowledgementWriter {
    private static final String VERSION = "005010X231A1";

    private AcknowledgementWriter() {}

    /**
     * A file with one 999. What was sent, and which unit is concerned, is left out where it holds a delimiter.
     *
     * @throws IllegalArgumentException when an outcome is not said
     */
    public static String write(Envelope envelope, GroupAcknowledgement group) {
        SegmentWriter out = new SegmentWriter(envelope);
        out.beginGroup("FA", VERSION);
        out.beginTransaction("999", VERSION);
        out.segment("AK1", group.kind(), group.number(), group.version().orElse(""));
        group.transactions().forEach(one -> transaction(out, one));
        List<String> last = new ArrayList<>(List.of(
                AcknowledgementTransaction.code(group.outcome()),
                Integer.toString(group.included()),
                Integer.toString(group.received()),
                Integer.toString(group.accepted())));
        last.addAll(group.codes());
        out.segment("AK9", last.toArray(String[]::new));
        out.endTransaction();
        out.endGroup();
        return out.end();
    }

    /**
     * A file with one TA1 and no group.
     *
     * @throws IllegalArgumentException when the outcome is not said
     */
    public static String write(Envelope envelope, InterchangeAcknowledgement interchange) {
        SegmentWriter out = new SegmentWriter(envelope);
        out.segment(
                "TA1",
                interchange.number(),
                SegmentWriter.SHORT_DAY.format(interchange.writtenAt()),
                SegmentWriter.TIME.format(interchange.writtenAt()),
                AcknowledgementTransaction.code(interchange.outcome()),
                interchange.note());
        return out.end();
    }

    private static void transaction(SegmentWriter out, TransactionAcknowledgement one) {
        out.segment("AK2", one.kind(), one.number(), one.version().orElse(""));
        one.faults().forEach(fault -> fault(out, fault));
        List<String> last = new ArrayList<>(List.of(AcknowledgementTransaction.code(one.outcome())));
        last.addAll(one.codes());
        out.segment("IK5", last.toArray(String[]::new));
    }

    private static void fault(SegmentWriter out, SegmentFault fault) {
        out.segment(
                "IK3",
                fault.tag(),
                Integer.toString(fault.position()),
                fault.loop().orElse(""),
                fault.code().orElse(""));
        String unit = fit(fault.unit());
        if (!unit.isEmpty()) {
            out.segment("CTX", SegmentWriter.components("TRN02", unit));
        }
        for (ElementFault element : fault.elements()) {
            out.segment("IK4", place(element), "", element.code(), fit(element.sent()));
        }
    }

    private static String place(ElementFault fault) {
        String element = Integer.toString(fault.element());
        if (fault.component().isEmpty() && fault.repetition().isEmpty()) {
            return element;
        }
        String component = fault.component().map(Object::toString).orElse("");
        return fault.repetition().isEmpty()
                ? SegmentWriter.components(element, component)
                : SegmentWriter.components(
                        element, component, fault.repetition().get().toString());
    }

    private static String fit(Optional<PatientText> text) {
        return text.map(PatientText::reveal).filter(Text::isFit).orElse("");
    }
}
