package org.practicekit.adapter.ical;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class IcalShapeTest extends ShapeTest {
    IcalShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.ical"));
    }
}
