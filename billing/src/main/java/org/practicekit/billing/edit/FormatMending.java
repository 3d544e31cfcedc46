package org.practicekit.billing.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.FormatFix.Format;

/** Brings values into the form that claims want. What cannot be brought into it stays as it is. */
final class FormatMending {
    private FormatMending() {}

    /** The value in its right form; empty when it has that form already or cannot be brought into it. */
    static Optional<String> mended(Format format, String value) {
        String right = switch (format) {
            case PHONE -> phone(digits(value));
            case ZIP, TAX_ID, SOCIAL_SECURITY_NUMBER, NPI -> punctuated(value) ? digits(value) : value;
            case STATE, TAXONOMY -> value.strip().toUpperCase(Locale.ROOT);
            case MEMBER_ID -> value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        };
        return right.equals(value) || !right.matches(form(format)) ? Optional.empty() : Optional.of(right);
    }

    static ClaimSheet mend(ClaimSheet sheet, FormatFix fix) {
        UnaryOperator<String> value = old -> mended(fix.format(), old).orElse(old);
        return fix.where().line() == 0
                ? claim(sheet, fix.where(), fix.format(), value)
                : ClaimSheet.builder()
                        .like(sheet)
                        .lines(each(sheet.lines(), line -> line(line, fix, value)))
                        .build();
    }

    private static ClaimSheet claim(ClaimSheet sheet, ClaimPlace where, Format format, UnaryOperator<String> value) {
        return switch (where.part()) {
            case SUBSCRIBER, PAYER ->
                ClaimSheet.builder()
                        .like(sheet)
                        .insurance(insurance(sheet.insurance(), where.part(), format, value))
                        .build();
            case PATIENT ->
                ClaimSheet.builder()
                        .like(sheet)
                        .patient(sheet.patient().map(one -> person(one, format, value)))
                        .build();
            case OTHER_PAYER -> {
                List<OtherPayer> payers = new ArrayList<>(sheet.otherPayers());
                if (where.item() >= 1 && where.item() <= payers.size()) {
                    OtherPayer old = payers.get(where.item() - 1);
                    payers.set(
                            where.item() - 1,
                            OtherPayer.builder()
                                    .like(old)
                                    .insurance(insurance(old.insurance(), Part.SUBSCRIBER, format, value))
                                    .build());
                }
                yield ClaimSheet.builder().like(sheet).otherPayers(payers).build();
            }
            default ->
                ClaimSheet.builder()
                        .like(sheet)
                        .providers(providers(sheet.providers(), where.part(), format, value))
                        .build();
        };
    }

    private static ClaimLine line(ClaimLine line, FormatFix fix, UnaryOperator<String> value) {
        return line.number() == fix.where().line()
                ? ClaimLine.builder()
                        .like(line)
                        .providers(providers(line.providers(), fix.where().part(), fix.format(), value))
                        .build()
                : line;
    }

    private static List<ClaimProvider> providers(
            List<ClaimProvider> providers, Part part, Format format, UnaryOperator<String> value) {
        return each(providers, one -> Part.of(one.role()) == part ? provider(one, format, value) : one);
    }

    private static ClaimProvider provider(ClaimProvider one, Format format, UnaryOperator<String> value) {
        return switch (format) {
            case PHONE ->
                ClaimProvider.builder().like(one).phone(one.phone().map(value)).build();
            case TAX_ID ->
                ClaimProvider.builder().like(one).taxId(one.taxId().map(value)).build();
            case NPI ->
                ClaimProvider.builder().like(one).npi(one.npi().map(value)).build();
            case TAXONOMY ->
                ClaimProvider.builder()
                        .like(one)
                        .taxonomy(one.taxonomy().map(value))
                        .build();
            case ZIP, STATE ->
                ClaimProvider.builder()
                        .like(one)
                        .address(one.address().map(old -> address(old, format, value)))
                        .build();
            case SOCIAL_SECURITY_NUMBER, MEMBER_ID -> one;
        };
    }

    private static ClaimInsurance insurance(ClaimInsurance one, Part part, Format format, UnaryOperator<String> value) {
        if (format == Format.MEMBER_ID) {
            return ClaimInsurance.builder()
                    .like(one)
                    .memberId(one.memberId().map(id -> MemberId.of(value.apply(id.reveal()))))
                    .build();
        }
        return part == Part.PAYER
                ? ClaimInsurance.builder()
                        .like(one)
                        .payerAddress(one.payerAddress().map(old -> address(old, format, value)))
                        .build()
                : ClaimInsurance.builder()
                        .like(one)
                        .subscriber(one.subscriber().map(old -> person(old, format, value)))
                        .build();
    }

    private static ClaimPerson person(ClaimPerson one, Format format, UnaryOperator<String> value) {
        return switch (format) {
            case PHONE ->
                ClaimPerson.builder().like(one).phone(one.phone().map(value)).build();
            case SOCIAL_SECURITY_NUMBER ->
                ClaimPerson.builder()
                        .like(one)
                        .socialSecurityNumber(one.socialSecurityNumber().map(value))
                        .build();
            case ZIP, STATE ->
                ClaimPerson.builder()
                        .like(one)
                        .address(one.address().map(old -> address(old, format, value)))
                        .build();
            case TAX_ID, NPI, TAXONOMY, MEMBER_ID -> one;
        };
    }

    private static PostalAddress address(PostalAddress one, Format format, UnaryOperator<String> value) {
        return format == Format.ZIP
                ? PostalAddress.builder().like(one).zip(one.zip().map(value)).build()
                : PostalAddress.builder()
                        .like(one)
                        .state(one.state().map(value))
                        .build();
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static String phone(String digits) {
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** Whether only signs that people write between digits would be lost. */
    private static boolean punctuated(String value) {
        return value.matches("[0-9\\s().-]*");
    }

    private static String digits(String value) {
        return value.replaceAll("[^0-9]", "");
    }

    private static String form(Format format) {
        return switch (format) {
            case PHONE, NPI -> "[0-9]{10}";
            case ZIP -> "[0-9]{5}([0-9]{4})?";
            case STATE -> "[A-Z]{2}";
            case TAX_ID, SOCIAL_SECURITY_NUMBER -> "[0-9]{9}";
            case TAXONOMY -> "[0-9A-Z]{9}X";
            case MEMBER_ID -> "[0-9A-Z]+";
        };
    }
}
