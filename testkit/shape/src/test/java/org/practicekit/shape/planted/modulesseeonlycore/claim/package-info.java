@org.jspecify.annotations.NullMarked
package org.practicekit.shape.planted.modulesseeonlycore.claim;
