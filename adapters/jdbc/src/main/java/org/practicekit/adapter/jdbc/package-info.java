/**
 * The SDK's ports on top of a relational database, in plain SQL.
 *
 * <p>This adapter will take a {@code DataSource} from the host and keep appointments, events and the other things
 * ports speak of in tables whose definitions ship as files of SQL, for the host to apply with the migration tool it
 * already has. It never changes a schema by itself. Each row belongs to one practice, each update states the version
 * it expects, and a unit of work is one transaction of the database. It passes the same contracts that the testkit
 * gives to every host.
 */
@NullMarked
package org.practicekit.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
