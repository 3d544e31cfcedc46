package org.practicekit.billing.port;

import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.id.PracticeId;

/**
 * Knows what each practice charges and what payers allow. Code sets with prices belong to their owners, so a host brings its own;
 * {@link org.practicekit.billing.estimate.FeeTable} answers it from rows. One practice never sees another's.
 */
public interface FeeSchedules {
    /**
     * The price of one unit of a service, or empty where the list has none. Of several the one holds that asks for the most
     * modifiers, then the one for the place.
     */
    Optional<Fee> find(PracticeId practice, PriceList list, PlannedService service, LocalDate date);
}
