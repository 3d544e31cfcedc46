package org.practicekit.adapter.jdbc;

import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.ShapeTest;

class JdbcShapeTest extends ShapeTest {
    JdbcShapeTest() {
        super(ModuleShape.of(Part.ADAPTER, "org.practicekit.adapter.jdbc"));
    }
}
