/**
 * The embedded default: every port, kept in memory, with the same promises as a database. Units of work of one practice run
 * one after another; what a unit changed is undone when it throws. Nothing is written to disk, so all is lost with the
 * process.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.adapter.memory;
