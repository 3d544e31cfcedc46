package org.practicekit.adapter.x12;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class X12ShapeTest extends ShapeTest {
    X12ShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.x12").using("io.xlate.edi.."));
    }
}
