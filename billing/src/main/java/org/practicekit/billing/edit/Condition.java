package org.practicekit.billing.edit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimProperty.Type;

/** When a rule kept as data applies: one comparison, or several of which all or any have to hold. Immutable; prints as it is written in a file. */
public sealed interface Condition extends Serializable {
    /** Whether it holds for a claim, or for a line of it. */
    boolean holds(ClaimSheet sheet, @Nullable ClaimLine line);

    /** Whether it asks anything of single lines. */
    boolean asksLines();

    /**
     * The condition in this text: {@code procedure begins-with G and (line-place is 11 or filing one-of MB MC)}. {@code and} binds
     * more closely than {@code or}; values with blanks or brackets stand in single quotes.
     *
     * @throws IllegalArgumentException when it is none; the message begins with the column of the fault
     */
    static Condition of(String text) {
        return new ConditionReader(text).read();
    }

    /**
     * One comparison.
     *
     * @param property what is looked at
     * @param operator how
     * @param values with what
     */
    record Comparison(ClaimProperty property, Operator operator, List<String> values) implements Condition {
        public Comparison {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(operator, "operator");
            values = List.copyOf(values);
            if (!operator.takes(property.type())) {
                throw new IllegalArgumentException("%s says nothing of %s, which is a %s."
                        .formatted(
                                operator.word(),
                                property.word(),
                                property.type().name().toLowerCase(Locale.ROOT)));
            }
            if (!operator.takes(values.size())) {
                throw new IllegalArgumentException(
                        "%s does not take %d values.".formatted(operator.word(), values.size()));
            }
            values.forEach(value -> check(property.type(), operator, value));
        }

        private static void check(Type type, Operator operator, String value) {
            try {
                if (operator == Operator.MATCHES) {
                    Pattern.compile(value);
                } else if (type == Type.NUMBER) {
                    new BigDecimal(value);
                } else if (type == Type.DATE) {
                    LocalDate.parse(value);
                }
            } catch (IllegalArgumentException | DateTimeException none) {
                throw new IllegalArgumentException(
                        "\"%s\" is no %s."
                                .formatted(
                                        value,
                                        operator == Operator.MATCHES
                                                ? "regular expression"
                                                : type.name().toLowerCase(Locale.ROOT)),
                        none);
            }
        }

        @Override
        public boolean holds(ClaimSheet sheet, @Nullable ClaimLine line) {
            List<String> found = property.values(sheet, line);
            return switch (operator) {
                case PRESENT -> !found.isEmpty();
                case ABSENT -> found.isEmpty();
                case IS_NOT, NONE_OF -> found.stream().noneMatch(this::isOneOf);
                default -> found.stream().anyMatch(this::fits);
            };
        }

        @Override
        public boolean asksLines() {
            return property.isOfLine();
        }

        private boolean fits(String found) {
            return switch (operator) {
                case IS, ONE_OF -> isOneOf(found);
                case BEGINS_WITH -> values.stream().anyMatch(found::startsWith);
                case ENDS_WITH -> values.stream().anyMatch(found::endsWith);
                case CONTAINS -> values.stream().anyMatch(found::contains);
                case MATCHES -> found.matches(values.get(0));
                case LESS_THAN -> compare(found, values.get(0)) < 0;
                case AT_MOST -> compare(found, values.get(0)) <= 0;
                case MORE_THAN -> compare(found, values.get(0)) > 0;
                case AT_LEAST -> compare(found, values.get(0)) >= 0;
                case IS_NOT, NONE_OF, PRESENT, ABSENT ->
                    throw new IllegalStateException(operator + " was decided before.");
            };
        }

        private boolean isOneOf(String found) {
            return values.stream().anyMatch(value -> compare(found, value) == 0);
        }

        private int compare(String found, String value) {
            return switch (property.type()) {
                case TEXT -> found.compareTo(value);
                case NUMBER -> new BigDecimal(found).compareTo(new BigDecimal(value));
                case DATE -> LocalDate.parse(found).compareTo(LocalDate.parse(value));
            };
        }

        @Override
        public String toString() {
            return property.word() + " " + operator.word()
                    + values.stream()
                            .map(ConditionReader::quoted)
                            .map(value -> " " + value)
                            .collect(Collectors.joining());
        }
    }

    /**
     * Several of which all have to hold.
     *
     * @param parts two or more
     */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(ClaimSheet sheet, @Nullable ClaimLine line) {
            return parts.stream().allMatch(part -> part.holds(sheet, line));
        }

        @Override
        public boolean asksLines() {
            return parts.stream().anyMatch(Condition::asksLines);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * Several of which any has to hold.
     *
     * @param parts two or more
     */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(ClaimSheet sheet, @Nullable ClaimLine line) {
            return parts.stream().anyMatch(part -> part.holds(sheet, line));
        }

        @Override
        public boolean asksLines() {
            return parts.stream().anyMatch(Condition::asksLines);
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }
}
