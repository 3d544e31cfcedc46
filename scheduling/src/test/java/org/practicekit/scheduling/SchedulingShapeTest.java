package org.practicekit.scheduling;

import org.practicekit.scheduling.availability.SetupCheck;
import org.practicekit.scheduling.optimization.Effort;
import org.practicekit.shape.HouseRule;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class SchedulingShapeTest extends ShapeTest {
    SchedulingShapeTest() {
        super(ModuleShape.of(Part.FEATURE, "org.practicekit.scheduling")
                .except(
                        HouseRule.VALUES_ARE_SERIALIZABLE,
                        SetupCheck.class,
                        "it keeps the validator, which each process starts for itself")
                .except(
                        HouseRule.VALUES_ARE_SERIALIZABLE,
                        Effort.class,
                        "it keeps the caller's meter, which shows what one thread has used"));
    }
}
