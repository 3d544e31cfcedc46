package org.practicekit.scheduling.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.practicekit.scheduling.message.Channel;

/**
 * Words that PracticeKit itself puts into messages, in English and Spanish; other languages get the English ones and plain
 * numbers. They are written out because those of a Java runtime change from one release to the next, and with them the length
 * of a message. Texts keep to letters that a phone counts as one.
 */
enum Phrases {
    ENGLISH(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "patient"),
    SPANISH(
            List.of("lunes", "martes", "mi\u00e9rcoles", "jueves", "viernes", "s\u00e1bado", "domingo"),
            List.of(
                    "enero",
                    "febrero",
                    "marzo",
                    "abril",
                    "mayo",
                    "junio",
                    "julio",
                    "agosto",
                    "septiembre",
                    "octubre",
                    "noviembre",
                    "diciembre"),
            "paciente"),
    PLAIN(List.of(), List.of(), "patient");

    private final List<String> days;
    private final List<String> months;
    private final String patient;

    Phrases(List<String> days, List<String> months, String patient) {
        this.days = days;
        this.months = months;
        this.patient = patient;
    }

    static Phrases in(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "en" -> ENGLISH;
            case "es" -> SPANISH;
            default -> PLAIN;
        };
    }

    /** {@code Monday, March 9}, {@code lunes 9 de marzo}, {@code 2026-03-09}. */
    String date(LocalDate date) {
        return switch (this) {
            case ENGLISH -> "%s, %s %d".formatted(day(date), month(date), date.getDayOfMonth());
            case SPANISH -> "%s %d de %s".formatted(day(date), date.getDayOfMonth(), month(date));
            case PLAIN -> date.toString();
        };
    }

    /** {@code 9:30 AM}, {@code 09:30}. */
    String time(LocalTime time) {
        if (this == PLAIN) {
            return "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d:%02d %s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "AM" : "PM");
    }

    String optOut(Channel channel, String phone) {
        boolean spanish = this == SPANISH;
        return switch (channel) {
            case TEXT -> spanish ? "Responda STOP para no recibir mensajes" : "Reply STOP to opt out";
            case VOICE ->
                (spanish
                                ? "Para no recibir m\u00e1s llamadas, oprima 9 o llame al %s"
                                : "To stop these calls, press 9 or call %s")
                        .formatted(phone);
            case EMAIL ->
                spanish ? "Para no recibir m\u00e1s correos, responda STOP" : "To stop these e-mails, reply STOP";
        };
    }

    String howToConfirm(Channel channel) {
        boolean spanish = this == SPANISH;
        return switch (channel) {
            case TEXT, EMAIL -> spanish ? "Responda C para confirmar" : "Reply C to confirm";
            case VOICE -> spanish ? "Para confirmar, oprima 1" : "To confirm, press 1";
        };
    }

    String patient() {
        return patient;
    }

    private String day(LocalDate date) {
        return days.get(date.getDayOfWeek().ordinal());
    }

    private String month(LocalDate date) {
        return months.get(date.getMonth().ordinal());
    }
}
