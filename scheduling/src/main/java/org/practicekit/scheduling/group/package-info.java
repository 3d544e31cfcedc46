/**
 * Group sessions: several patients at one time with the same providers and rooms. Each patient has an appointment of their
 * own, which is confirmed, attended, missed and called off like any other; what is shared is the time of the room and of those
 * who hold the session ({@link org.practicekit.scheduling.availability.Use#session()}).
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.group;
