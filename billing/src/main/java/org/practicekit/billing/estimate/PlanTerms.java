package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** What one plan asks of one patient for each type of service, and what is left of its limits. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlanTerms extends Serializable, Fingerprinted {
    /** Who pays. */
    PayerId payer();

    /** How it works out what it pays after another. */
    @Value.Default
    default Coordination coordination() {
        return Coordination.STANDARD;
    }

    /** Whether the practice has a contract with the plan. */
    @Value.Default
    default Network network() {
        return Network.UNKNOWN;
    }

    /** Whether the law keeps the patient from owing more than the cost share. */
    @Value.Default
    default boolean surpriseProtected() {
        return false;
    }

    /** The terms by type of service; those of {@link ServiceType#PLAN} hold for types that are not here. */
    Map<ServiceType, BenefitTerms> terms();

    /** What is left of each limit; one that terms name and that is not here is unknown. */
    Map<PlanLimit, Stated<Money>> left();

    /** A builder; the payer is required. */
    static PlanTermsBuilder builder() {
        return new PlanTermsBuilder();
    }

    /** The terms for a service; of one of which nothing is known, everything is unknown. */
    default BenefitTerms termsFor(PlannedService service) {
        BenefitTerms known = terms().get(service.serviceType());
        return known == null ? terms().getOrDefault(ServiceType.PLAN, BenefitTerms.UNKNOWN) : known;
    }

    /** How the payer sees services, of which it allows these amounts. */
    default PayerTerms over(List<PlannedLine> services, List<Stated<Money>> allowed) {
        PayerTermsBuilder all =
                PayerTerms.builder().payer(payer()).coordination(coordination()).left(left());
        for (int i = 0; i < services.size(); i++) {
            all.addLines(PlanLine.builder()
                    .allowed(allowed.get(i))
                    .network(network())
                    .surpriseProtected(surpriseProtected())
                    .terms(termsFor(services.get(i).service()))
                    .build());
        }
        return all.build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().value())
                .text("coordination", coordination().name())
                .text("network", network().name())
                .flag("protected", surpriseProtected())
                .number("terms", terms().size());
        new TreeMap<>(terms()).forEach((type, terms) -> writer.value(type.code(), terms));
        writer.number("left", left().size());
        new TreeMap<>(left())
                .forEach((limit, amount) -> writer.value("of", limit).value("is", amount));
    }
}
