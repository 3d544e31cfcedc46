@NullMarked
package org.practicekit.examples.clinic.day;

import org.jspecify.annotations.NullMarked;
