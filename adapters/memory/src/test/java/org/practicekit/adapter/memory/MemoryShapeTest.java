package org.practicekit.adapter.memory;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class MemoryShapeTest extends ShapeTest {
    MemoryShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.memory"));
    }
}
