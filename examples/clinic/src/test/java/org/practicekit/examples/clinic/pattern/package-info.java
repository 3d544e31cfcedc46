@NullMarked
package org.practicekit.examples.clinic.pattern;

import org.jspecify.annotations.NullMarked;
