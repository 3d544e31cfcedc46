package org.practicekit.inventory;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class InventoryShapeTest extends ShapeTest {
    InventoryShapeTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.inventory"));
    }
}
