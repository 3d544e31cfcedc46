package org.practicekit.examples.clinic.folder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicekit.scheduling.availability.DayWindow;
import org.practicekit.scheduling.availability.Pause;
import org.practicekit.scheduling.availability.Release;
import org.practicekit.scheduling.availability.Weeks;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.ResourceKind;
import org.practicekit.scheduling.visit.Need;
import org.practicekit.scheduling.visit.NeedBuilder;
import org.practicekit.scheduling.visit.VisitPart;

/** How entries are written, for all tables alike. Each throws where a text is not written so. */
public final class Entries {
    /** How a date is written. */
    public static final String DATE = "a date such as 2026-03-09";

    static final String TIME = "a time such as 08:30";
    static final String MOMENT = "a date and time such as 2026-03-09T08:30";
    static final String DAYS = "days such as Mon-Fri, Mon Wed Fri, or daily";
    static final String PAUSES = "breaks such as 12:00-13:00 lunch, with semicolons between them";
    static final String WEEKS = "a rhythm such as every 2 weeks from 2026-03-02";
    static final String RELEASE = "a release such as same day 00:00, 1 day before 12:00 or 3 days before 17:00";
    static final String WINDOWS = "times such as 08:00-12:00 or Mon-Thu 13:00-17:00, with semicolons between them";
    static final String NEEDS =
            "needs such as provider:physician; room:exam or staff:assistant 0-10, of the kinds provider, staff, room, equipment";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern RHYTHM = Pattern.compile("every (\\d{1,2}) weeks from (\\S+)");
    private static final Pattern NEED = Pattern.compile("(\\w+)\\s*(?::\\s*(\\S+))?(?:\\s+(\\d{1,3})-(\\d{1,3}))?");
    private static final Pattern RELEASED = Pattern.compile("(?:same day|(\\d{1,3}) days? before) (\\S+)");

    private Entries() {}

    /** A date. */
    public static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text, CLOCK);
    }

    /** A date alone stands for its beginning. */
    static LocalDateTime begin(String text) {
        return text.contains("T") ? moment(text) : date(text).atStartOfDay();
    }

    /** A date alone stands for its end. */
    static LocalDateTime end(String text) {
        return text.contains("T") ? moment(text) : date(text).plusDays(1).atStartOfDay();
    }

    static LocalDateTime moment(String text) {
        LocalDateTime moment = LocalDateTime.parse(text);
        if (moment.getSecond() != 0 || moment.getNano() != 0) {
            throw new IllegalArgumentException("whole minutes only");
        }
        return moment;
    }

    /** Yes or no. */
    public static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Set<DayOfWeek> days(String text) {
        if (text.equalsIgnoreCase("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("\\s+")) {
            String[] ends = part.split("-", -1);
            DayOfWeek first = day(ends[0]);
            DayOfWeek last = day(ends[ends.length - 1]);
            if (ends.length > 2 || last.compareTo(first) < 0) {
                throw new IllegalArgumentException(part);
            }
            days.addAll(EnumSet.range(first, last));
        }
        return days;
    }

    static DayWindow window(String text) {
        int blank = text.lastIndexOf(' ');
        LocalTime[] ends = ends(text.substring(blank + 1));
        return blank < 0
                ? DayWindow.daily(ends[0], ends[1])
                : new DayWindow(days(text.substring(0, blank).strip()), ends[0], ends[1]);
    }

    static Pause pause(String text) {
        String[] parts = text.split("\\s+", 2);
        LocalTime[] ends = ends(parts[0]);
        return new Pause(ends[0], ends[1], parts[1]);
    }

    static Weeks weeks(String text) {
        Matcher parts = matching(RHYTHM, text);
        return new Weeks(Integer.parseInt(parts.group(1)), date(parts.group(2)));
    }

    static Release release(String text) {
        Matcher parts = matching(RELEASED, text);
        int days = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        return new Release(days, time(parts.group(2)));
    }

    static int whole(String text, IntPredicate allowed) {
        int number = Integer.parseInt(text);
        if (!allowed.test(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    static Need need(String text) {
        Matcher parts = matching(NEED, text);
        ResourceKind kind = ResourceKind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        NeedBuilder need = Need.builder().kind(kind).buffered(kind != ResourceKind.PROVIDER);
        Optional.ofNullable(parts.group(2)).map(Capability::new).ifPresent(need::capability);
        Optional.ofNullable(parts.group(3))
                .map(from -> new VisitPart(Integer.parseInt(from), Integer.parseInt(parts.group(4))))
                .ifPresent(need::during);
        return need.build();
    }

    private static LocalTime[] ends(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new LocalTime[] {time(ends[0]), time(ends[1])};
    }

    private static Matcher matching(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
