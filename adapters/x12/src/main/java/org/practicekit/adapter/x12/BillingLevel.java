package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ProviderRole;

/** The provider who bills, and to whom payment goes. */
final class BillingLevel extends ClaimLevel {
    private final ProviderParty billing = new ProviderParty(ProviderRole.BILLING);
    private @Nullable ProviderParty payTo;
    private Party party = billing;
    private boolean named;
    private String loop = "2000A";

    BillingLevel(String id) {
        super(Rank.BILLING, id);
    }

    @Override
    boolean read(Elements row) {
        if (!row.segment().is("NM1")) {
            return Party.describes(row.segment().tag()) && party.read(row);
        }
        switch (row.text(1)) {
            case "85" -> {
                loop = "2010AA";
                named = true;
                party = billing;
            }
            case "87" -> {
                loop = "2010AB";
                payTo = new ProviderParty(ProviderRole.PAY_TO);
                party = payTo;
            }
            default -> {
                loop = "2010AC";
                party = new Party.Stranger();
            }
        }
        party.name(row);
        return true;
    }

    @Override
    String loop() {
        return loop;
    }

    @Override
    boolean isNamed() {
        return named;
    }

    List<ClaimProvider> providers() {
        List<ClaimProvider> all = new ArrayList<>();
        if (named) {
            all.add(billing.provider());
        }
        if (payTo != null) {
            all.add(payTo.provider());
        }
        return all;
    }
}
