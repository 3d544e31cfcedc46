package org.practicekit.billing.edit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.edit.ClaimProperty.Type;

/** How a property is held against values. Where a property has several values, one that fits is enough; a denial wants that none does. */
public enum Operator {
    /** It is this value. */
    IS(1, 1),
    /** It is not this value, or there is none. */
    IS_NOT(1, 1),
    /** It is one of these values. */
    ONE_OF(1, Integer.MAX_VALUE),
    /** It is none of these values, or there is none. */
    NONE_OF(1, Integer.MAX_VALUE),
    /** It begins with one of these texts. */
    BEGINS_WITH(1, Integer.MAX_VALUE, Type.TEXT),
    /** It ends with one of these texts. */
    ENDS_WITH(1, Integer.MAX_VALUE, Type.TEXT),
    /** It holds one of these texts. */
    CONTAINS(1, Integer.MAX_VALUE, Type.TEXT),
    /** All of it fits this regular expression. */
    MATCHES(1, 1, Type.TEXT),
    /** It is less, or earlier. */
    LESS_THAN(1, 1, Type.NUMBER, Type.DATE),
    /** It is not more, or not later. */
    AT_MOST(1, 1, Type.NUMBER, Type.DATE),
    /** It is more, or later. */
    MORE_THAN(1, 1, Type.NUMBER, Type.DATE),
    /** It is not less, or not earlier. */
    AT_LEAST(1, 1, Type.NUMBER, Type.DATE),
    /** There is one. */
    PRESENT(0, 0),
    /** There is none. */
    ABSENT(0, 0);

    private final int fewest;
    private final int most;
    private final Set<Type> types;

    Operator(int fewest, int most) {
        this(fewest, most, Type.TEXT, Type.NUMBER, Type.DATE);
    }

    Operator(int fewest, int most, Type first, Type... more) {
        this.fewest = fewest;
        this.most = most;
        this.types = EnumSet.of(first, more);
    }

    /** The operator of this name; empty when there is none. */
    public static Optional<Operator> of(String word) {
        for (Operator one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What rules call it: {@code begins-with}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says anything of properties of this type. */
    public boolean takes(Type type) {
        return types.contains(type);
    }

    /** Whether it wants so many values. */
    public boolean takes(int count) {
        return count >= fewest && count <= most;
    }
}
