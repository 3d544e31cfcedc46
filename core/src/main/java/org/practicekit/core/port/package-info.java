/**
 * What every module asks of its host: a unit of work, a log of commands, an outbox, and the typed answer of a write. The
 * ports of one module are in that module's own {@code port} package.
 *
 * <p>Each port has a contract in the testkit; an adapter that passes it will do.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.port;
