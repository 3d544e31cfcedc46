package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.resource.Capability;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.resource.ResourceKind;

/**
 * Places, people, rooms and devices.
 *
 * @param locations by id, in the order of the file
 * @param resources by the id that the files use, in the order of the files
 * @param places where each of them stands, by its id in the SDK
 */
record Resources(Map<LocationId, Location> locations, Map<String, Resource> resources, Map<String, Place> places) {

    static Resources read(PracticeFolder folder) throws IOException {
        Resources read = new Resources(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        read.locations(folder.table("locations.csv", Table.Columns.of("id name zone", "")));
        Table.Columns columns = Table.Columns.of("id name", "can location");
        read.resources(ResourceKind.PROVIDER, folder.table("providers.csv", columns));
        read.resources(ResourceKind.ROOM, folder.table("rooms.csv", columns));
        read.resources(ResourceKind.STAFF, folder.optionalTable("staff.csv", columns));
        read.resources(ResourceKind.EQUIPMENT, folder.optionalTable("equipment.csv", columns));
        return read;
    }

    /** A cell that names a location. */
    Optional<LocationId> location(Row row, String column) {
        return row.optional(column, expectedLocation(), text -> {
            LocationId id = new LocationId(text);
            if (!locations.containsKey(id)) {
                throw new IllegalArgumentException(text);
            }
            return id;
        });
    }

    /** A cell that names a provider, a room, staff or equipment. */
    Optional<ResourceId> resource(Row row, String column) {
        return row.optional(column, expected(), this::known);
    }

    /** A cell that must name a location. */
    Optional<LocationId> requiredLocation(Row row, String column) {
        return row.present(column, expectedLocation()) ? location(row, column) : Optional.empty();
    }

    /** A cell that must name a provider, a room, staff or equipment. */
    Optional<ResourceId> requiredResource(Row row, String column) {
        return row.present(column, expected()) ? resource(row, column) : Optional.empty();
    }

    /** The clock of a location; without one, that of the first in the file. */
    WallClock clock(Optional<LocationId> location) {
        return location.map(locations::get)
                .orElseGet(() -> locations.values().iterator().next())
                .clock();
    }

    private String expectedLocation() {
        return "one of the locations " + locations.keySet();
    }

    String expected() {
        return "one of " + resources.keySet();
    }

    ResourceId known(String text) {
        Resource resource = resources.get(text);
        if (resource == null) {
            throw new IllegalArgumentException(text);
        }
        return resource.id();
    }

    private void locations(Table table) {
        for (Row row : table.rows()) {
            Optional<LocationId> id = row.required("id", "an id such as main", LocationId::new);
            Optional<String> name = row.required("name", "what people call the place", text -> text);
            Optional<ZoneId> zone = row.required("zone", "a time zone such as America/New_York", ZoneId::of);
            if (row.isSound() && locations.containsKey(id.orElseThrow())) {
                row.report("id", "location %s a second time".formatted(id.get()), "each id once");
            } else if (row.isSound()) {
                locations.put(id.orElseThrow(), new Location(id.get(), name.orElseThrow(), zone.orElseThrow()));
            }
        }
    }

    private void resources(ResourceKind kind, Table table) {
        for (Row row : table.rows()) {
            Optional<ResourceId> id = row.required("id", "an id such as adler", text -> new ResourceId(kind, text));
            Optional<String> name = row.required("name", "what the front desk says", text -> text);
            var can = row.several("can", ' ', "abilities such as physician, with blanks between", Capability::new);
            Optional<LocationId> location = location(row, "location");
            if (!row.isSound()) {
                continue;
            }
            String key = id.orElseThrow().name();
            if (resources.containsKey(key)) {
                row.report("id", "%s a second time".formatted(key), "each id once over all of these files");
                continue;
            }
            var resource =
                    Resource.builder().id(id.get()).label(name.orElseThrow()).capabilities(can);
            location.ifPresent(resource::location);
            resources.put(key, resource.build());
            places.put(id.get().toString(), row.place());
        }
    }
}
