package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.RelatedParty;

/** One level of a 271 while it is read. */
final class BenefitLevel extends Level {
    final List<BenefitDate> dates = new ArrayList<>();
    final List<Benefit> benefits = new ArrayList<>();
    boolean answered;

    @Nullable
    RelatedParty payer;

    @Nullable
    InquiryId inquiry;

    BenefitLevel(Rank rank, String id) {
        super(rank, id);
    }

    /** Whether somebody is asked about here. */
    boolean isAsked() {
        return inquiry != null || !benefits.isEmpty();
    }
}
