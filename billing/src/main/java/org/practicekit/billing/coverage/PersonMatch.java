package org.practicekit.billing.coverage;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two descriptions can be of one person. Accents, capitals, hyphens, blanks and what follows a family name (Jr, III) do
 * not count, and an initial stands for any name that begins with it; what only one side has cannot differ. Immutable.
 *
 * @param agreeing what both have, and alike
 * @param differing what both have, and not alike
 */
public record PersonMatch(Set<Part> agreeing, Set<Part> differing) implements Serializable {
    public PersonMatch {
        agreeing = Set.copyOf(agreeing);
        differing = Set.copyOf(differing);
    }

    /** Holds one description against the other. */
    public static PersonMatch of(Insured one, Insured other) {
        Set<Part> agreeing = EnumSet.noneOf(Part.class);
        Set<Part> differing = EnumSet.noneOf(Part.class);
        boolean last =
                last(one.lastName().reveal()).equals(last(other.lastName().reveal()));
        (last ? agreeing : differing).add(Part.LAST_NAME);
        one.firstName()
                .flatMap(a -> other.firstName().map(b -> first(a.reveal(), b.reveal())))
                .ifPresent(alike -> (alike ? agreeing : differing).add(Part.FIRST_NAME));
        one.birthDate()
                .flatMap(a -> other.birthDate().map(a::equals))
                .ifPresent(alike -> (alike ? agreeing : differing).add(Part.BIRTH_DATE));
        return new PersonMatch(agreeing, differing);
    }

    /** Whether nothing speaks against one person. */
    public boolean canBeOne() {
        return differing.isEmpty();
    }

    /** Whether all was compared and goes together. */
    public boolean isSurelyOne() {
        return agreeing.size() == Part.values().length;
    }

    /** Whether it must be somebody else: a short form or a new family name explains one name, and nothing the rest. */
    public boolean isSurelyAnother() {
        return differing.contains(Part.BIRTH_DATE) || differing.size() > 1;
    }

    /** What differs, in words and without what it is: {@code family name, date of birth}. */
    public String differences() {
        return differing.stream().sorted().map(Part::words).collect(Collectors.joining(", "));
    }

    private static boolean first(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        return a.equals(b) || (a.length() == 1 || b.length() == 1) && (a.startsWith(b) || b.startsWith(a));
    }

    private static String last(String name) {
        return letters(name.replaceFirst("(?i)[\\s,]+(jr|sr|ii|iii|iv)\\.?$", ""));
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** What is compared. */
    public enum Part {
        /** The family name. */
        LAST_NAME("family name"),
        /** The given name. */
        FIRST_NAME("given name"),
        /** The date of birth. */
        BIRTH_DATE("date of birth");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** What it is called. */
        public String words() {
            return words;
        }
    }
}
