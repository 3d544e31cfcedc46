/**
 * Names for things that more than one module speaks of: the practice, its locations, patients, commands and versions.
 *
 * <p>An id is opaque text chosen by the host. It is printed in messages and logs, so a host must not put a person's name,
 * a social security number or a medical record number into one; use {@link org.practicekit.core.privacy} for those.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.id;
