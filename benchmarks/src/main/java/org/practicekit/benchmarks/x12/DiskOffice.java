package org.practicekit.benchmarks.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.port.BillingSetups;
import org.practicekit.billing.port.Charges;
import org.practicekit.billing.port.Claims;
import org.practicekit.billing.port.Journals;
import org.practicekit.billing.port.RemittancePorts;
import org.practicekit.billing.port.Remittances;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Outbox;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.core.port.Write;

/**
 * An office whose decisions lie in a file and whose claims are made up when they are asked for, so that what is in memory is the desk's. It takes
 * nothing back and is for one payment.
 */
final class DiskOffice implements UnitOfWork<RemittancePorts>, Closeable {
    private final Path path;
    private final RandomAccessFile file;
    private final Runnable look;
    private final long[] where;
    private final byte[] states;
    private final byte[] versions;
    private final RemittancePorts ports;
    private Optional<ReceivedRemittance> remittance = Optional.empty();
    private Money cash = Money.noDollars();
    private long journals;

    /**
     * An office for a payment of so many claims.
     *
     * @param look called before each unit of work
     */
    DiskOffice(int claims, Runnable look) throws IOException {
        this.look = look;
        path = Files.createTempFile("decisions", ".bin");
        file = new RandomAccessFile(path.toFile(), "rw");
        where = new long[claims + 1];
        states = new byte[claims + 1];
        versions = new byte[claims + 1];
        Remittances remittances = standIn(Remittances.class, this::remittances);
        Claims sent = standIn(Claims.class, this::claims);
        Journals ledger = standIn(Journals.class, this::journals);
        Charges charges = standIn(Charges.class, (name, arguments) -> Optional.empty());
        BillingSetups setups = practice -> Optional.empty();
        Outbox outbox = (practice, events) -> {};
        ports = standIn(RemittancePorts.class, (name, arguments) -> switch (name) {
            case "remittances" -> remittances;
            case "claims" -> sent;
            case "journals" -> ledger;
            case "charges" -> charges;
            case "setups" -> setups;
            case "outbox" -> outbox;
            default -> throw new IllegalStateException(name);
        });
    }

    /** What came in, by the ledger. */
    Money cash() {
        return cash;
    }

    /** How many journals there are. */
    long journals() {
        return journals;
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super RemittancePorts, ? extends R> work) {
        look.run();
        return work.apply(ports);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.delete(path);
    }

    private Object remittances(String name, Object[] arguments) {
        switch (name) {
            case "find" -> {
                return remittance;
            }
            case "withTrace", "waiting" -> {
                return List.of();
            }
            case "add", "update" -> {
                remittance = Optional.of((ReceivedRemittance) arguments[1]);
                return new Write.Stored(remittance.get().version());
            }
            case "put" -> {
                ((List<?>) arguments[1]).forEach(one -> write((ClaimDecision) one));
                return Boolean.TRUE;
            }
            case "decision" -> {
                return read(((ClaimPlace) arguments[1]).position());
            }
            case "decisions" -> {
                return decisions((Set<?>) arguments[2], (Integer) arguments[3], (Integer) arguments[4]);
            }
            case "ofClaim" -> {
                return read(number((ClaimId) arguments[1])).stream()
                        .filter(one -> one.claim().isPresent())
                        .toList();
            }
            default -> {
                return Boolean.TRUE;
            }
        }
    }

    private Object claims(String name, Object[] arguments) {
        return switch (name) {
            case "withControlNumber" -> List.of(claim(number(new ClaimId((String) arguments[1]))));
            case "find" -> Optional.of(claim(number((ClaimId) arguments[1])));
            case "update" -> {
                Claim claim = (Claim) arguments[1];
                versions[number(claim.id())] = (byte) claim.version().value();
                states[number(claim.id())] = (byte) claim.state().ordinal();
                yield new Write.Stored(claim.version());
            }
            default -> List.of();
        };
    }

    private Object journals(String name, Object[] arguments) {
        if (name.equals("add")) {
            journals++;
            for (JournalEntry entry : ((Journal) arguments[1]).entries()) {
                cash = entry.account() == AccountKind.CASH ? cash.plus(entry.amount()) : cash;
            }
        }
        return Boolean.TRUE;
    }

    private List<ClaimDecision> decisions(Set<?> wanted, int after, int limit) {
        List<ClaimDecision> found = new ArrayList<>();
        for (int position = after + 1; position < where.length && found.size() < limit; position++) {
            read(position).filter(one -> wanted.contains(one.state())).ifPresent(found::add);
        }
        return found;
    }

    private void write(ClaimDecision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(decision);
            out.flush();
            where[decision.place().position()] = file.length() + 1;
            file.seek(file.length());
            file.writeInt(bytes.size());
            file.write(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<ClaimDecision> read(int position) {
        if (where[position] == 0) {
            return Optional.empty();
        }
        try {
            file.seek(where[position] - 1);
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return Optional.of((ClaimDecision) in.readObject());
            }
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Claim claim(int number) {
        String id = "A" + number;
        return Claim.builder()
                .id(new ClaimId(id))
                .version(new Version(Math.max(1, versions[number])))
                .patient(new PatientId("patient-" + number))
                .coverage(new CoverageId("coverage-" + number))
                .payer(new PayerId("EX001"))
                .rank(PayerRank.PRIMARY)
                .addCharges(new ChargeId(id + "-1"), new ChargeId(id + "-2"))
                .state(versions[number] == 0 ? ClaimState.SUBMITTED : ClaimState.values()[states[number]])
                .sheet(ClaimSheet.builder()
                        .controlNumber(id)
                        .frequency("1")
                        .charge(Money.usd("250"))
                        .insurance(ClaimInsurance.builder()
                                .sequence("P")
                                .payerId("EX001")
                                .build())
                        .addLines(line(id, 1, "G0008", "100"), line(id, 2, "J1100", "150"))
                        .build())
                .createdAt(Instant.EPOCH)
                .build();
    }

    private static ClaimLine line(String claim, int number, String procedure, String charge) {
        return ClaimLine.builder()
                .number(number)
                .controlNumber(claim + "-" + number)
                .procedure(procedure)
                .charge(Money.usd(charge))
                .units(BigDecimal.ONE)
                .from(LocalDate.of(2026, 10, 5))
                .build();
    }

    private static int number(ClaimId id) {
        return Integer.parseInt(id.value().substring(1));
    }

    private static <T> T standIn(Class<T> port, BiFunction<String, Object[], Object> answers) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object answer = answers.apply(method.getName(), arguments == null ? new Object[0] : arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
