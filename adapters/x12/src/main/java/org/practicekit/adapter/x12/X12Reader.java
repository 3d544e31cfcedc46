package org.practicekit.adapter.x12;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.remittance.RemittanceReceiver;
import org.practicekit.core.rule.Finding;

/**
 * Reads a file of X12 transactions and hands on what it finds, one piece after the other, so that a file of any length needs no
 * more memory than its longest answer or claim. Whatever is wrong with the file is a finding that says where; nothing is thrown for it.
 *
 * <pre>{@code
 * X12Reader.reporting(findings::add)
 *         .eligibility(receivedAt, answers::add)
 *         .read(file);
 * }</pre>
 *
 * <p>Files may hold several interchanges, each with delimiters of its own, and transactions of every kind and version; those that
 * nobody asked for are reported and passed over. Immutable, and as thread-safe as what it hands on to.
 */
public final class X12Reader {
    private static final String ELIGIBILITY = "271";
    private static final String AUTHORIZATION = "278";
    private static final String REMITTANCE = "835";
    private static final String CLAIM_STATUS = "277";
    private static final String CLAIMS = "837";

    /** The guides of hospitals' and dentists' claims, which bear the same number. */
    private static final List<String> OTHER_CLAIMS = List.of("X223", "X224", "X096", "X097");

    private static final List<String> ACKNOWLEDGEMENTS = List.of("999", "997");

    private final Consumer<? super Finding> findings;
    private final Map<String, Supplier<TransactionReader>> kinds;
    private final Optional<Consumer<? super InterchangeAcknowledgement>> interchanges;

    private X12Reader(
            Consumer<? super Finding> findings,
            Map<String, Supplier<TransactionReader>> kinds,
            Optional<Consumer<? super InterchangeAcknowledgement>> interchanges) {
        this.findings = findings;
        this.kinds = kinds;
        this.interchanges = interchanges;
    }

    /**
     * A reader that asks for no kind of transaction yet.
     *
     * @param findings takes what is wrong with the file; what is wrong with the answer about one patient, or with one claim, is in that
     */
    public static X12Reader reporting(Consumer<? super Finding> findings) {
        return new X12Reader(Objects.requireNonNull(findings, "findings"), Map.of(), Optional.empty());
    }

    /**
     * The same reader, asking for answers about eligibility (271) as well.
     *
     * @param receivedAt when the office had the file
     * @param answers takes the answers in the order of the file, one for each patient
     */
    public X12Reader eligibility(Instant receivedAt, Consumer<? super EligibilityAnswer> answers) {
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(answers, "answers");
        return with(List.of(ELIGIBILITY), () -> new EligibilityTransaction(receivedAt, answers));
    }

    /**
     * The same reader, asking for what payers paid and why (835) as well.
     *
     * @param receiver takes one payment after the other, each claim as soon as the next begins
     */
    public X12Reader remittances(RemittanceReceiver receiver) {
        Objects.requireNonNull(receiver, "receiver");
        return with(List.of(REMITTANCE), () -> new RemittanceTransaction(receiver));
    }

    /**
     * The same reader, asking for how claims stand (277, and 277CA, which acknowledges claims) as well. {@link ClaimReports} says the
     * same of acknowledgements of files.
     *
     * @param receivedAt when the office had the file
     * @param reports takes the reports of a message in its order, when the message is over
     */
    public X12Reader claimStatus(Instant receivedAt, Consumer<? super ClaimStatusReport> reports) {
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(reports, "reports");
        return with(List.of(CLAIM_STATUS), () -> new ClaimStatusTransaction(receivedAt, reports, findings));
    }

    /**
     * The same reader, asking for professional claims (837P) as well; those of hospitals and dentists are passed over.
     *
     * @param claims takes the claims in the order of the file
     */
    public X12Reader claims(Consumer<? super ReadClaim> claims) {
        Objects.requireNonNull(claims, "claims");
        return with(List.of(CLAIMS), () -> new ClaimTransaction(claims, findings));
    }

    /**
     * The same reader, asking for answers to requests for authorisations (278) as well.
     *
     * @param receivedAt when the office had the file
     * @param answers takes the answers in the order of the file, one for each request
     */
    public X12Reader authorizations(Instant receivedAt, Consumer<? super AuthorizationAnswer> answers) {
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(answers, "answers");
        return with(List.of(AUTHORIZATION), () -> new AuthorizationTransaction(receivedAt, answers));
    }

    /**
     * The same reader, asking for what became of transactions that were sent (999, and 997 of old) as well.
     *
     * @param acknowledgements takes one for each group that is acknowledged
     */
    public X12Reader acknowledgements(Consumer<? super GroupAcknowledgement> acknowledgements) {
        Objects.requireNonNull(acknowledgements, "acknowledgements");
        return with(ACKNOWLEDGEMENTS, () -> new AcknowledgementTransaction(acknowledgements, findings));
    }

    /**
     * The same reader, asking for what became of whole interchanges (TA1) as well.
     *
     * @param acknowledgements takes one for each interchange that is acknowledged
     */
    public X12Reader interchanges(Consumer<? super InterchangeAcknowledgement> acknowledgements) {
        return new X12Reader(findings, kinds, Optional.of(acknowledgements));
    }

    /**
     * Reads a file to its end.
     *
     * @param file is not closed
     * @throws IOException when the file cannot be read
     */
    public X12Summary read(InputStream file) throws IOException {
        return new FileWalk(file, new Kinds(kinds, interchanges, findings), findings).toTheEnd();
    }

    private X12Reader with(List<String> read, Supplier<TransactionReader> reader) {
        Map<String, Supplier<TransactionReader>> more = new LinkedHashMap<>(kinds);
        read.forEach(kind -> more.put(kind, reader));
        return new X12Reader(findings, Map.copyOf(more), interchanges);
    }

    private record Kinds(
            Map<String, Supplier<TransactionReader>> kinds,
            Optional<Consumer<? super InterchangeAcknowledgement>> interchanges,
            Consumer<? super Finding> findings)
            implements FileWalk.Desk {
        @Override
        public Optional<TransactionReader> readerFor(String kind, String version) {
            if (kind.equals(CLAIMS) && OTHER_CLAIMS.stream().anyMatch(version::contains)) {
                return Optional.empty();
            }
            return Optional.ofNullable(kinds.get(kind)).map(Supplier::get);
        }

        @Override
        public boolean interchangeSegment(Segment segment, Place place) {
            interchanges.ifPresent(
                    taker -> AcknowledgementTransaction.interchange(new Elements(segment, place, findings))
                            .ifPresent(taker));
            return interchanges.isPresent();
        }
    }
}
