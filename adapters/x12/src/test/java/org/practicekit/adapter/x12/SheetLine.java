package org.practicekit.adapter.x12;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;

/** What {@link SplitClaims} should find of a claim, said by hand from the guide. */
final class SheetLine {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<String> said = new ArrayList<>();

    private SheetLine() {}

    static String of(ClaimSheet claim) {
        SheetLine line = new SheetLine();
        line.claim(claim);
        ClaimInsurance insurance = claim.insurance();
        String subscriber = sbr(
                        insurance,
                        claim.patient().isEmpty() ? insurance.relationshipCode().orElse("") : "")
                + "+" + person("IL", insurance.subscriber().orElseThrow(), insurance.memberId()) + "+"
                + payer(insurance);
        return provider("85", claim.provider(ProviderRole.BILLING).orElseThrow()) + " / " + subscriber + " / "
                + claim.patient()
                        .map(patient -> person("QC", patient, Optional.empty()))
                        .orElse("") + " / "
                + String.join(" ", line.said);
    }

    private void claim(ClaimSheet claim) {
        said.add(String.join(
                "|",
                claim.controlNumber(),
                money(claim.charge().orElseThrow()),
                claim.place().orElse("") + ":B:" + claim.frequency(),
                claim.signatureOnFile().orElse(""),
                claim.assignment().orElse(""),
                claim.benefitsAssigned().orElse(""),
                claim.releaseOfInformation().orElse(""),
                claim.patientSignature().orElse(""),
                claim.accident().map(SheetLine::causes).orElse(""),
                claim.specialProgram().orElse(""),
                claim.delayReason().orElse("")));
        claim.accident().flatMap(Accident::date).ifPresent(day -> said.add("DTP|439|D8|" + DAY.format(day)));
        claim.dates().forEach(this::date);
        claim.attachments()
                .forEach(one -> said.add("PWK|" + one.type() + "|" + one.transmission()
                        + one.number().map(number -> "|||AC|" + number).orElse("")));
        claim.patientPaid().ifPresent(paid -> said.add("AMT|F5|" + money(paid)));
        claim.references().forEach(this::reference);
        claim.note().ifPresent(this::note);
        claim.conditions()
                .forEach(one ->
                        said.add("CRC|" + one.category() + "|" + one.applies() + "|" + String.join("|", one.codes())));
        List<String> codes = new ArrayList<>();
        claim.diagnoses()
                .forEach(one -> codes.add((one.system().name().equals("ICD_10") ? "AB" : "B")
                        + (codes.isEmpty() ? "K" : "F") + ":" + one.code()));
        said.add("HI|" + String.join("|", codes));
        Map<ProviderRole, String> roles = Map.of(
                ProviderRole.REFERRING, "DN",
                ProviderRole.PRIMARY_CARE, "P3",
                ProviderRole.RENDERING, "82",
                ProviderRole.FACILITY, "77",
                ProviderRole.SUPERVISING, "DQ");
        claim.providers().stream().filter(one -> roles.containsKey(one.role())).forEach(one -> {
            said.add(provider(roles.getOrDefault(one.role(), ""), one));
            one.references().forEach(this::reference);
        });
        claim.otherPayers().forEach(this::other);
        claim.lines().forEach(this::line);
    }

    private void other(OtherPayer other) {
        ClaimInsurance insurance = other.insurance();
        said.add(sbr(insurance, insurance.relationshipCode().orElse("")));
        other.paid().ifPresent(paid -> said.add("AMT|D|" + money(paid)));
        other.nonCovered().ifPresent(amount -> said.add("AMT|A8|" + money(amount)));
        other.remainingLiability().ifPresent(amount -> said.add("AMT|EAF|" + money(amount)));
        said.add(person("IL", insurance.subscriber().orElseThrow(), insurance.memberId()));
        insurance
                .subscriber()
                .flatMap(ClaimPerson::socialSecurityNumber)
                .ifPresent(number -> said.add("REF|SY|" + number));
        insurance.references().stream()
                .filter(one -> one.qualifier().equals("Y4"))
                .forEach(this::reference);
        said.add(payer(insurance));
        other.adjudicatedOn().ifPresent(day -> said.add("DTP|573|D8|" + DAY.format(day)));
        insurance.references().stream()
                .filter(one -> one.qualifier().equals("FY"))
                .forEach(this::reference);
        other.references().forEach(this::reference);
        other.claimNumber().ifPresent(number -> said.add("REF|F8|" + number));
    }

