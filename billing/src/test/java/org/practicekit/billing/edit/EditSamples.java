package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.Samples;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.billing.edit.FormatFix.Format;
import org.practicekit.billing.policy.EditPolicy;
import org.practicekit.billing.policy.EditPolicyBuilder;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What edits and what they rest on look like to the tests of the whole module. */
public final class EditSamples implements Samples {
    private static final Citation HANDBOOK =
            Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2));
    private static final RuleId TOTAL = ClaimEdits.TOTAL.id();

    @Override
    public void in(Shipment shipment) {
        EditContext context = context("not shown").build();
        Scrubber scrubber = Scrubber.of(EditPacks.of(StandardEdits.pack()));
        ClaimSheet wrong = Sheets.withClinic(one -> one.phone("1-555-234-5678"));
        ScrubResult result = scrubber.scrub(wrong, context);
        DataEdit data = data();
        shipment.values(
                        context,
                        context.profile().orElseThrow(),
                        context.coverage().orElseThrow())
                .values(context.needs().get(0), context.authorizations().orElseThrow(), care().build())
                .values(
                        context.history().orElseThrow(),
                        context.history().orElseThrow().claims().get(0))
                .values(context.chain().orElseThrow(), context.enrolments().orElseThrow())
                .values(
                        context.enrolments().orElseThrow().known().get(0),
                        context.delimiters().orElseThrow())
                .values(override("not shown").build(), wish("not shown"), overridden("not shown"))
                .values(
                        result.findings().get(0),
                        result.findings().get(0).where(),
                        result.trace().get(0))
                .values(new FormatFix(ClaimPlace.of(ClaimPlace.Part.PATIENT), Format.ZIP))
                .values(new SetValue(ClaimProperty.FILING, "CI"), new EditSwitch(TOTAL, Severity.WARNING, HANDBOOK))
                .values(data, data.rule(), data.when())
                .values(Condition.of("place is 11 and lines is 2"), Condition.of("place is 11 or lines is 2"))
                .values(EditScope.EVERYWHERE, policy(30).build())
                .values(new FlaggedClaim(TOTAL, Sheets.CLAIM, Sheets.JUDGED, FlaggedClaim.Fate.WAITING, null))
                .engine(StandardEdits.pack(), EditPack::hash)
                .engine(
                        EditPacks.of(StandardEdits.pack()),
                        packs -> packs.on(Sheets.SEEN).map(EditPack::hash))
                .engine(scrubber, one -> one.scrub(wrong, context).fingerprint())
                .engine(result, ScrubResult::fingerprint);
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                Sheets.profile().memberIdPattern("").filingWarningDays(-1).build(),
                Sheets.profile()
                        .memberIdPattern("x".repeat(201))
                        .filingWarningDays(366)
                        .build(),
                policy(0).build(),
                policy(366)
                        .addProfiles(Sheets.profile().filingWarningDays(-1).build())
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        ClaimSheet sheet = Sheets.with(all -> all.note(PatientText.of(marker)));
        LiveClaim live = new LiveClaim(Sheets.CLAIM, sheet);
        ClaimHistory history = new ClaimHistory(List.of(live));
        Map<Class<?>, Object> holding = new LinkedHashMap<>();
        holding.put(LiveClaim.class, live);
        holding.put(ClaimHistory.class, history);
        holding.put(EditContext.class, context(marker).history(history).build());
        holding.put(EditContextBuilder.class, context(marker).history(history));
        holding.put(EditOverride.class, override(marker).build());
        holding.put(EditOverrideBuilder.class, override(marker));
        holding.put(OverrideWish.class, wish(marker));
        holding.put(
                ScrubResult.class,
                Scrubber.of(EditPacks.of(StandardEdits.pack()))
                        .scrub(sheet, context(marker).history(history).build()));
        return holding;
    }

    /** A policy by which somebody may let claims pass for so many days. */
    public static EditPolicyBuilder policy(int overrideDays) {
        return EditPolicy.builder()
                .addSwitches(new EditSwitch(TOTAL, Severity.WARNING, HANDBOOK))
                .addOverriders(new ActorId("manager-1"))
                .overrideDays(overrideDays);
    }

    private static EditContextBuilder context(String why) {
        return Sheets.known()
                .authorizations(new KnownAuthorizations(List.of(care().build())))
                .history(new ClaimHistory(List.of(new LiveClaim(new ClaimId("claim-0"), Sheets.second()))))
                .chain(ClaimChain.builder()
                        .addControlNumbers("PK-1000")
                        .payerClaimNumber("ICN-1")
                        .controlNumberTaken(false)
                        .build())
                .addOverrides(override(why).build());
    }

    private static AuthorizedCareBuilder care() {
        return AuthorizedCare.builder()
                .number("AUTH-1")
                .days(DateRange.day(Sheets.SEEN))
                .addProcedures("G0008")
                .provider(new Npi(Sheets.DOCTOR))
                .unitsLeft(BigDecimal.ONE);
    }

    private static DataEdit data() {
        return DataEdits.read(
                        "rules.csv",
                        DataEdits.HEADING
                                + "\npractice.edit.x,set,filing=CI,place is 11,It is so.,Elm Street,handbook,2026-01-05,,,")
                .get(0);
    }

    private static EditOverrideBuilder override(String why) {
        return EditOverride.builder()
                .rule(TOTAL)
                .claim(Sheets.CLAIM)
                .by(new ActorId("manager-1"))
                .why(PatientText.of(why))
                .at(Instant.parse("2026-03-05T12:00:00Z"))
                .until(LocalDate.of(2026, 3, 31));
    }

    private static OverrideWish wish(String why) {
        return new OverrideWish(
                TOTAL, Sheets.CLAIM, new ActorId("manager-1"), PatientText.of(why), LocalDate.of(2026, 3, 31));
    }

    private static ClaimOverridden overridden(String why) {
        return ClaimOverridden.of(
                new PracticeId("maple-street"),
                new CommandId("c-1"),
                override(why).build());
    }
}
