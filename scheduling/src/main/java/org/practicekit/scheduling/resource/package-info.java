/**
 * What a visit takes up: clinicians, other staff, rooms and equipment, each with what it is able to do; and the places they
 * are found at.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.resource;
