package org.practicekit.core;

import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.validation.Validation;
import org.practicekit.shape.HouseRule;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class CoreShapeTest extends ShapeTest {
    CoreShapeTest() {
        super(ModuleShape.of(Part.CORE, "org.practicekit.core")
                .except(
                        HouseRule.VALUES_ARE_SERIALIZABLE,
                        FingerprintWriter.class,
                        "it is spent once it has made its hash")
                .except(
                        HouseRule.VALUES_DO_NOT_CHANGE,
                        FingerprintWriter.class,
                        "it is filled part by part by one thread")
                .except(
                        HouseRule.VALUES_ARE_SERIALIZABLE,
                        Validation.class,
                        "each process starts a validator of its own"));
    }
}
