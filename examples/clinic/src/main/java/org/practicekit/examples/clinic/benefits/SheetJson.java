package org.practicekit.examples.clinic.benefits;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.eligibility.Accumulator;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitLimit;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.RejectionAdvice;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.billing.eligibility.Said;
import org.practicekit.billing.eligibility.ServiceTypes;
import org.practicekit.billing.eligibility.Span;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;

/** Benefit sheets for a program, and the rows they were read from. The same file gives the same bytes. */
public final class SheetJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SheetJson() {}

    /** The sheets as JSON, ending with LF. */
    public static String of(AnswerFile file, BenefitQuestion question, boolean names) {
        BenefitReader reader = new BenefitReader(ServiceTypes.standard());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("transactions", file.summary().transactions());
        json.put("read", file.summary().read());
        json.put(
                "answers",
                file.answers().stream()
                        .map(answer -> answer(answer, reader.read(answer, question), names))
                        .toList());
        json.put("findings", file.findings().stream().map(SheetJson::finding).toList());
        return GSON.toJson(json) + "\n";
    }

    private static Map<String, Object> answer(EligibilityAnswer answer, BenefitSheet sheet, boolean names) {
        Map<String, Object> json = new LinkedHashMap<>();
        answer.inquiry().map(InquiryId::value).ifPresent(id -> json.put("inquiry", id));
        json.put("source", answer.source().hex());
        answer.payer().flatMap(RelatedParty::name).map(PersonName::reveal).ifPresent(payer -> json.put("payer", payer));
        answer.relationship().ifPresent(relationship -> json.put("relationship", relationship.name()));
        if (names) {
            answer.dependent().or(answer::subscriber).ifPresent(person -> json.put("patient", person(person)));
        }
        json.put("sheet", sheet(sheet));
        json.put("rows", answer.benefits().stream().map(SheetJson::row).toList());
        json.put("findings", answer.findings().stream().map(SheetJson::finding).toList());
        return json;
    }

    private static Map<String, Object> person(Insured person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lastName", person.lastName().reveal());
        person.firstName().map(PersonName::reveal).ifPresent(name -> json.put("firstName", name));
        return json;
    }

    private static Map<String, Object> sheet(BenefitSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service", sheet.question().serviceType().code());
        json.put("date", sheet.question().date().toString());
        json.put("network", sheet.question().network().name());
        json.put("status", said(sheet.status()));
        json.put(
                "rejections",
                sheet.rejections().stream().map(SheetJson::rejection).toList());
        put(json, "plan", sheet.plan());
        put(json, "planDates", sheet.planDates());
        span(json, "copay", sheet.copay());
        span(json, "coinsurance", sheet.coinsurance());
        json.put("deductible", accumulator(sheet.deductible().individual()));
        json.put("familyDeductible", accumulator(sheet.deductible().family()));
        json.put("outOfPocket", accumulator(sheet.outOfPocket().individual()));
        json.put("familyOutOfPocket", accumulator(sheet.outOfPocket().family()));
        json.put("spendDown", accumulator(sheet.spendDown()));
        json.put("limits", sheet.limits().stream().map(SheetJson::limit).toList());
        json.put("nonCovered", said(sheet.nonCovered()));
        json.put("authorization", said(sheet.authorization()));
        json.put("otherPayer", said(sheet.otherPayer()));
        json.put(
                "otherPayers",
                sheet.otherPayers().stream().map(SheetJson::party).toList());
        json.put(
                "primaryCare",
                sheet.primaryCare().stream().map(SheetJson::party).toList());
        json.put(
                "messages",
                sheet.messages().stream()
                        .map(message -> said(new Said<>(message.value().reveal(), message.evidence(), message.rules())))
                        .toList());
        json.put("findings", sheet.findings().stream().map(SheetJson::finding).toList());
        return json;
    }

    private static Map<String, Object> rejection(RejectionAdvice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", advice.rejection().reason().name());
        json.put("code", advice.rejection().code());
        json.put("about", advice.rejection().about().name());
        json.put("step", advice.step().name());
        json.put("segments", advice.rejection().evidence());
        return json;
    }

    private static Map<String, Object> row(Benefit row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", row.kind().name());
        row.level().ifPresent(level -> json.put("level", level.name()));
        json.put(
                "serviceTypes",
                row.serviceTypes().stream().map(ServiceType::code).toList());
        row.period().ifPresent(period -> json.put("period", period.name()));
        row.amount().ifPresent(amount -> json.put("amount", amount.toString()));
        row.part().ifPresent(part -> json.put("part", part.toPlainString()));
        row.quantity().ifPresent(many -> json.put("quantity", many.count().toPlainString() + " " + many.unit()));
        row.inNetwork().ifPresent(answer -> json.put("inNetwork", answer.name()));
        row.authorization().ifPresent(answer -> json.put("authorization", answer.name()));
        json.put("messages", row.messages().stream().map(PatientText::reveal).toList());
        json.put("segments", row.evidence());
        return json;
    }

    private static Map<String, Object> party(RelatedParty party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", party.role().name());
        party.name().map(PersonName::reveal).ifPresent(name -> json.put("name", name));
        json.put("segments", party.evidence());
        return json;
    }

    private static Map<String, Object> limit(BenefitLimit limit) {
        Map<String, Object> json = new LinkedHashMap<>();
        limit.unit().ifPresent(unit -> json.put("unit", unit.name()));
        limit.period().ifPresent(period -> json.put("period", period.name()));
        span(json, "most", limit.most());
        span(json, "left", limit.remaining());
        return json;
    }

    private static Map<String, Object> accumulator(Accumulator accumulator) {
        Map<String, Object> json = new LinkedHashMap<>();
        span(json, "base", accumulator.base());
        span(json, "left", accumulator.remaining());
        return json;
    }

    private static <T extends Comparable<? super T> & Serializable> void span(
            Map<String, Object> json, String name, Optional<Said<Span<T>>> value) {
        value.ifPresent(said -> {
            Map<String, Object> ends = new LinkedHashMap<>();
            ends.put("low", text(said.value().low()));
            ends.put("high", text(said.value().high()));
            ends.put("segments", said.evidence());
            json.put(name, ends);
        });
    }

    private static void put(Map<String, Object> json, String name, Optional<? extends Said<?>> value) {
        value.ifPresent(said -> json.put(name, said(said)));
    }

    private static Map<String, Object> said(Said<?> value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", text(value.value()));
        json.put("segments", value.evidence());
        return json;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().value());
        json.put("severity", finding.severity().name());
        json.put("message", finding.message());
        json.put("facts", finding.facts());
        return json;
    }
}
