/**
 * The one validator: what arriving data must satisfy, checked all at once at the edge, answered with findings.
 *
 * <p>Constraints stand on the accessors of value types as Jakarta Validation annotations. What must never be false is
 * guarded in constructors instead and throws.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.validation;
