/** What our own modules share and hosts never see: the one Immutables style. No module outside PracticeKit may read it. */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.internal;
