package org.practicekit.adapter.x12;

import java.util.List;
import java.util.Map;

/** Writes the levels of one 837, which are numbered through. */
final class ClaimLevels {
    /** The guide lets a patient have so many claims before their level is repeated. */
    private static final int MOST_OF_PATIENT = 100;

    private final SegmentWriter out;
    private int level;

    ClaimLevels(SegmentWriter out) {
        this.out = out;
    }

    void write(Map<Block, Map<Block, ClaimWriter.Patients>> providers) {
        providers.forEach((provider, subscribers) -> {
            int billing = begin("", "20", true);
            out.block(provider);
            subscribers.forEach((subscriber, patients) -> {
                for (int from = 0; from < patients.own.size(); from += MOST_OF_PATIENT) {
                    begin(Integer.toString(billing), "22", false);
                    out.block(subscriber);
                    claims(patients.own, from);
                }
                if (!patients.dependents.isEmpty()) {
                    int insured = begin(Integer.toString(billing), "22", true);
                    out.block(subscriber);
                    patients.dependents.forEach((patient, claims) -> {
                        for (int from = 0; from < claims.size(); from += MOST_OF_PATIENT) {
                            begin(Integer.toString(insured), "23", false);
                            out.block(patient);
                            claims(claims, from);
                        }
                    });
                }
            });
        });
    }

    private void claims(List<Block> all, int from) {
        all.subList(from, Math.min(all.size(), from + MOST_OF_PATIENT)).forEach(out::block);
    }

    private int begin(String parent, String kind, boolean hasChildren) {
        level++;
        out.segment("HL", Integer.toString(level), parent, kind, hasChildren ? "1" : "0");
        return level;
    }
}
