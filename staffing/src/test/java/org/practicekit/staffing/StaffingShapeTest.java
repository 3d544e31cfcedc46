package org.practicekit.staffing;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class StaffingShapeTest extends ShapeTest {
    StaffingShapeTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.staffing"));
    }
}
