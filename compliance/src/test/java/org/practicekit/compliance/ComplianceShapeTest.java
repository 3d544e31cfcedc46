package org.practicekit.compliance;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class ComplianceShapeTest extends ShapeTest {
    ComplianceShapeTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.compliance"));
    }
}
