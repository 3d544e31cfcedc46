package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.BookingPolicyBuilder;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.policy.WaitlistPolicyBuilder;

/** What stands in {@code practice.csv}: the practice's name, the day, and its booking policy. */
final class Settings {
    static final String FILE = "practice.csv";

    private final PracticeFolder folder;
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Row> unread = new LinkedHashMap<>();

    private Settings(PracticeFolder folder) {
        this.folder = folder;
    }

    static Settings read(PracticeFolder folder) throws IOException {
        Settings settings = new Settings(folder);
        Table table = folder.table(FILE, Table.Columns.of("key value", ""));
        for (Row row : table.rows()) {
            row.required("key", "the name of a setting", UnaryOperator.identity())
                    .ifPresent(key -> settings.add(key, row));
        }
        return settings;
    }

    Optional<PracticeId> practice() {
        return required("practice", "an id such as elm-street", PracticeId::new);
    }

    Optional<String> name() {
        return required("name", "what the practice is called", UnaryOperator.identity());
    }

    Optional<LocalDate> day() {
        return required("day", Entries.DATE, Entries::date);
    }

    Optional<BookingPolicy> policy() {
        Optional<String> handbook =
                required("handbook", "the document that the policy stands in", UnaryOperator.identity());
        Optional<LocalDate> readOn = required("handbook-read-on", Entries.DATE, Entries::date);
        Optional<Integer> notice = number("minimum-notice-minutes", 0, 525_600);
        Optional<Integer> horizon = number("horizon-days", 0, 1_095);
        Optional<Integer> hold = number("hold-minutes", 1, 10_080);
        Optional<Integer> alternatives = number("alternatives", 0, 20);
        Optional<Integer> every = whole(
                "start-every-minutes", "a number that divides 60, such as 5, 10 or 15", n -> n > 0 && 60 % n == 0);
        if (handbook.isEmpty() || readOn.isEmpty()) {
            return Optional.empty();
        }
        BookingPolicyBuilder policy =
                BookingPolicy.builder().citation(Citation.of("Practice policy", handbook.get(), readOn.get()));
        notice.map(Duration::ofMinutes).ifPresent(policy::minimumNotice);
        horizon.ifPresent(policy::horizonDays);
        hold.map(Duration::ofMinutes).ifPresent(policy::holdFor);
        alternatives.ifPresent(policy::alternatives);
        every.ifPresent(policy::startEveryMinutes);
        return Optional.of(policy.build());
    }

    /** How times that come free are filled; read after {@link #policy()}, which reports what is missing. */
    Optional<WaitlistPolicy> waitlist() {
        Optional<Integer> atOnce = number("waitlist-offers-at-once", 1, 10);
        Optional<Integer> answer = number("waitlist-answer-minutes", 1, 2_880);
        Optional<Integer> soonAnswer = number("waitlist-answer-minutes-when-soon", 1, 2_880);
        Optional<Integer> notice = number("waitlist-notice-minutes", 0, 43_200);
        Optional<Integer> perDay = number("waitlist-offers-per-day", 1, 20);
        return citation().map(handbook -> {
            WaitlistPolicyBuilder policy = WaitlistPolicy.builder().citation(handbook);
            atOnce.ifPresent(policy::offersAtOnce);
            answer.map(Duration::ofMinutes).ifPresent(policy::offerFor);
            soonAnswer.map(Duration::ofMinutes).ifPresent(policy::offerForWhenSoon);
            notice.map(Duration::ofMinutes).ifPresent(policy::minimumNotice);
            perDay.ifPresent(policy::offersPerDay);
            return policy.build();
        });
    }

    private Optional<Citation> citation() {
        return Optional.ofNullable(rows.get("handbook"))
                .flatMap(row -> row.optional("value", "the document", UnaryOperator.identity()))
                .flatMap(handbook -> Optional.ofNullable(rows.get("handbook-read-on"))
                        .filter(Row::isSound)
                        .flatMap(row -> row.optional("value", Entries.DATE, Entries::date))
                        .map(readOn -> Citation.of("Practice policy", handbook, readOn)));
    }

    /** Reports the settings that nobody asked for, which are misspelt as a rule. */
    void reportUnread() {
        unread.forEach((key, row) -> row.report(
                "key",
                "an unknown setting \"%s\"".formatted(key),
                "one of practice, name, day, handbook, handbook-read-on, minimum-notice-minutes, horizon-days, "
                        + "hold-minutes, alternatives, start-every-minutes, waitlist-offers-at-once, "
                        + "waitlist-answer-minutes, waitlist-answer-minutes-when-soon, waitlist-notice-minutes, "
                        + "waitlist-offers-per-day"));
    }

    private void add(String key, Row row) {
        if (rows.putIfAbsent(key, row) == null) {
            unread.put(key, row);
        } else {
            row.report("key", "\"%s\" a second time".formatted(key), "each setting once");
        }
    }

    private <T> Optional<T> required(String key, String expected, Function<String, T> meaning) {
        Row row = rows.get(key);
        if (row == null) {
            folder.report(new Place(FILE, 1, 1), "no setting \"%s\"".formatted(key), expected);
            return Optional.empty();
        }
        unread.remove(key);
        return row.required("value", expected, meaning);
    }

    private Optional<Integer> number(String key, int least, int most) {
        return whole(key, "a whole number from %d to %d".formatted(least, most), n -> n >= least && n <= most);
    }

    private Optional<Integer> whole(String key, String expected, IntPredicate allowed) {
        Row row = rows.get(key);
        unread.remove(key);
        return row == null ? Optional.empty() : row.required("value", expected, text -> Entries.whole(text, allowed));
    }
}
