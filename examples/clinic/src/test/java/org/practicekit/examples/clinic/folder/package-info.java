@NullMarked
package org.practicekit.examples.clinic.folder;

import org.jspecify.annotations.NullMarked;
