package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicekit.scheduling.availability.Overbooking;
import org.practicekit.scheduling.optimization.BookedSession;
import org.practicekit.scheduling.optimization.OverbookingAdvice;
import org.practicekit.scheduling.optimization.OverbookingAdvisor;
import org.practicekit.scheduling.simulation.SessionWeights;

/** The code of the guide's section on how many patients to book for each slot. */
class OverbookingGuideTest {
    @Test
    void a_session_is_overbooked_where_it_helps_and_not_evenly() {
        // snippet: overbooking-advice
        OverbookingAdvisor advisor = new OverbookingAdvisor(new SessionWeights(0.1, 1, 1.5));
        OverbookingAdvice advice =
                advisor.advise(BookedSession.empty(12), 0.3, new Overbooking(2, 6)); // 30 % do not come
        // end
        assertThat(advice.patients()).containsExactly(2, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1);
        assertThat(advice.explain()).startsWith("Book 15 patients for 12 slots: 10.5 are expected to come");
    }
}
