package org.practicekit.adapter.x12;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicekit.adapter.x12.EligibilityCodes.Side;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.eligibility.Reference;

/** What the codes of a 278 mean in our words. The texts of the codes belong to X12 and are not here. */
final class AuthorizationCodes {
    /** HCR01. */
    static final Map<String, Outcome> OUTCOMES = Map.of(
            "A1", Outcome.CERTIFIED,
            "A2", Outcome.CERTIFIED_IN_PART,
            "A3", Outcome.NOT_CERTIFIED,
            "A4", Outcome.PENDED,
            "A6", Outcome.MODIFIED,
            "C", Outcome.CANCELLED,
            "CT", Outcome.UNCLEAR,
            "NA", Outcome.NOT_NEEDED);

    /** DTP01. */
    static final Map<String, When> DATES = Map.ofEntries(
            entry("007", new When(Meaning.CERTIFIED, Side.BEGINS)),
            entry("036", new When(Meaning.CERTIFIED, Side.ENDS)),
            entry("102", new When(Meaning.DECIDED, Side.BOTH)),
            entry("AAH", new When(Meaning.EVENT, Side.BOTH)),
            entry("472", new When(Meaning.SERVICE, Side.BOTH)),
            entry("435", new When(Meaning.STAY, Side.BEGINS)),
            entry("096", new When(Meaning.STAY, Side.ENDS)),
            entry("439", new When(Meaning.OTHER, Side.BOTH)),
            entry("484", new When(Meaning.OTHER, Side.BOTH)),
            entry("ABC", new When(Meaning.OTHER, Side.BOTH)),
            entry("431", new When(Meaning.OTHER, Side.BOTH)),
            entry("881", new When(Meaning.OTHER, Side.BOTH)));

    /** HSD01, and the unit of a service: whether what it counts adds up over services. */
    static final Map<String, Boolean> ADDS_UP =
            Map.of("VS", false, "DY", false, "DA", false, "HS", false, "MN", false, "FL", true, "UN", true);

    /** REF01: what a number of eligibility can be, and two that name other requests. */
    static final Map<String, Reference.Meaning> REFERENCES = Stream.concat(
                    EligibilityCodes.REFERENCES.entrySet().stream(),
                    Stream.of(entry("BB", Reference.Meaning.AUTHORIZATION), entry("NT", Reference.Meaning.OTHER)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private AuthorizationCodes() {}

    /**
     * What a date says.
     *
     * @param meaning of what
     * @param side whether a single day stands for itself, or begins or ends something
     */
    record When(Meaning meaning, Side side) {}

    /** What a date is of. */
    enum Meaning {
        CERTIFIED,
        DECIDED,
        EVENT,
        SERVICE,
        STAY,
        OTHER
    }
}
