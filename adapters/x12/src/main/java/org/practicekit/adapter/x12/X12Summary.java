package org.practicekit.adapter.x12;

/**
 * What was in a file that was read to its end.
 *
 * @param bytes how many bytes it had
 * @param interchanges how many interchanges began in it
 * @param transactions how many transactions began in it, of whatever kind
 * @param read how many of them were of a kind that was asked for
 */
public record X12Summary(long bytes, int interchanges, int transactions, int read) {}
