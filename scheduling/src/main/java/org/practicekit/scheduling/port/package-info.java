/**
 * What scheduling asks of its host: appointments, the setup of each practice, and, through
 * {@link org.practicekit.scheduling.port.SchedulingPorts}, the command log and the outbox that all modules share.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.port;
