@org.jspecify.annotations.NullMarked
package org.practicekit.core.code;
