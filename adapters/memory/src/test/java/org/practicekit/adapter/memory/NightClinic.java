package org.practicekit.adapter.memory;

import static org.practicekit.testkit.scheduling.TestClinic.MAIN;
import static org.practicekit.testkit.scheduling.TestClinic.PRACTICE;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.practicekit.scheduling.availability.Block;
import org.practicekit.scheduling.availability.SchedulingSetup;
import org.practicekit.scheduling.availability.Template;
import org.practicekit.scheduling.availability.TemplateId;
import org.practicekit.testkit.scheduling.TestClinic;

/** The test clinic as a sleep laboratory: open every night from eight in the evening to eight in the morning. */
final class NightClinic {
    private NightClinic() {}

    static SchedulingSetup setup() {
        return SchedulingSetup.builder()
                .like(TestClinic.setup(PRACTICE, 1, 1))
                .templates(List.of(Template.builder()
                        .id(new TemplateId("nights"))
                        .location(MAIN)
                        .addBlocks(Block.builder()
                                .days(EnumSet.allOf(DayOfWeek.class))
                                .from(LocalTime.of(20, 0))
                                .to(LocalTime.of(8, 0))
                                .build())
                        .build()))
                .build();
    }
}
