/**
 * What is on the shelf, until when it may be used, and what has to be ordered today.
 *
 * <p>This module will keep the stock of a practice as a ledger of movements: receipts, uses, transfers, waste and
 * count corrections, from which quantities and values on any date follow. Items and their lots are identified as the
 * carton is labelled; which lot leaves the shelf first, the oldest or the one that expires soonest, is a stated
 * policy. From there come reorder points and proposals, purchase orders matched with what arrived, cycle counts, and
 * the search for every place and patient visit a recalled lot went to.
 *
 * <p>Two kinds of goods get rules of their own: those that must stay cold, where a reading out of range puts lots on
 * hold, and controlled substances, where every unit is accounted for and two people witness the waste. Cost follows
 * quantity to the cent, and no movement is ever edited: a mistake is put right by a second movement that says so.
 */
@NullMarked
package org.practicekit.inventory;

import org.jspecify.annotations.NullMarked;
