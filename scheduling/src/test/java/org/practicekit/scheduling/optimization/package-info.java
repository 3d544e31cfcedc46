@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.optimization;
