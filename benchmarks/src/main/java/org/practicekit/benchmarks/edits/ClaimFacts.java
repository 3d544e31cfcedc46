package org.practicekit.benchmarks.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.benchmarks.edits.MadeUpClaims.Case;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.billing.edit.ClaimPlace;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.Known;
import org.practicekit.billing.edit.coding.PairEdit;
import org.practicekit.core.code.Npi;

/** A claim taken apart into facts with plain properties, as a user of Drools would. Made before anything is timed. */
public final class ClaimFacts {
    private ClaimFacts() {}

    static List<Object> of(Case one) {
        CodeSets codes = one.context().codes().orElseThrow();
        ClaimSheet sheet = one.sheet();
        List<Object> facts = new ArrayList<>();
        facts.add(new Whole(sheet));
        for (ClaimProvider provider : sheet.providers()) {
            facts.add(new Provider(provider));
        }
        for (int i = 0; i < sheet.diagnoses().size(); i++) {
            facts.add(new Diagnosis(i + 1, sheet.diagnoses().get(i), sheet));
        }
        for (ClaimLine line : sheet.lines()) {
            facts.add(new Service(sheet, line, true, codes));
        }
        for (LiveClaim live : one.context().history().orElseThrow().claims()) {
            live.sheet().lines().forEach(line -> facts.add(new Service(live.sheet(), line, false, codes)));
        }
        return facts;
    }

    /** The claim as a whole. */
    public static final class Whole {
        private final ClaimSheet sheet;

        Whole(ClaimSheet sheet) {
            this.sheet = sheet;
        }

        /** Whether what is charged is said. */
        public boolean isCharged() {
            return sheet.charge().isPresent();
        }

        /** Whether the total is that of the lines. */
        public boolean isBalanced() {
            return sheet.charge().filter(sheet.lineCharges()::equals).isPresent();
        }

        /** The claim frequency code. */
        public String getFrequency() {
            return sheet.frequency();
        }

        /** How many lines. */
        public int getLines() {
            return sheet.lines().size();
        }

        /** How many diagnoses. */
        public int getDiagnoses() {
            return sheet.diagnoses().size();
        }
    }

    /** A provider. */
    public static final class Provider {
        private final ClaimProvider provider;

        Provider(ClaimProvider provider) {
            this.provider = provider;
        }

        /** What they are to the claim. */
        public ProviderRole getRole() {
            return provider.role();
        }

        /** Their number. */
        public @Nullable String getNpi() {
            return provider.npi().orElse(null);
        }

        /** Whether their number is one. */
        public boolean isValid() {
            return provider.npi().filter(Npi::isValid).isPresent();
        }

        /** Whether their tax number is one. */
        public boolean isTaxed() {
            return provider.taxId()
                    .filter(text -> text.length() == 9 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .isPresent();
        }

        /** Where. */
        public ClaimPlace getPlace() {
            return ClaimPlace.of(provider.role());
        }
    }

    /** A diagnosis. */
    public static final class Diagnosis {
        private static final LocalDate ICD_10 = LocalDate.of(2015, 10, 1);

        private final int number;
        private final ClaimDiagnosis diagnosis;
        private final List<LocalDate> days;

        Diagnosis(int number, ClaimDiagnosis diagnosis, ClaimSheet sheet) {
            this.number = number;
            this.diagnosis = diagnosis;
            this.days = sheet.lines().stream()
                    .flatMap(line -> line.from().stream())
                    .distinct()
                    .toList();
        }

        /** Its place, from 1. */
        public int getNumber() {
            return number;
        }

        /** The code. */
        public String getCode() {
            return diagnosis.code();
        }

        /** Whether it is of the list of its days. */
        public boolean isTimely() {
            boolean icd10 = diagnosis.system() == ClaimDiagnosis.System.ICD_10;
            for (LocalDate day : days) {
                if (icd10 == day.isBefore(ICD_10)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it is an external cause. */
        public boolean isExternal() {
            return diagnosis.code().charAt(0) >= 'V' && diagnosis.code().charAt(0) <= 'Y';
        }

        /** Where. */
        public ClaimPlace getPlace() {
            return ClaimPlace.of(Part.DIAGNOSIS, number);
        }
    }

    /** A line of the claim or of another one. */
    public static final class Service {
        private final ClaimLine line;
        private final boolean here;
        private final CodeSets codes;
        private final LocalDate day;
        private final String provider;
        private final String where;

        Service(ClaimSheet sheet, ClaimLine line, boolean here, CodeSets codes) {
            this.line = line;
            this.here = here;
            this.codes = codes;
            this.day = line.from().orElseThrow();
            this.provider = sheet.provider(ProviderRole.RENDERING)
                    .flatMap(ClaimProvider::npi)
                    .orElse("");
            this.where = line.place().or(sheet::place).orElse("");
        }

        /** Whether it is on the claim that is judged. */
        public boolean isHere() {
            return here;
        }

        /** Which line. */
        public int getNumber() {
            return line.number();
        }

        /** The day of service. */
        public LocalDate getDay() {
            return day;
        }

        /** Who. */
        public String getProvider() {
            return provider;
        }

        /** The practice's number of the line. */
        public String getControlNumber() {
            return line.controlNumber().orElse("");
        }

        /** Whether the procedure is in the list. */
        public boolean isListed() {
            return codes.procedures().orElseThrow().has(line.procedure(), day) != Known.NO;
        }

        /** Whether the place is in the list. */
        public boolean isPlaceListed() {
            return codes.places().has(where, day) != Known.NO;
        }

        /** Whether the procedure may be done there. */
        public boolean isPlaceAllowed() {
            return codes.procedures()
                    .orElseThrow()
                    .on(line.procedure(), day)
                    .flatMap(facts -> facts.places())
                    .filter(places -> !places.isEmpty() && !places.contains(where))
                    .isEmpty();
        }

        /** Whether another service is never paid together with this one, which is. */
        public boolean denies(Service other) {
            Optional<PairEdit> pair = codes.pairs().orElseThrow().on(line.procedure(), other.line.procedure(), day);
            return pair.isPresent() && !pair.get().modifierAllowed();
        }

        /** A part of the line. */
        public ClaimPlace part(Part part) {
            return ClaimPlace.line(line.number(), part);
        }
    }
}
