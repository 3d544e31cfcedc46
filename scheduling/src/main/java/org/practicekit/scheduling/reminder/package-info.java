/**
 * When a patient hears from the practice, over what, and when not: messages planned for appointments and their changes, under
 * consent, quiet hours, limits and the law.
 *
 * <p>Read first: {@link org.practicekit.scheduling.reminder.ReminderPlanner}, which turns an appointment into messages;
 * {@link org.practicekit.scheduling.reminder.SendCheck}, which says whether one may go at an instant; and
 * {@link org.practicekit.scheduling.reminder.ReminderRules}, on whose authority. Everything here is pure;
 * {@code ReminderDesk} stores and sends.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.reminder;
