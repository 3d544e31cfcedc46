package org.practicekit.shape;

/** The rules apply to the one who makes them. */
class OwnShapeTest extends ShapeTest {
    OwnShapeTest() {
        super(ModuleShape.of(Part.PROPERTY, "org.practicekit.shape")
                .using("com.tngtech.archunit..", "org.junit.jupiter..", "org.assertj..")
                .except(
                        HouseRule.NOTHING_REACHES_OUT,
                        ModuleShape.class,
                        "it looks for the compiled classes of a module beside its tests"));
    }
}
