package org.practicekit.scheduling.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.port.Write;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.appointment.AppointmentId;
import org.practicekit.scheduling.availability.Occupancy;
import org.practicekit.scheduling.resource.ResourceId;

/**
 * Holds the appointments of each practice. One practice never sees another's.
 *
 * <p>The store decides nothing: that no two appointments take the same resource is seen to by the desk, which reads and
 * writes within one {@link org.practicekit.core.port.UnitOfWork} under the guards of all resources concerned.
 */
public interface Appointments {
    /** The appointment as it stands. */
    Optional<Appointment> find(PracticeId practice, AppointmentId id);

    /**
     * The appointments that take up one of the resources at some time within {@code time}, patients being resources too
     * ({@link Appointment#allUses()}). Only those whose status
     * {@linkplain org.practicekit.scheduling.appointment.AppointmentStatus#occupies() occupies}; holds are among them
     * whether or not they have expired. In the order of their ids.
     */
    List<Appointment> taking(PracticeId practice, Set<ResourceId> resources, TimeRange time);

    /**
     * The appointments whose visit begins within {@code time}, whatever their status, in the order of their beginning, then
     * of their ids.
     */
    List<Appointment> starting(PracticeId practice, TimeRange time);

    /**
     * The appointments of one patient whose visit begins within {@code time}, whatever their status, in the order of their
     * beginning, then of their ids. The default looks through everybody's.
     */
    default List<Appointment> ofPatient(PracticeId practice, PatientId patient, TimeRange time) {
        return starting(practice, time).stream()
                .filter(appointment -> appointment.patient().equals(patient))
                .toList();
    }

    /** Holds whose expiry is not after {@code now}, the oldest expiry first, at most {@code limit}. */
    List<Appointment> expiredHolds(PracticeId practice, Instant now, int limit);

    /**
     * What is taken of these resources within {@code time}, holds that expired by {@code now} not counted. May tell more
     * than was asked for. A store that can keep an {@link Occupancy} up to date answers at once; the default puts one
     * together from {@link #taking}.
     */
    default Occupancy occupancy(PracticeId practice, Set<ResourceId> resources, TimeRange time, Instant now) {
        Occupancy occupancy = Occupancy.NONE;
        for (Appointment appointment : taking(practice, resources, time)) {
            if (appointment.occupiesAt(now)) {
                occupancy = occupancy.plus(appointment.visitType(), appointment.allUses());
            }
        }
        return occupancy;
    }

    /**
     * Stores a new appointment of version {@link Version#FIRST}.
     *
     * @return {@link Write.Stale} with the stored version when there is one with this id already
     */
    Write add(PracticeId practice, Appointment appointment);

    /**
     * Stores the next version of an appointment.
     *
     * @param appointment whose version is the one after {@code expected}
     * @param expected the version it was made from
     * @return {@link Write.Stale} when another one is stored, or none
     */
    Write update(PracticeId practice, Appointment appointment, Version expected);
}
