package org.practicekit.billing.requirement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.eligibility.NetworkSide;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;

/** How one row fits one case: in what it differs, and what would have to be known to tell. */
final class Fit {
    private final Set<CaseFact> differing = EnumSet.noneOf(CaseFact.class);
    private final Set<CaseFact> missing = EnumSet.noneOf(CaseFact.class);

    private Fit() {}

    static Fit of(Requirement row, RequirementQuestion question) {
        Fit fit = new Fit();
        RequirementScope scope = row.scope();
        if (!row.effective().contains(question.date())) {
            fit.differing.add(CaseFact.DAY);
        }
        fit.look(CaseFact.PAYER, scope.payer(), Optional.of(question.payer()), Object::equals);
        fit.look(CaseFact.PLAN, scope.plan(), question.plan(), PlanId::equals);
        fit.look(CaseFact.PROCEDURE, scope.procedures(), question.service().procedure(), ProcedureRange::contains);
        fit.look(
                CaseFact.SERVICE_TYPE,
                scope.serviceType(),
                Optional.of(question.service().serviceType()),
                ServiceType::equals);
        fit.look(CaseFact.PLACE, scope.place(), Optional.of(question.service().place()), PlaceOfService::equals);
        fit.look(CaseFact.PROVIDER, scope.provider(), question.provider(), Npi::equals);
        fit.look(
                CaseFact.NETWORK,
                scope.network(),
                Optional.of(question.network()).filter(side -> side != NetworkSide.UNKNOWN),
                NetworkSide::equals);
        fit.look(CaseFact.AGE, scope.ages(), question.age(), Ages::contains);
        fit.look(
                CaseFact.UNITS,
                scope.unitsFrom(),
                Optional.of(question.service().units()),
                (from, units) -> units >= from);
        return fit;
    }

    /** The first fact by which the row is meant for another case. */
    Optional<CaseFact> differs() {
        return differing.stream().findFirst();
    }

    /** The facts that the row asks for and nobody knows. */
    Set<CaseFact> missing() {
        return missing;
    }

    private <A, B> void look(
            CaseFact fact, Optional<A> asked, Optional<? extends B> known, BiPredicate<? super A, ? super B> fits) {
        if (asked.isEmpty()) {
            return;
        }
        if (known.isEmpty()) {
            missing.add(fact);
        } else if (!fits.test(asked.get(), known.get())) {
            differing.add(fact);
        }
    }
}
