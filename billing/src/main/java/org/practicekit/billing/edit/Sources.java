package org.practicekit.billing.edit;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;

/** Where our own edits come from. */
final class Sources {
    private static final LocalDate COMPARED = LocalDate.of(2026, 11, 23);
    private static final LocalDate READ = LocalDate.of(2026, 11, 25);

    private Sources() {}

    /** The guide for professional claims, as public maps of it and X12's answers tell it. */
    static Citation guide(String where) {
        return Citation.of("X12", "005010X222A1, " + where, COMPARED);
    }

    /** An answer of X12 to a request for interpretation. */
    static Citation answer(String numbers) {
        return Citation.of("X12", "requests for interpretation " + numbers, COMPARED);
    }

    /** An edit that a clearinghouse publishes. */
    static Citation published(String edit) {
        return Citation.of("Stedi", "claim edit, " + edit, COMPARED);
    }

    /** An edit that a clearinghouse publishes on a page of its own. */
    static Citation published(String edit, String page) {
        return new Citation(
                "Stedi", "claim edit, " + edit, URI.create("https://www.stedi.com/changelog/" + page), READ);
    }

    /** A page somebody read for this release. */
    static Citation page(String authority, String reference, String link) {
        return new Citation(authority, reference, URI.create(link), READ);
    }

    /** Reasons for adjustments that say what happens to a claim with this fault. */
    static Citation reasons(String codes) {
        return Citation.of("X12", "claim adjustment reason codes " + codes, COMPARED);
    }

    /** What we hold to be wise, without a source that demands it. */
    static Citation ours(String where) {
        return Citation.of("PracticeKit", "edits guide, " + where, READ);
    }
}
