package org.practicekit.adapter.memory;

import java.util.List;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditOverride;
import org.practicekit.billing.port.EditOverrides;
import org.practicekit.core.id.PracticeId;

/**
 * Who let claims of one practice pass, within one unit of work.
 *
 * @param own the practice of the unit
 * @param kept what is kept, in the order in which it was added
 * @param undo how to take back what the unit does
 */
record MemoryEditOverrides(PracticeId own, List<EditOverride> kept, Undo undo) implements EditOverrides {
    @Override
    public List<EditOverride> ofClaim(PracticeId practice, ClaimId claim) {
        OwnPractice.check(own, practice);
        return kept.stream().filter(one -> one.claim().equals(claim)).toList();
    }

    @Override
    public List<EditOverride> all(PracticeId practice) {
        OwnPractice.check(own, practice);
        return List.copyOf(kept);
    }

    @Override
    public void add(PracticeId practice, EditOverride one) {
        OwnPractice.check(own, practice);
        undo.later(() -> kept.remove(kept.size() - 1));
        kept.add(one);
    }
}
