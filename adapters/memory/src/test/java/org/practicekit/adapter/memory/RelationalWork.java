package org.practicekit.adapter.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.UnitOfWork;
import org.practicekit.scheduling.port.SchedulingPorts;

/** What the hosting guide shows: a unit of work as one transaction of a database that has advisory locks. */
// snippet: relational-work
final class RelationalWork implements UnitOfWork<SchedulingPorts> {
    private final DataSource source;
    private final Function<Connection, SchedulingPorts> ports;

    RelationalWork(DataSource source, Function<Connection, SchedulingPorts> ports) {
        this.source = source;
        this.ports = ports;
    }

    @Override
    public <R> R run(PracticeId practice, Set<Guard> guards, Function<? super SchedulingPorts, ? extends R> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(guards.isEmpty());
            // Under guards each statement must see what was there when the lock was got, not when it was asked for.
            connection.setTransactionIsolation(
                    guards.isEmpty() ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            boolean kept = false;
            try {
                lock(connection, practice, guards);
                R result = work.apply(ports.apply(connection));
                connection.commit();
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    connection.rollback();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the database failed a unit of practice %s.".formatted(practice), broken);
        }
    }

    private static void lock(Connection connection, PracticeId practice, Set<Guard> guards) throws SQLException {
        // In the order of the keys, because it is the keys that are waited for.
        Set<Long> keys = new TreeSet<>();
        guards.forEach(guard -> keys.add(key(practice, guard)));
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            for (long key : keys) {
                lock.setLong(1, key);
                lock.execute();
            }
        }
    }

    private static long key(PracticeId practice, Guard guard) {
        String hash = new FingerprintWriter("guard")
                .text("practice", practice.value())
                .text("kind", guard.kind())
                .text("name", guard.name())
                .finish()
                .hex();
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }
}
// end
