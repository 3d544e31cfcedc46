package org.practicekit.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPayer;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimSite;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.ControlNumbers;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Writes a claim from what is known. What is not known is left out, and a finding names it; nothing is guessed.
 *
 * @param setup what the practice agreed
 * @param policy what it says on claims
 * @param patient who the patient is, or empty when nobody knows
 * @param address where the patient lives
 * @param coverages who is asked first, then the others in their order
 * @param authorizations the patient's
 */
record ClaimDraft(
        BillingSetup setup,
        ClaimPolicy policy,
        Optional<Insured> patient,
        Optional<PostalAddress> address,
        List<Coverage> coverages,
        List<Authorization> authorizations) {
    static final int LINES = 50;
    static final int DIAGNOSES = 12;
    private static final int POINTERS = 4;
    private static final ServiceType LABORATORY = new ServiceType("5");

    /** Charges with a visit that a claim can tell of, at most as many as a claim takes. */
    record Part(CompletedVisit visit, List<Charge> charges) {}

    /** The claim under this number, from charges that {@link #fit} on one. */
    ClaimSheet write(String controlNumber, Part part, List<Finding> findings) {
        CompletedVisit visit = part.visit();
        List<Charge> charges = part.charges();
        List<DiagnosisCode> diagnoses = diagnoses(charges);
        PlaceOfService place = charges.get(0).service().place();
        Optional<Npi> rendering = charges.get(0).rendering();
        List<ClaimReference> shared = shared(charges, findings);
        ClaimSheetBuilder sheet = ClaimSheet.builder()
                .controlNumber(controlNumber)
                .place(place.value())
                .frequency(ClaimFrequency.ORIGINAL.code())
                .signatureOnFile(policy.signatureOnFile())
                .assignment(policy.assignment())
                .benefitsAssigned(policy.benefitsAssigned())
                .releaseOfInformation(policy.releaseOfInformation())
                .accident(visit.accident())
                .dates(visit.dates())
                .references(shared)
                .addAllReferences(clia(charges, findings))
                .diagnoses(diagnoses.stream()
                        .map(code -> ClaimDiagnosis.icd10(code.value()))
                        .toList())
                .providers(providers(visit, rendering, findings))
                .insurance(insurance(coverages.get(0), PayerRank.PRIMARY, findings))
                .patient(coverages.get(0).relationship() == Relationship.SELF ? Optional.empty() : person(findings));
        PayerRank rank = PayerRank.PRIMARY;
        for (Coverage other : coverages.subList(1, coverages.size())) {
            rank = rank.next().orElse(rank);
            sheet.addOtherPayers(OtherPayer.builder()
                    .insurance(insurance(other, rank, findings))
                    .benefitsAssigned(policy.benefitsAssigned())
                    .releaseOfInformation(policy.releaseOfInformation())
                    .build());
        }
        for (int i = 0; i < charges.size(); i++) {
            sheet.addLines(line(controlNumber, i + 1, charges.get(i), place, rendering, diagnoses, shared, findings));
        }
        ClaimSheet written = sheet.build();
        return ClaimSheet.builder().like(written).charge(written.lineCharges()).build();
    }

    /** Whether a charge still has room on a claim that has these. */
    static boolean fit(List<Charge> charges, Charge more) {
        List<Charge> all = new ArrayList<>(charges);
        all.add(more);
        return all.size() <= LINES && diagnoses(all).size() <= DIAGNOSES;
    }

    private static List<DiagnosisCode> diagnoses(List<Charge> charges) {
        Set<DiagnosisCode> all = new LinkedHashSet<>();
        charges.forEach(charge -> all.addAll(charge.service().diagnoses()));
        return List.copyOf(all);
    }

    private ClaimLine line(
            String controlNumber,
            int number,
            Charge charge,
            PlaceOfService place,
            Optional<Npi> rendering,
            List<DiagnosisCode> diagnoses,
            List<ClaimReference> shared,
            List<Finding> findings) {
        List<ClaimReference> own = agreed(charge, findings);
        return ClaimLine.builder()
                .number(number)
                .controlNumber(ControlNumbers.ofLine(controlNumber, number))
                .procedure(
                        charge.service().procedure().map(ProcedureCode::value).orElse(""))
                .modifiers(charge.service().modifiers().stream()
                        .map(Modifier::value)
                        .toList())
                .charge(charge.amount())
                .units(BigDecimal.valueOf(charge.service().units()))
                .place(Optional.of(charge.service().place())
                        .filter(one -> !one.equals(place))
                        .map(PlaceOfService::value))
                .pointers(charge.service().diagnoses().stream()
                        .limit(POINTERS)
                        .map(code -> diagnoses.indexOf(code) + 1)
                        .toList())
                .from(charge.date())
                .providers(charge.rendering().filter(one -> !charge.rendering().equals(rendering)).stream()
                        .map(one -> rendering(one, findings))
                        .toList())
                .references(own.stream().filter(one -> !shared.contains(one)).toList())
                .drug(charge.drug())
                .build();
    }

    private List<ClaimProvider> providers(CompletedVisit visit, Optional<Npi> rendering, List<Finding> findings) {
        List<ClaimProvider> providers = new ArrayList<>();
        providers.add(ClaimProvider.builder()
                .like(policy.billing())
                .role(ProviderRole.BILLING)
                .npi(setup.billingProvider().value())
                .name(policy.billing().name().orElse(setup.billingName()))
                .build());
        policy.payTo()
                .map(one -> ClaimProvider.builder()
                        .like(one)
                        .role(ProviderRole.PAY_TO)
                        .build())
                .ifPresent(providers::add);
        if (rendering.isEmpty()) {
            findings.add(missing("rendering", "who provided the services"));
        }
        rendering
                .filter(one -> !one.equals(setup.billingProvider()))
                .map(one -> rendering(one, findings))
                .ifPresent(providers::add);
        site(visit.location(), findings)
                .flatMap(ClaimSite::facility)
                .map(one -> ClaimProvider.builder()
                        .like(one)
                        .role(ProviderRole.FACILITY)
                        .build())
                .ifPresent(providers::add);
        providers.addAll(visit.others());
        return providers;
    }

    private ClaimProvider rendering(Npi npi, List<Finding> findings) {
        Optional<ClaimProvider> known = policy.provider(npi);
        if (known.isEmpty()) {
            findings.add(missing("provider/" + npi, "the name and specialty of provider " + npi));
        }
        return known.map(one -> ClaimProvider.builder().like(one))
                .orElseGet(() -> ClaimProvider.builder().npi(npi.value()))
                .role(ProviderRole.RENDERING)
                .build();
    }

    private Optional<ClaimSite> site(LocationId location, List<Finding> findings) {
        Optional<ClaimSite> site = policy.site(location);
        if (site.isEmpty()) {
            findings.add(missing("site/" + location, "what claims say of location " + location));
        }
        return site;
    }

    private List<ClaimReference> clia(List<Charge> charges, List<Finding> findings) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Charge charge : charges) {
            if (charge.service().serviceType().equals(LABORATORY)) {
                charge.location()
                        .flatMap(policy::site)
                        .flatMap(ClaimSite::clia)
                        .ifPresentOrElse(
                                numbers::add,
                                () -> findings.add(
                                        missing("clia/" + charge.id(), "the CLIA number for charge " + charge.id())));
            }
        }
        return numbers.stream()
                .limit(1)
                .map(number -> ClaimReference.of(Meaning.CLIA, number))
                .toList();
    }

    /** What the payer agreed to for every line alike. */
    private List<ClaimReference> shared(List<Charge> charges, List<Finding> findings) {
        List<ClaimReference> shared = new ArrayList<>(agreed(charges.get(0), findings));
        charges.forEach(charge -> shared.retainAll(agreed(charge, new ArrayList<>())));
        return shared;
    }

    /** What the payer agreed to for a charge: at most one authorisation and one referral. */
    private List<ClaimReference> agreed(Charge charge, List<Finding> findings) {
        List<ClaimReference> agreed = new ArrayList<>();
        for (AuthorizationWish.Kind kind : AuthorizationWish.Kind.values()) {
            List<String> numbers = authorizations.stream()
                    .filter(one -> one.wish().kind() == kind && isFor(one, charge))
                    .flatMap(one -> one.grant().flatMap(Grant::number).stream())
                    .distinct()
                    .toList();
            if (numbers.size() > 1) {
                findings.add(missing(
                        "authorization/" + charge.id(),
                        "which of %d numbers of the payer is for charge %s".formatted(numbers.size(), charge.id())));
            } else if (numbers.size() == 1) {
                agreed.add(ClaimReference.of(
                        kind == AuthorizationWish.Kind.REFERRAL ? Meaning.REFERRAL : Meaning.AUTHORIZATION,
                        numbers.get(0)));
            }
        }
        return agreed;
    }

    private boolean isFor(Authorization authorization, Charge charge) {
        return authorization.payer().equals(coverages.get(0).payer())
                && authorization
                        .grant()
                        .filter(grant -> grant.days().contains(charge.date()))
                        .isPresent()
                && authorization.wish().isAbout(charge.service(), charge.rendering());
    }

    /** A coverage as a claim names it. */
    ClaimInsurance insurance(Coverage coverage, PayerRank rank, List<Finding> findings) {
        Optional<ClaimPayer> payer = policy.payer(coverage.payer());
        Optional<String> filing = payer.flatMap(ClaimPayer::filing).or(() -> filing(coverage.kind()));
        if (filing.isEmpty()) {
            findings.add(
                    missing("filing/" + coverage.payer(), "the claim filing indicator of payer " + coverage.payer()));
        }
        Optional<String> name = setup.payer(coverage.payer()).map(KnownPayer::name);
        if (name.isEmpty()) {
            findings.add(missing("payer/" + coverage.payer(), "what payer %s is called".formatted(coverage.payer())));
        }
        return ClaimInsurance.builder()
                .sequence(rank.code())
                .relationshipCode(relationship(coverage.relationship()))
                .payerId(payer.flatMap(ClaimPayer::claimId)
                        .orElse(coverage.payer().value()))
                .payerName(name)
                .payerAddress(payer.flatMap(ClaimPayer::address))
                .group(coverage.group())
                .filing(filing)
                .memberId(coverage.memberId())
                .subscriber(
                        coverage.relationship() == Relationship.SELF
                                ? person(findings)
                                : coverage.subscriber().map(ClaimDraft::subscriber))
                .build();
    }

    private Optional<ClaimPerson> person(List<Finding> findings) {
        if (patient.isEmpty()) {
            findings.add(missing("patient", "who the patient is"));
        } else if (address.isEmpty()) {
            findings.add(missing("address", "where the patient lives"));
        }
        return patient.map(
                one -> ClaimPerson.builder().person(one).address(address).build());
    }

    private static ClaimPerson subscriber(Insured person) {
        return ClaimPerson.builder().person(person).build();
    }

    private static String relationship(Relationship relationship) {
        return switch (relationship) {
            case SELF -> "18";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case OTHER -> "G8";
        };
    }

    /** The claim filing indicator where the sort of insurance has one of its own. */
    private static Optional<String> filing(CoverageKind kind) {
        return switch (kind) {
            case MEDICARE -> Optional.of("MB");
            case MEDICAID -> Optional.of("MC");
            case TRICARE -> Optional.of("CH");
            case VETERANS -> Optional.of("VA");
            case WORKERS_COMPENSATION -> Optional.of("WC");
            case NO_FAULT -> Optional.of("AM");
            case LIABILITY -> Optional.of("LM");
            default -> Optional.empty();
        };
    }

    /** Whether every day of service is covered. */
    static List<Finding> uncovered(Coverage coverage, List<LocalDate> days) {
        return days.stream()
                .distinct()
                .filter(day -> !coverage.coversOn(day))
                .map(day -> Finding.of(ClaimRules.COVERED, Severity.ERROR)
                        .message("Coverage %s does not cover %s.".formatted(coverage.id(), day))
                        .putFacts("coverage", coverage.id().value())
                        .putFacts("day", day.toString())
                        .build())
                .toList();
    }

    private static Finding missing(String fact, String what) {
        return Finding.of(ClaimRules.FACTS, Severity.WARNING)
                .message("Nobody knows %s.".formatted(what))
                .putFacts("missing", fact)
                .build();
    }
}
