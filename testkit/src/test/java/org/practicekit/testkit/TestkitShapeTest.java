package org.practicekit.testkit;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class TestkitShapeTest extends ShapeTest {
    TestkitShapeTest() {
        super(ModuleShape.of(Part.TESTKIT, "org.practicekit.testkit"));
    }
}
