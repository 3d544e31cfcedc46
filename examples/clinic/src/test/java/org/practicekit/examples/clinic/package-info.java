@NullMarked
package org.practicekit.examples.clinic;

import org.jspecify.annotations.NullMarked;
