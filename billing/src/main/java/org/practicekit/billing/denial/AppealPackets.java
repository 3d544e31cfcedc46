package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimAnswer;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.remittance.PaidClaim;

/** Puts together what an appeal needs. It makes nothing up: what the record has to say is asked for. Immutable, thread-safe. */
public final class AppealPackets implements Serializable {
    /** A way to put them together. */
    public AppealPackets() {}

    /**
     * A packet.
     *
     * @param denial what is appealed
     * @param claim its claim
     * @param decision what the payer said
     * @param deadline by when and which way, as {@link AppealRights} granted it
     * @param appellant as whom
     * @param letter the text
     * @param words what fills its places beside those that are known; it outweighs those
     */
    public AppealPacket of(
            DenialCase denial,
            Claim claim,
            PaidClaim decision,
            AppealDeadline deadline,
            Appellant appellant,
            AppealLetter letter,
            Map<String, String> words) {
        ClaimSheet sheet = claim.sentAs(decision.controlNumber());
        Map<String, String> all = new HashMap<>(known(denial, sheet, decision, deadline));
        all.putAll(words);
        Set<PacketPart> parts = parts(denial.part().main().category(), appellant);
        return AppealPacket.builder()
                .denial(denial.id())
                .deadline(deadline)
                .appellant(appellant)
                .claim(sheet)
                .decision(decision)
                .acknowledgements(parts.contains(PacketPart.ACKNOWLEDGEMENTS) ? taken(claim) : List.of())
                .parts(parts)
                .letter(letter.filled(all))
                .unsaid(letter.missing(all))
                .addCitations(deadline.citation())
                .build();
    }

    private static Set<PacketPart> parts(DenialCategory category, Appellant appellant) {
        Set<PacketPart> parts = EnumSet.of(PacketPart.CLAIM, PacketPart.DECISION);
        switch (category) {
            case TIMELY_FILING, DUPLICATE -> parts.add(PacketPart.ACKNOWLEDGEMENTS);
            case AUTHORIZATION -> parts.addAll(EnumSet.of(PacketPart.AUTHORIZATION, PacketPart.MEDICAL_RECORD));
            case COORDINATION -> parts.add(PacketPart.EARLIER_DECISION);
            case DOCUMENTATION -> parts.add(PacketPart.WANTED_PAPERS);
            case COVERAGE -> parts.add(PacketPart.CONTRACT);
            case CODING, BUNDLING, NECESSITY, UNKNOWN -> parts.add(PacketPart.MEDICAL_RECORD);
            case ELIGIBILITY, PROVIDER, NONE -> {}
        }
        switch (appellant) {
            case WAIVING -> parts.add(PacketPart.WAIVER);
            case REPRESENTATIVE -> parts.add(PacketPart.CONSENT_OF_PATIENT);
            case PARTY, CONTRACTED -> {}
        }
        return parts;
    }

    /** What says that somebody on the way or the payer took the claim. */
    private static List<ClaimStatusReport> taken(Claim claim) {
        return claim.answers().stream()
                .map(ClaimAnswer::report)
                .filter(report -> switch (report.standing()) {
                    case RECEIVED, ACCEPTED -> true;
                    case UNCLEAR, INFORMATION_WANTED, DECIDED, NOT_FOUND, REJECTED -> false;
                })
                .toList();
    }

    private static Map<String, String> known(
            DenialCase denial, ClaimSheet sheet, PaidClaim decision, AppealDeadline deadline) {
        DeniedPart part = denial.part();
        return Map.of(
                "claim-number",
                decision.controlNumber(),
                "payer-claim-number",
                decision.payerClaimNumber().orElse(""),
                "service-days",
                sheet.serviceDays()
                        .map(days -> days.from().equals(days.lastDay())
                                ? days.from().toString()
                                : days.from() + " to " + days.lastDay())
                        .orElse(""),
                "procedure",
                part.procedure().orElse("the claim as a whole"),
                "charge",
                part.charge().toString(),
                "denied",
                part.denied().toString(),
                "reasons",
                part.chain(),
                "last-day",
                deadline.lastDay().toString(),
                "rule",
                deadline.citation().toString());
    }
}
