/**
 * Hashes that two machines agree on. A value that takes part says itself what it consists of; nothing is read by reflection,
 * and nothing that belongs to a person is written.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.fingerprint;
