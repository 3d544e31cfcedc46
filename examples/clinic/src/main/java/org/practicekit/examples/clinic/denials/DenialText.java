package org.practicekit.examples.clinic.denials;

import java.util.stream.Collectors;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.RootCause;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;

/** Denials for a person. */
public final class DenialText {
    private DenialText() {}

    /** The denials in lines, ending with LF. */
    public static String of(DenialFile file) {
        StringBuilder text = new StringBuilder();
        text.append("%s, on %s: %d to work on, %d decisions wait\n"
                .formatted(file.name(), file.on(), file.work().size(), file.unmatched()));
        for (int i = 0; i < file.work().size(); i++) {
            text.append(item(i + 1, file.work().get(i)));
        }
        if (!file.causes().isEmpty()) {
            text.append("\nWhere they come from\n");
            for (RootCause cause : file.causes()) {
                text.append("  %s: %s, %s %%, with those before %s %%\n"
                        .formatted(cause.name(), cause.denied(), cause.share(), cause.cumulative()));
            }
        }
        if (!file.findings().isEmpty()) {
            text.append("\nWhat is wrong with the files\n");
            for (Finding finding : file.findings()) {
                text.append("  %s\n".formatted(finding.explain()));
            }
        }
        return text.toString();
    }

    private static String item(int place, WorkItem item) {
        DenialCase denial = item.denial();
        return """

                %d. claim %s, %s: %s denied with %s, %s
                   recoverable %s, chance %s %% (%d seen), cost %s, %d minutes: %s a minute
                   first: %s; %s%s
                   could have been found by: %s
                """.formatted(
                place,
                denial.claim(),
                denial.line() == 0
                        ? "as a whole"
                        : "line " + denial.line() + " "
                                + denial.part().procedure().orElse(""),
                denial.part().denied(),
                denial.part().chain(),
                denial.part().main().category(),
                item.recoverable().map(Money::toString).orElse("unknown"),
                item.chance().percent(),
                item.chance().seen(),
                item.cost(),
                item.minutes(),
                item.valuePerMinute().map(value -> "USD " + value).orElse("unknown"),
                denial.action(),
                denial.due().map(day -> "last day " + day).orElse("no last day is known"),
                item.urgent() ? ", which is near" : "",
                denial.preventableBy().isEmpty()
                        ? "no edit"
                        : denial.preventableBy().stream().map(RuleId::value).collect(Collectors.joining(", ")));
    }
}
