package org.practicekit.billing;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class BillingShapeTest extends ShapeTest {
    BillingShapeTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.billing"));
    }
}
