package org.practicekit.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one way aggregates are generated: the interface is the API, the implementation is private, the builder is a public
 * {@code XBuilder}.
 *
 * <p>The annotation itself is kept in source only, so that no class file of ours names a type that a consumer does not
 * have; {@code docs/adr/0003} says why that matters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PRIVATE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        overshadowImplementation = true,
        from = "like",
        jdkOnly = true,
        jdk9Collections = false,
        redactedMask = "***",
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
public @interface PracticeKitStyle {}
