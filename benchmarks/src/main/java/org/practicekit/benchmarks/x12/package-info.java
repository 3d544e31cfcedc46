/** How fast files of X12 transactions are read, beside the tokenizer below, and how much memory it takes. */
@NullMarked
package org.practicekit.benchmarks.x12;

import org.jspecify.annotations.NullMarked;
