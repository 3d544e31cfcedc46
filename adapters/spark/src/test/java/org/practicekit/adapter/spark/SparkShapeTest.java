package org.practicekit.adapter.spark;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class SparkShapeTest extends ShapeTest {
    SparkShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.spark"));
    }
}
