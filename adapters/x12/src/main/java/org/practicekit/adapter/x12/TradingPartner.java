package org.practicekit.adapter.x12;

import java.io.Serializable;

/**
 * Who sends or receives an interchange, as the two agreed.
 *
 * @param qualifier from which list the id is, two characters: ZZ for one that the two agreed, 30 for a tax number
 * @param id up to 15 characters
 */
public record TradingPartner(String qualifier, String id) implements Serializable {
    public TradingPartner {
        if (!qualifier.matches("[A-Z0-9]{2}")) {
            throw new IllegalArgumentException(
                    "qualifier (%s) has two digits or capital letters.".formatted(qualifier));
        }
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,13}[A-Za-z0-9._-]?")) {
            throw new IllegalArgumentException(
                    "id (%s) has 1 to 15 letters, digits, dots, hyphens and blanks, and begins and ends in none of the blanks."
                            .formatted(id));
        }
    }
}
