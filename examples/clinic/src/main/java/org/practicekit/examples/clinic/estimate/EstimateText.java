package org.practicekit.examples.clinic.estimate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.order.OrderOfPayers;
import org.practicekit.billing.estimate.Estimate;
import org.practicekit.billing.estimate.Part;
import org.practicekit.billing.estimate.Share;
import org.practicekit.billing.goodfaith.DueEstimate;
import org.practicekit.billing.goodfaith.GoodFaithEstimate;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.Practice;

/** Tells of estimates, with ids and codes and no names. */
final class EstimateText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;

    EstimateText(Practice practice) {
        this.zone = practice.setup().locations().get(0).zone();
        line("What the patients of %s will owe", practice.day());
    }

    void visit(
            UpcomingVisit visit,
            Optional<OrderOfPayers> order,
            List<EstimateRun.Plan> plans,
            Receipt<Estimate> receipt) {
        line("");
        line(
                "%s %s %s, %s",
                CLOCK.format(visit.start().atZone(zone)),
                visit.id(),
                visit.patient(),
                plans.isEmpty()
                        ? "pays without insurance"
                        : plans.stream().map(EstimateText::plan).collect(Collectors.joining(", then ")));
        if (order.filter(one -> !one.isDecided()).isPresent()) {
            line("  in an order that is not known yet: see the payers command");
        }
        receipt.fold(
                granted -> {
                    estimate(visit, granted.value());
                    return text;
                },
                refused -> {
                    refused.findings().forEach(finding -> line("  cannot be estimated: %s", finding.explain()));
                    return text;
                });
        line("  receipt %s", receipt.hash().abbreviated());
    }

    private static String plan(EstimateRun.Plan plan) {
        return "%s with %s%s"
                .formatted(
                        plan.coverage().id(),
                        plan.coverage().payer(),
                        plan.terms().isPresent() ? "" : " (not active)");
    }

    private void estimate(UpcomingVisit visit, Estimate estimate) {
        line("  %s", amounts(estimate));
        for (int i = 0; i < visit.services().size(); i++) {
            PlannedService service = visit.services().get(i);
            Share share = estimate.likely().orElse(estimate.high()).get(i);
            line(
                    "    %s x %d: charge %s; %s",
                    service.procedure().map(Object::toString).orElse("?"),
                    service.units(),
                    plain(share.charge()),
                    shares(share));
        }
        estimate.assumptions()
                .forEach(assumption -> line("    assumed: %s [%s]", assumption.message(), assumption.rule()));
        line(
                "    by %s",
                estimate.reasons().stream()
                        .map(Finding::rule)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String amounts(Estimate estimate) {
        if (estimate.owedLow().equals(estimate.owedHigh())) {
            return "owes " + plain(estimate.owedHigh());
        }
        return "owes from %s to %s, %s"
                .formatted(
                        plain(estimate.owedLow()),
                        plain(estimate.owedHigh()),
                        estimate.owedLikely()
                                .map(likely -> "likely " + plain(likely))
                                .orElse("and nobody can say what is likely"));
    }

    private static String shares(Share share) {
        String parts = share.parts().entrySet().stream().map(EstimateText::part).collect(Collectors.joining(", "));
        String paid = share.paid().stream().map(EstimateText::plain).collect(Collectors.joining(" and "));
        return "%s%s%s"
                .formatted(
                        parts.isEmpty() ? "patient 0.00" : parts,
                        paid.isEmpty() ? "" : "; paid " + paid,
                        share.writtenOff().isZero() ? "" : "; written off " + plain(share.writtenOff()));
    }

    private static String part(Map.Entry<Part, Money> part) {
        return part.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + plain(part.getValue());
    }

    void due(Optional<LocalDate> asOf) {
        line("");
        line("Good faith estimates to give%s", asOf.map(day -> ", as of " + day).orElse(""));
    }

    void due(DueEstimate due, Receipt<GoodFaithEstimate> made) {
        line(
                "  by %s%s: %s %s, %s",
                due.due().by(),
                due.overdue() ? " OVERDUE" : "",
                due.visit(),
                due.patient(),
                made.<String>fold(
                        granted -> plain(granted.value().content().total()),
                        refused -> refused.findings().stream()
                                .map(finding -> finding.facts().getOrDefault("missing", finding.message()))
                                .collect(Collectors.joining(", ", "but missing: ", ""))));
        line("    %s [%s]", due.due().why().message(), due.due().why().citation());
    }

    String text() {
        return text.toString();
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private void line(String form, Object... values) {
        text.append(form.formatted(values).stripTrailing()).append("\n");
    }
}
