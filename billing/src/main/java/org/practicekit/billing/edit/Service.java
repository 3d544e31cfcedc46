package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;

/** A line with the claim on which it stands, for edits that look beyond one line. */
record Service(ClaimSheet sheet, ClaimLine line, @Nullable ClaimId elsewhere) {
    /** The lines of a claim, and behind them those of the patient's other live claims to the same payer. */
    static List<Service> all(ClaimSheet sheet, EditContext context) {
        List<Service> all = new ArrayList<>(sheet.lines().size());
        for (int i = 0; i < sheet.lines().size(); i++) {
            all.add(new Service(sheet, sheet.lines().get(i), null));
        }
        if (context.history().isPresent()) {
            for (LiveClaim live : context.history().get().claims()) {
                boolean own =
                        context.claim().isPresent() && context.claim().get().equals(live.claim());
                if (!own
                        && live.sheet()
                                .insurance()
                                .payerId()
                                .equals(sheet.insurance().payerId())) {
                    live.sheet().lines().forEach(line -> all.add(new Service(live.sheet(), line, live.claim())));
                }
            }
        }
        return all;
    }

    /** Reports that the patient's other claims are missing, if they are. */
    static void askForOthers(EditContext context, EditReport report) {
        if (context.history().isEmpty()) {
            report.notKnown("which other claims of the patient are live");
        }
    }

    boolean isHere() {
        return elsewhere == null;
    }

    /** Whoever provided it, by NPI: of the line, else of the claim, else who bills. */
    String provider() {
        return rendering().flatMap(ClaimProvider::npi).orElse("");
    }

    /** The specialty of whoever provided it; empty where it is not said. */
    Optional<String> specialty() {
        return rendering().flatMap(ClaimProvider::taxonomy);
    }

    /** Who bills for it, by NPI. */
    String group() {
        return sheet.provider(ProviderRole.BILLING).flatMap(ClaimProvider::npi).orElse("");
    }

    /** The first day that two services share, if the same provider did both. */
    Optional<LocalDate> together(Service other) {
        if (line.from().isEmpty() || other.line.from().isEmpty() || !provider().equals(other.provider())) {
            return Optional.empty();
        }
        LocalDate from = line.from().get();
        LocalDate otherFrom = other.line.from().get();
        LocalDate later = from.isBefore(otherFrom) ? otherFrom : from;
        boolean shared = !later.isAfter(line.last().orElse(from))
                && !later.isAfter(other.line.last().orElse(otherFrom));
        return shared ? Optional.of(later) : Optional.empty();
    }

    /** {@code line 2}, or {@code line 2 of claim c-17}. */
    @Override
    public String toString() {
        return "line " + line.number() + (elsewhere == null ? "" : " of claim " + elsewhere);
    }

    private Optional<ClaimProvider> rendering() {
        for (int i = 0; i < line.providers().size(); i++) {
            if (line.providers().get(i).role() == ProviderRole.RENDERING) {
                return Optional.of(line.providers().get(i));
            }
        }
        Optional<ClaimProvider> ofClaim = sheet.provider(ProviderRole.RENDERING);
        return ofClaim.isPresent() ? ofClaim : sheet.provider(ProviderRole.BILLING);
    }
}
