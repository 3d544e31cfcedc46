package org.practicekit.testkit.property;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class PropertyShapeTest extends ShapeTest {
    PropertyShapeTest() {
        super(ModuleShape.of(Part.PROPERTY, "org.practicekit.testkit.property", "org.practicekit.testkit.time"));
    }
}
