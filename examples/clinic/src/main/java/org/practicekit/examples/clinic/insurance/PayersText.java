package org.practicekit.examples.clinic.insurance;

import java.util.Optional;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.core.id.PatientId;

/** The order of payers of each patient, with the rule behind each step and what has to be asked. */
public final class PayersText {
    private final PayerOrder order = new PayerOrder();
    private final Insurances insurances;
    private final OrderFacts facts;

    /** A text about these insurances. */
    public PayersText(Insurances insurances, OrderFacts facts) {
        this.insurances = insurances;
        this.facts = facts;
    }

    /** The text for all patients, or for one. */
    public String of(Optional<PatientId> only) {
        StringBuilder text = new StringBuilder();
        facts.cases().forEach((patient, known) -> {
            if (only.isEmpty() || only.get().equals(patient)) {
                text.append(patient).append('\n');
                write(order.decide(known), text);
            }
        });
        return text.toString();
    }

    private void write(OrderOfPayers order, StringBuilder text) {
        for (int i = 0; i < order.places().size(); i++) {
            OrderOfPayers.Place place = order.places().get(i);
            String who = place.coverages().stream().map(this::named).collect(Collectors.joining(", "));
            text.append("  ")
                    .append(i + 1)
                    .append(". ")
                    .append(who)
                    .append(
                            switch (place.kind()) {
                                case DECIDED -> "";
                                case EQUAL_SHARES -> ", in equal shares";
                                case OPEN -> ", in an order that is not known yet";
                            })
                    .append('\n');
        }
        order.leftOut()
                .forEach(finding ->
                        text.append("     ").append(finding.explain()).append('\n'));
        order.steps()
                .forEach(step -> text.append("     ").append(step.explain()).append('\n'));
        order.questions()
                .forEach(question ->
                        text.append("     ask: ").append(question.text()).append('\n'));
    }

    private String named(CoverageId id) {
        Coverage coverage = insurances.coverages().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return "%s %s"
                .formatted(
                        id,
                        insurances
                                .payer(coverage)
                                .map(KnownPayer::name)
                                .orElse(coverage.payer().value()));
    }
}
