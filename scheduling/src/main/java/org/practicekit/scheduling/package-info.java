/**
 * The desks: what a host calls to find, hold, book, confirm and call off visits. A desk reads the clock it was given, asks
 * the ports and puts questions to the engines in the packages below; it decides nothing itself.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling;
