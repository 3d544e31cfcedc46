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
final class Service {
    private final ClaimSheet sheet;
    private final ClaimLine line;
    private final @Nullable ClaimId elsewhere;
    private final Optional<ClaimProvider> rendering;
    private final String provider;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate last;

    private Service(ClaimSheet sheet, ClaimLine line, Optional<ClaimProvider> ofClaim, @Nullable ClaimId elsewhere) {
        this.sheet = sheet;
        this.line = line;
        this.elsewhere = elsewhere;
        this.rendering = ofLine(line).or(() -> ofClaim);
        this.provider = rendering.flatMap(ClaimProvider::npi).orElse("");
        this.from = line.from().orElse(null);
        this.last = line.to().orElse(from);
    }

    /** The lines of a claim, and behind them those of the patient's other live claims to the same payer. */
    static List<Service> all(ClaimSheet sheet, EditContext context) {
        List<Service> all = new ArrayList<>(sheet.lines().size() + 4);
        add(all, sheet, null);
        if (context.history().isPresent()) {
            for (LiveClaim live : context.history().get().claims()) {
                boolean own =
                        context.claim().isPresent() && context.claim().get().equals(live.claim());
                String payer = live.sheet().insurance().payerId();
                if (!own && payer.equals(sheet.insurance().payerId())) {
                    add(all, live.sheet(), live.claim());
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

    ClaimLine line() {
        return line;
    }

    boolean isHere() {
        return elsewhere == null;
    }

    /** The first day of service; none where it is not said. */
    @Nullable
    LocalDate day() {
        return from;
    }

    /** Whoever provided it, by NPI: of the line, else of the claim, else who bills. */
    String provider() {
        return provider;
    }

    /** The specialty of whoever provided it; empty where it is not said. */
    Optional<String> specialty() {
        return rendering.flatMap(ClaimProvider::taxonomy);
    }

    /** Who bills for it, by NPI. */
    String group() {
        return sheet.provider(ProviderRole.BILLING).flatMap(ClaimProvider::npi).orElse("");
    }

    /** The first day that two services share, if the same provider did both; none otherwise. */
    @Nullable
    LocalDate sharedDay(Service other) {
        if (from == null
                || last == null
                || other.from == null
                || other.last == null
                || !provider.equals(other.provider)) {
            return null;
        }
        LocalDate later = from.isBefore(other.from) ? other.from : from;
        return later.isAfter(last) || later.isAfter(other.last) ? null : later;
    }

    /** {@code line 2}, or {@code line 2 of claim c-17}. */
    @Override
    public String toString() {
        return "line " + line.number() + (elsewhere == null ? "" : " of claim " + elsewhere);
    }

    private static void add(List<Service> all, ClaimSheet sheet, @Nullable ClaimId elsewhere) {
        Optional<ClaimProvider> rendering = sheet.provider(ProviderRole.RENDERING);
        Optional<ClaimProvider> ofClaim = rendering.isPresent() ? rendering : sheet.provider(ProviderRole.BILLING);
        List<ClaimLine> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            all.add(new Service(sheet, lines.get(i), ofClaim, elsewhere));
        }
    }

    private static Optional<ClaimProvider> ofLine(ClaimLine line) {
        for (int i = 0; i < line.providers().size(); i++) {
            if (line.providers().get(i).role() == ProviderRole.RENDERING) {
                return Optional.of(line.providers().get(i));
            }
        }
        return Optional.empty();
    }
}
