package org.practicekit.examples.clinic.preflight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.OfficeKnows;
import org.practicekit.billing.PreflightDesk;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.order.PayerOrder;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.policy.AuthorizationPolicy;
import org.practicekit.billing.policy.AuthorizationPolicyBuilder;
import org.practicekit.billing.preflight.PreflightReport;
import org.practicekit.billing.preflight.PreflightRules;
import org.practicekit.billing.preflight.Prerequisite;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.insurance.Services;
import org.practicekit.examples.clinic.verify.PayersSay;
import org.practicekit.examples.clinic.verify.VerifyRun;

/** Looks at each visit of the day as the office opens. */
public final class PreflightRun {
    private PreflightRun() {}

    /** The list, one paragraph for each visit. */
    public static String text(
            Practice practice,
            Insurances insurances,
            OrderFacts order,
            Services services,
            PayersSay said,
            PayerRules rules,
            ServicesDone done,
            Validation validation) {
        PracticeId id = practice.setup().practice();
        ZoneId zone = practice.setup().locations().get(0).zone();
        MemoryBilling store =
                VerifyRun.office(practice, insurances, services, said, policy(practice, rules), validation);
        rules.authorizations()
                .forEach(one -> store.run(
                        id,
                        Set.of(new Guard("folder", "authorizations")),
                        ports -> ports.authorizations().add(id, one)));
        done.byPatient().forEach((patient, before) -> store.store(id, patient, before));
        Instant opens = practice.day().atTime(8, 0).atZone(zone).toInstant();
        PreflightDesk desk = new PreflightDesk(
                store, new BenefitReader(ServiceTypes.standard()), new PayerOrder(), Clock.fixed(opens, zone));
        List<UpcomingVisit> visits =
                store.run(id, Set.of(), ports -> ports.visits().between(id, DateRange.day(practice.day())));
        StringBuilder text = new StringBuilder();
        for (UpcomingVisit visit : visits) {
            OfficeKnows knows = OfficeKnows.builder()
                    .orderFacts(Optional.ofNullable(order.cases().get(visit.patient())))
                    .orderByHand(order.fixed(visit.patient()))
                    .build();
            desk.look(id, visit.id(), knows).ifPresent(report -> text.append(paragraph(visit, report, zone)));
        }
        return text.toString();
    }

    private static AuthorizationPolicy policy(Practice practice, PayerRules rules) {
        AuthorizationPolicyBuilder policy = AuthorizationPolicy.builder()
                .citation(Citation.of("Practice policy", "Billing handbook, authorisations", practice.day()))
                .requirements(rules.requirements());
        rules.requirements().rows().stream()
                .flatMap(row -> row.scope().payer().stream())
                .distinct()
                .forEach((PayerId payer) -> policy.putNetworks(payer, NetworkSide.IN));
        return policy.build();
    }

    private static String paragraph(UpcomingVisit visit, PreflightReport report, ZoneId zone) {
        StringBuilder text = new StringBuilder(
                "%s  %s  %s\n".formatted(visit.start().atZone(zone).toLocalTime(), visit.patient(), report.verdict()));
        report.prerequisites().stream()
                .filter(one -> one.state() == Prerequisite.State.MET && isAboutPayers(one))
                .forEach(one -> text.append("  %s [%s; %s]\n"
                        .formatted(
                                one.finding().message(),
                                one.finding().rule(),
                                one.finding().citation())));
        for (Prerequisite open : report.open()) {
            text.append("  %s by %s, %s: %s [%s; %s]\n"
                    .formatted(
                            open.state(),
                            open.by(),
                            open.fixer(),
                            open.finding().message(),
                            open.finding().rule(),
                            open.finding().citation()));
        }
        return text.toString();
    }

    private static boolean isAboutPayers(Prerequisite one) {
        return one.finding().rule().equals(PreflightRules.ORDER.id())
                || !PreflightRules.contains(one.finding().rule());
    }
}
