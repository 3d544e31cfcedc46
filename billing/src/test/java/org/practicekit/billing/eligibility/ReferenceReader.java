package org.practicekit.billing.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reading rules once more, by another hand: a fixed list of pigeonholes from the closest to the farthest, and the first one
 * with anything in it is taken. Knows kinds of service as a table, amounts as cents, one patient who is the subscriber, one
 * day, and both sides of the network one at a time.
 */
final class ReferenceReader {
    private static final List<String> LADDER = List.of("BY", "98", "30");
    private static final Set<BenefitPeriod> WHOLE =
            Set.of(BenefitPeriod.CALENDAR_YEAR, BenefitPeriod.SERVICE_YEAR, BenefitPeriod.CONTRACT);

    private final List<Benefit> rows;
    private final boolean inside;
    private final String place;
    private final String procedure;

    /** About a sick visit, by what the pigeonholes are for. */
    ReferenceReader(List<Benefit> rows, boolean inside, String place, String procedure) {
        this.rows = rows;
        this.inside = inside;
        this.place = place;
        this.procedure = procedure;
    }

    /** "low..high" in cents, or "-". */
    String copay() {
        return range(
                BenefitKind.COPAYMENT,
                row -> row.amount().map(money -> cents(money.amount())).orElse(null));
    }

    /** "low..high" in ten-thousandths, or "-". */
    String coinsurance() {
        return range(
                BenefitKind.COINSURANCE,
                row -> row.part()
                        .map(part -> part.multiply(BigDecimal.valueOf(10_000)).longValueExact())
                        .filter(part -> part >= 0 && part <= 10_000)
                        .orElse(null));
    }

    /** "ACTIVE", "INACTIVE" or "UNKNOWN", and whether the service is left out. */
    String status() {
        int status = Integer.MAX_VALUE;
        String said = "UNKNOWN";
        for (int hole = 0; hole < holes(); hole++) {
            Set<String> here = new TreeSet<>();
            for (Benefit row : in(hole)) {
                if (row.kind() == BenefitKind.ACTIVE) {
                    here.add("ACTIVE");
                } else if (row.kind() == BenefitKind.INACTIVE) {
                    here.add("INACTIVE");
                }
            }
            if (!here.isEmpty()) {
                said = here.size() == 1 ? here.iterator().next() : "UNKNOWN";
                status = hole / (holes() / 4);
                break;
            }
        }
        for (int hole = 0; hole < holes(); hole++) {
            if (in(hole).stream().anyMatch(row -> row.kind() == BenefitKind.NON_COVERED)) {
                return said + (hole / (holes() / 4) <= status ? " LEFT OUT" : "");
            }
        }
        return said;
    }

    /** "YES", "NO" or "UNKNOWN". */
    String authorization() {
        for (int hole = 0; hole < holes(); hole++) {
            Set<Answer> here = in(hole).stream()
                    .flatMap(row -> row.authorization().stream())
                    .collect(Collectors.toSet());
            if (!here.isEmpty()) {
                boolean yes = here.contains(Answer.YES);
                boolean no = here.contains(Answer.NO);
                return yes && !no ? "YES" : no && here.size() == 1 ? "NO" : "UNKNOWN";
            }
        }
        return "UNKNOWN";
    }

