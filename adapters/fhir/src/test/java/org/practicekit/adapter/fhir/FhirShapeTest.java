package org.practicekit.adapter.fhir;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class FhirShapeTest extends ShapeTest {
    FhirShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.fhir"));
    }
}
