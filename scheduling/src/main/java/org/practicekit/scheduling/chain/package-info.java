/**
 * Visits that belong together, as the laboratory before the physician: what is asked for, and the engine that finds
 * combinations of times ({@link org.practicekit.scheduling.chain.ChainFinder}). How one visit has to follow another,
 * {@link org.practicekit.scheduling.appointment.LinkTerms} says, and each booked visit names those it is linked to.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.chain;
