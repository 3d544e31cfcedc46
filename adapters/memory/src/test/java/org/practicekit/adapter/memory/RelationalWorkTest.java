package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.port.SchedulingPorts;

/** What the sketch in the hosting guide says to its database, word by word. */
class RelationalWorkTest {
    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Guard ROOM = new Guard("room", "exam-1");
    private static final Guard PROVIDER = new Guard("provider", "adams");
    private static final String READ_COMMITTED =
            "setTransactionIsolation [" + Connection.TRANSACTION_READ_COMMITTED + "]";
    private static final String REPEATABLE_READ =
            "setTransactionIsolation [" + Connection.TRANSACTION_REPEATABLE_READ + "]";

    private final List<String> said = new ArrayList<>();
    private final RelationalWork work = new RelationalWork(
            fake(DataSource.class, (proxy, method, args) -> connection()),
            connection -> fake(SchedulingPorts.class, (proxy, method, args) -> "ports"));

    @Test
    void the_locks_are_taken_before_the_work_and_the_work_is_committed() {
        String result = work.run(PRACTICE, Set.of(ROOM, PROVIDER), ports -> {
            said.add("work");
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(said).startsWith("setAutoCommit [false]", "setReadOnly [false]", READ_COMMITTED);
        assertThat(said).endsWith("work", "commit", "close");
        assertThat(locks()).hasSize(2);
        assertThat(said.lastIndexOf("statement execute")).isLessThan(said.indexOf("work"));
    }

    @Test
    void the_locks_are_taken_in_the_order_of_their_keys_whichever_way_they_are_named() {
        for (int resource = 0; resource < 20; resource++) {
            Guard other = new Guard("room", "exam-" + resource);
            said.clear();
            work.run(PRACTICE, Set.of(other, PROVIDER), ports -> "done");
            assertThat(locks()).isSorted();
        }
    }

    @Test
    void practices_do_not_wait_for_each_other() {
        work.run(PRACTICE, Set.of(ROOM), ports -> "done");
        work.run(new PracticeId("hillside"), Set.of(ROOM), ports -> "done");
        assertThat(locks()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void a_unit_that_throws_is_rolled_back() {
        assertThatThrownBy(() -> work.run(PRACTICE, Set.of(ROOM), ports -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(said).doesNotContain("commit").endsWith("rollback", "close");
    }

    @Test
    void a_unit_without_guards_reads_from_one_snapshot() {
        work.run(PRACTICE, Set.of(), ports -> "done");
        assertThat(said).contains("setReadOnly [true]", REPEATABLE_READ);
        assertThat(locks()).isEmpty();
    }

    private List<Long> locks() {
        return said.stream()
                .filter(line -> line.startsWith("statement setLong [1, "))
                .map(line -> Long.valueOf(line.substring("statement setLong [1, ".length(), line.length() - 1)))
                .toList();
    }

    private Connection connection() {
        return fake(Connection.class, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                return fake(PreparedStatement.class, (statement, call, values) -> note("statement ", call, values));
            }
            return note("", method, args);
        });
    }

    @SuppressWarnings("NullAway") // a proxy gets null for no arguments and answers void with null
    private Object note(String whose, Method method, Object[] args) {
        said.add(whose + method.getName() + (args == null ? "" : " " + List.of(args)));
        return method.getReturnType() == boolean.class ? true : null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