    private void line(ClaimLine line) {
        String codes = line.qualifier() + ":" + line.procedure()
                + line.modifiers().stream().map(one -> ":" + one).collect(Collectors.joining());
        if (line.description().isPresent()) {
            codes += ":".repeat(5 - line.modifiers().size())
                    + line.description().get().reveal();
        }
        String pointers = line.pointers().stream().map(String::valueOf).collect(Collectors.joining(":"));
        said.add(String.join(
                        "|",
                        "SV1",
                        codes,
                        money(line.charge()),
                        line.unit(),
                        line.units().toPlainString(),
                        line.place().orElse(""),
                        "",
                        pointers,
                        "",
                        line.emergency().orElse(""),
                        "",
                        line.screening().orElse(""),
                        line.familyPlanning().orElse(""),
                        "",
                        "",
                        line.copay().orElse(""))
                .replaceAll("\\|+$", ""));
        line.from()
                .ifPresent(from -> said.add(line.to()
                        .map(to -> "DTP|472|RD8|" + DAY.format(from) + "-" + DAY.format(to))
                        .orElse("DTP|472|D8|" + DAY.format(from))));
        line.dates().forEach(this::date);
        line.controlNumber().ifPresent(number -> said.add("REF|6R|" + number));
        line.references().forEach(this::reference);
        line.note().ifPresent(this::note);
        line.drug().ifPresent(drug -> {
            said.add("LIN||N4|" + drug.ndc());
            said.add("CTP||||" + drug.quantity().orElseThrow() + "|"
                    + drug.unit().orElseThrow());
        });
        line.providers().forEach(one -> {
            said.add(provider(one.role() == ProviderRole.RENDERING ? "82" : "DK", one));
            one.references().forEach(this::reference);
        });
        line.adjudications().forEach(this::adjudication);
    }

    private void adjudication(LineAdjudication decided) {
        said.add("SVD|" + decided.payerId() + "|" + money(decided.paid().orElseThrow()) + "|HC:"
                + decided.procedure().orElseThrow()
                + decided.modifiers().stream().map(one -> ":" + one).collect(Collectors.joining()) + "||"
                + decided.units().orElseThrow()
                + decided.bundledInto().map(number -> "|" + number).orElse(""));
        Map<String, String> groups = new LinkedHashMap<>();
        for (Adjustment one : decided.adjustments()) {
            groups.merge(
                    one.groupCode(),
                    one.reason().orElseThrow() + "|" + money(one.amount().orElseThrow()),
                    (all, next) -> all + "||" + next);
        }
        groups.forEach((group, all) -> said.add("CAS|" + group + "|" + all));
        decided.adjudicatedOn().ifPresent(day -> said.add("DTP|573|D8|" + DAY.format(day)));
    }

    private void date(ClaimDate date) {
        boolean single = date.days().length() == 1;
        said.add("DTP|" + date.qualifier() + (single ? "|D8|" : "|RD8|")
                + DAY.format(date.days().from())
                + (single ? "" : "-" + DAY.format(date.days().lastDay())));
    }

    private void reference(ClaimReference reference) {
        said.add("REF|" + reference.qualifier() + "|" + reference.number().reveal());
    }

    private void note(PatientText note) {
        said.add("NTE|ADD|" + note.reveal());
    }

    private static String causes(Accident accident) {
        return accident.causes().get(0)
                + accident.state().map(state -> ":::" + state).orElse("");
    }

    private static String sbr(ClaimInsurance insurance, String relationship) {
        return String.join(
                "|",
                "SBR",
                insurance.sequence(),
                relationship,
                insurance.group().orElse(""),
                insurance.plan().orElse(""),
                insurance.insuranceType().orElse(""),
                insurance.filing().orElse(""));
    }

    private static String person(String code, ClaimPerson person, Optional<MemberId> number) {
        return String.join(
                "|",
                code,
                person.person().lastName().reveal(),
                person.person().firstName().map(PersonName::reveal).orElse(""),
                number.map(MemberId::reveal).orElse(""));
    }

    private static String payer(ClaimInsurance insurance) {
        return "PR|" + insurance.payerName().orElseThrow() + "||" + insurance.payerId();
    }

    private static String provider(String code, ClaimProvider provider) {
        return String.join(
                "|",
                code,
                provider.name().orElse(""),
                provider.firstName().orElse(""),
                provider.npi().orElse(""));
    }

    private static String money(Money amount) {
        return amount.amount().stripTrailingZeros().toPlainString();
    }
}
