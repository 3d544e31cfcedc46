/**
 * What happened, told to the host. Events are small: ids, codes and instants, never a person's data; whoever needs more asks
 * for the aggregate. They leave through {@link org.practicekit.core.port.Outbox} in the same unit of work as the change.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.event;
