package org.practicekit.billing.goodfaith;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Says what is missing in an estimate. A pure function of its argument; immutable, thread-safe. */
public final class ContentCheck implements Serializable {
    private final boolean coProvidersCount;

    /**
     * A check.
     *
     * @param coProvidersCount whether what other providers charge has to be in, which HHS does not enforce so far
     */
    public ContentCheck(boolean coProvidersCount) {
        this.coProvidersCount = coProvidersCount;
    }

    /** What is missing; an error for what must be there, a warning for what must be there only where it applies. */
    public List<Finding> missing(Content content) {
        Missing missing = new Missing();
        missing.unless(content.patientName().isPresent(), "the patient's name");
        missing.unless(content.birthDate().isPresent(), "the patient's date of birth");
        missing.unless(content.primaryService().isPresent(), "what the patient comes for");
        missing.unless(!content.providers().isEmpty(), "who provides it");
        for (int i = 0; i < content.providers().size(); i++) {
            ProviderCharges provider = content.providers().get(i);
            if (!provider.coProvider() || coProvidersCount) {
                provider(missing, provider, " of provider " + (i + 1));
            } else if (provider.items().isEmpty()) {
                missing.coProvider(i + 1);
            }
        }
        for (Statement statement : Statement.values()) {
            boolean needed = statement != Statement.SEPARATE_ESTIMATES
                    || !content.separately().isEmpty();
            missing.unless(!needed || content.statements().contains(statement), "the statement " + statement);
        }
        return missing.findings;
    }

    private static void provider(Missing missing, ProviderCharges provider, String of) {
        missing.unless(provider.npi().isPresent(), "the NPI" + of);
        missing.unless(provider.taxId().isPresent(), "the taxpayer identification number" + of);
        missing.unless(provider.state().isPresent(), "the state" + of);
        missing.unless(provider.location().isPresent(), "the office or facility" + of);
        missing.unless(!provider.items().isEmpty(), "every item" + of);
        for (int i = 0; i < provider.items().size(); i++) {
            ExpectedItem item = provider.items().get(i);
            String ofItem = " of item " + (i + 1) + of;
            missing.unless(item.procedure().isPresent(), "the service code" + ofItem);
            missing.unless(item.charge().isPresent(), "the expected charge" + ofItem);
            missing.whereItApplies(!item.diagnoses().isEmpty(), "the diagnosis code" + ofItem);
        }
    }

    private static final class Missing {
        final List<Finding> findings = new ArrayList<>();

        void unless(boolean there, String what) {
            if (!there) {
                findings.add(finding(GoodFaithRules.CONTENT, Severity.ERROR, what + " is missing.", what));
            }
        }

        void whereItApplies(boolean there, String what) {
            if (!there) {
                findings.add(
                        finding(GoodFaithRules.CONTENT, Severity.WARNING, what + " is missing, if one applies.", what));
            }
        }

        void coProvider(int number) {
            findings.add(finding(
                    GoodFaithRules.CO_PROVIDERS,
                    Severity.INFO,
                    "what provider %d will charge is left out.".formatted(number),
                    "the items of provider " + number));
        }

        private static Finding finding(GoodFaithRules rule, Severity severity, String message, String what) {
            return Finding.of(rule, severity)
                    .message("In the estimate, " + message)
                    .putFacts("missing", what)
                    .build();
        }
    }
}
