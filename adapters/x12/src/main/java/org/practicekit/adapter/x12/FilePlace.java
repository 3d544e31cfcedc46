package org.practicekit.adapter.x12;

import java.io.Serializable;

/**
 * Where in a file a segment stands. Immutable.
 *
 * @param interchange which interchange of the file, from 1
 * @param group which group of the interchange, from 1; 0 outside of any
 * @param transaction the control number of the transaction
 * @param segment which segment of the transaction, from 1 at its header
 * @param offset its first byte, from 0
 * @param line the line of that byte, from 1
 */
public record FilePlace(int interchange, int group, String transaction, int segment, long offset, long line)
        implements Serializable {}
