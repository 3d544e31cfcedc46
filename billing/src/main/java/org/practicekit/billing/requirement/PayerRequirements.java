package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.requirement.RequirementSheet.Open;
import org.practicekit.billing.requirement.RequirementSheet.PassedOver;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * All rows of what payers require, in layers: those a vendor delivers first, a practice's own on top. Of the rows that are meant
 * for a case the most specific one on each topic holds, see {@link RequirementScope#compareSpecificity}; between two that are as
 * specific the one of the later layer does. In one layer there are no two such rows for the same case and day. The order of rows
 * within a layer makes no difference. Immutable and thread-safe.
 */
public final class PayerRequirements implements Serializable, Fingerprinted {
    private static final Comparator<Entry> MOST_SPECIFIC = ((Comparator<Entry>)
                    (one, other) -> one.row.scope().compareSpecificity(other.row.scope()))
            .thenComparing(entry -> -entry.layer);

    /** Without any row: nobody knows what payers require. */
    public static final PayerRequirements NONE = new PayerRequirements(List.of());

    private final List<List<Requirement>> layers;
    private final Map<PayerId, List<Entry>> ofPayer = new HashMap<>();
    private final List<Entry> ofAll = new ArrayList<>();

    private PayerRequirements(List<List<Requirement>> layers) {
        this.layers = layers;
        Set<String> names = new HashSet<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (Requirement row : layers.get(layer)) {
                if (!names.add(row.name())) {
                    throw new IllegalArgumentException("two rows are called %s.".formatted(row.name()));
                }
                row.scope()
                        .payer()
                        .map(payer -> ofPayer.computeIfAbsent(payer, any -> new ArrayList<>()))
                        .orElse(ofAll)
                        .add(new Entry(row, layer));
            }
        }
        refuseCollisions(ofAll);
        ofPayer.values().forEach(PayerRequirements::refuseCollisions);
    }

    /**
     * One layer of rows.
     *
     * @throws IllegalArgumentException when two rows answer the same question for the same day, or have one name
     */
    public static PayerRequirements of(List<Requirement> rows) {
        return NONE.plus(rows);
    }

    /**
     * These rows with a layer on top.
     *
     * @throws IllegalArgumentException when two rows of it answer the same question for the same day, or a name is taken
     */
    public PayerRequirements plus(List<Requirement> layer) {
        List<List<Requirement>> more = new ArrayList<>(layers);
        more.add(List.copyOf(layer));
        return new PayerRequirements(List.copyOf(more));
    }

    /** All rows, the lowest layer first. */
    public List<Requirement> rows() {
        return layers.stream().flatMap(List::stream).toList();
    }

    /** What they ask of a service on its day. */
    public RequirementSheet on(RequirementQuestion question) {
        List<Entry> candidates = new ArrayList<>(ofPayer.getOrDefault(question.payer(), List.of()));
        candidates.addAll(ofAll);
        candidates.sort(MOST_SPECIFIC.thenComparing(entry -> entry.row.name()));
        Map<RequirementTopic, Entry> holding = new EnumMap<>(RequirementTopic.class);
        List<PassedOver> passed = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (Entry entry : candidates) {
            Requirement row = entry.row;
            Fit fit = Fit.of(row, question);
            Entry before = holding.get(row.topic());
            if (fit.differs().isPresent()) {
                passed.add(new PassedOver(row.name(), fit.differs().get(), null));
            } else if (before != null) {
                passed.add(new PassedOver(row.name(), null, before.row.name()));
            } else if (fit.missing().isEmpty()) {
                holding.put(row.topic(), entry);
            } else {
                open.add(new Open(row, fit.missing()));
            }
        }
        List<Requirement> applying =
                holding.values().stream().map(entry -> entry.row).toList();
        return new RequirementSheet(
                question,
                applying,
                open.stream()
                        .filter(one -> saysSomethingElse(
                                one.row(), holding.get(one.row().topic())))
                        .toList(),
                passed);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.number("layers", layers.size());
        layers.forEach(layer -> writer.each(
                "rows",
                layer.stream().sorted(Comparator.comparing(Requirement::name)).toList()));
    }

    /** Without a row that holds, an exception that may hold changes nothing. */
    private static boolean saysSomethingElse(Requirement row, @Nullable Entry holding) {
        return holding == null ? row.required() : !row.asksTheSameAs(holding.row);
    }

    private static void refuseCollisions(List<Entry> entries) {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing((Entry entry) -> entry.row.topic()).thenComparing(MOST_SPECIFIC));
        for (int i = 0; i < inOrder.size(); i++) {
            Entry one = inOrder.get(i);
            for (int j = i + 1; j < inOrder.size() && one.isAsSpecificAs(inOrder.get(j)); j++) {
                Requirement other = inOrder.get(j).row;
                if (one.row.effective().overlaps(other.effective())
                        && one.row.scope().overlaps(other.scope())) {
                    throw new IllegalArgumentException(
                            "two rows answer the same question for the same day (%s and %s). Maybe the older one should end."
                                    .formatted(one.row.name(), other.name()));
                }
            }
        }
    }

    private record Entry(Requirement row, int layer) implements Serializable {
        boolean isAsSpecificAs(Entry other) {
            return row.topic() == other.row.topic() && MOST_SPECIFIC.compare(this, other) == 0;
        }
    }
}
