/** A day played twice: as the practice works today, and as it would go if whoever comes first is served first. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.whatif;