    /** "whole/left" in cents, "-" for what was not said. */
    String deductible(boolean family) {
        List<Benefit> theirs = rows.stream()
                .filter(row -> row.kind() == BenefitKind.DEDUCTIBLE)
                .filter(row -> (row.level().orElse(null) == CoverageLevel.FAMILY) == family)
                .toList();
        int whole = first(
                theirs,
                row -> row.period().isEmpty() || WHOLE.contains(row.period().get()));
        int left = first(
                theirs,
                row -> row.period().filter(BenefitPeriod.REMAINING::equals).isPresent());
        String base = whole < 0
                ? "-"
                : amounts(
                        theirs,
                        whole,
                        row -> row.period().isEmpty()
                                || WHOLE.contains(row.period().get()));
        String rest = left < 0
                ? "-"
                : amounts(
                        theirs,
                        left,
                        row -> row.period()
                                .filter(BenefitPeriod.REMAINING::equals)
                                .isPresent());
        int rung = holes() / 4;
        if (left >= 0 && whole >= 0 && left / rung != whole / rung) {
            int sameRung = left / rung;
            int there = first(
                    theirs,
                    row -> (row.period().isEmpty()
                                    || WHOLE.contains(row.period().get()))
                            && rung(row) == sameRung);
            boolean nothingThere = there < 0;
            boolean same = !nothingThere
                    && amounts(
                                    theirs,
                                    there,
                                    row -> row.period().isEmpty()
                                            || WHOLE.contains(row.period().get()))
                            .equals(base);
            if (!same && !(nothingThere && left < whole)) {
                rest = "-";
            }
        }
        if (rest.equals("-") && base.equals("0..0")) {
            rest = base;
        }
        return base + "/" + rest;
    }

    private String range(BenefitKind kind, Function<Benefit, @Nullable Long> value) {
        for (int hole = 0; hole < holes(); hole++) {
            List<Long> here = new ArrayList<>();
            for (Benefit row : in(hole)) {
                Long one = row.kind() == kind ? value.apply(row) : null;
                if (one != null) {
                    here.add(one);
                }
            }
            if (!here.isEmpty()) {
                here.sort(null);
                return here.get(0) + ".." + here.get(here.size() - 1);
            }
        }
        return "-";
    }

    private int first(List<Benefit> some, Predicate<Benefit> wanted) {
        for (int hole = 0; hole < holes(); hole++) {
            int now = hole;
            if (some.stream().anyMatch(row -> wanted.test(row) && hole(row) == now)) {
                return hole;
            }
        }
        return -1;
    }

    private String amounts(List<Benefit> some, int hole, Predicate<Benefit> wanted) {
        List<Long> here = some.stream()
                .filter(row -> wanted.test(row) && hole(row) == hole)
                .map(row -> cents(row.amount().orElseThrow().amount()))
                .sorted()
                .toList();
        return here.get(0) + ".." + here.get(here.size() - 1);
    }

    private List<Benefit> in(int hole) {
        return rows.stream().filter(row -> hole(row) == hole).toList();
    }

    /** Procedure or three rungs, times three words about the network, times two about the place, times three people. */
    private static int holes() {
        return 4 * 3 * 2 * 3;
    }

    private int rung(Benefit row) {
        int hole = hole(row);
        return hole < 0 ? -1 : hole / (holes() / 4);
    }

    /** The pigeonhole of a row, or -1 when it is about something else. */
    private int hole(Benefit row) {
        int service = -1;
        if (row.procedure().isPresent()) {
            service = row.procedure().get().value().equals(procedure) ? 0 : -1;
        } else if (row.serviceTypes().isEmpty()) {
            service = 3;
        } else {
            for (int rung = 2; rung >= 0; rung--) {
                String code = LADDER.get(rung);
                if (row.serviceTypes().stream().anyMatch(type -> type.code().equals(code))) {
                    service = rung + 1;
                }
            }
        }
        int network = 1;
        if (row.inNetwork().isPresent()) {
            network = switch (row.inNetwork().get()) {
                case YES -> inside ? 0 : -1;
                case NO -> inside ? -1 : 0;
                case NOT_APPLICABLE -> 1;
                case UNKNOWN -> 2;
            };
        }
        int where = row.places().isEmpty()
                ? 1
                : row.places().stream().anyMatch(one -> one.value().equals(place)) ? 0 : -1;
        CoverageLevel level = row.level().orElse(null);
        int who = level == null ? 1 : level == CoverageLevel.FAMILY ? 2 : level == CoverageLevel.SPOUSE ? -1 : 0;
        if (service < 0 || network < 0 || where < 0 || who < 0) {
            return -1;
        }
        return ((service * 3 + network) * 2 + where) * 3 + who;
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
