package org.practicekit.core;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.event.EventId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiTest;
import org.practicekit.core.kpi.Percentile;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.Masked;
import org.practicekit.core.privacy.Mrn;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.rule.Alternative;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.core.time.TimeRange;
import org.practicekit.core.time.WallClock;
import org.practicekit.shape.ModuleShape;
import org.practicekit.shape.Part;
import org.practicekit.shape.Shipment;
import org.practicekit.shape.ShippingTest;

class CoreShippingTest extends ShippingTest {
    private static final Citation HANDBOOK = new Citation(
            "Practice policy",
            "Scheduling handbook, section 2",
            URI.create("https://practice.example/handbook"),
            LocalDate.of(2026, 1, 5));
    private static final CommandId COMMAND = new CommandId("command-1");
    private static final Fingerprint INPUTS = new FingerprintWriter("inputs").finish();
    private static final Instant NINE = Instant.parse("2026-03-09T13:00:00Z");

    CoreShippingTest() {
        super(ModuleShape.of(Part.CORE, "org.practicekit.core"), shipment());
    }

    private static Shipment shipment() {
        RulePack<Rule> pack = RulePack.of("house", "2026-01", List.of(new ShoesOff()));
        Finding finding = Finding.of(new ShoesOff(), Severity.ERROR)
                .message("Shoes are on.")
                .putFacts("shoes", "on")
                .putFacts("room", "exam-1")
                .addAlternatives(new Slippers("42"))
                .build();
        Receipt<Slippers> granted = Receipt.of(
                "house.enter",
                INPUTS,
                List.of(pack.ref()),
                new Granted<>(new Slippers("41"), List.of()),
                slippers -> slippers);
        Receipt<Slippers> refused =
                Receipt.of("house.enter", INPUTS, List.of(pack.ref()), Refused.because(finding), slippers -> slippers);
        Kpi kpi = KpiTest.missed();
        return new Shipment()
                .values(COMMAND, Guard.of(COMMAND), new LocationId("main"), new PatientId("patient-1"))
                .values(new ActorId("front-desk-2"), Money.usd("25"))
                .values(new Npi("1234567893"), new ProcedureCode("99213"), new Modifier("25"))
                .values(new PlaceOfService("11"), new DiagnosisCode("Z00.00"))
                .values(new PracticeId("practice-1"), Version.NONE, Version.FIRST, new EventId("a-17@3"))
                .values(new Write.Stored(Version.FIRST), new Write.Stale(Version.NONE))
                .values(Mrn.of("0017"), PatientText.of("sore throat"), PersonName.of("Pat Example"))
                .values(PhoneNumber.of("212-555-0101"), EmailAddress.of("pat@example.org"))
                .engine(PersonName.of("Pat Example"), Masked::reveal)
                .values(HANDBOOK, Citation.of("Practice policy", "House rules", LocalDate.of(2026, 1, 5)))
                .values(finding, new RuleId("house.shoes.off"), pack.ref(), INPUTS)
                .values(new Granted<>(new Slippers("41"), List.of()), new Refused<>(List.of(finding)))
                .values(granted, refused, new SavedCommand(COMMAND, INPUTS, refused))
                .engine(granted, receipt -> List.of(receipt.decision(), receipt.outcome(), receipt.explain()))
                .engine(refused, receipt -> List.of(receipt.decision(), receipt.outcome(), receipt.explain()))
                .engine(pack, rules -> List.of(rules.ref(), rules.rules()))
                .values(
                        kpi,
                        kpi.definition().id(),
                        kpi.definition().unit(),
                        kpi.counted().get(0),
                        Percentile.MEDIAN)
                .values(kpi.figure(), new Figure.Amount(new BigDecimal("12.50")), new Figure.Unknown("nobody came"))
                .values(DateRange.ALWAYS, DateRange.day(LocalDate.of(2024, 2, 29)))
                .values(new TimeRange(NINE, NINE.plusSeconds(1800)))
                .values(new WallClock(ZoneId.of("America/New_York")));
    }

    private record Slippers(String size) implements Alternative {
        @Override
        public String describe() {
            return "slippers of size " + size;
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("size", size);
        }
    }

    private record ShoesOff() implements Rule {
        @Override
        public RuleId id() {
            return new RuleId("house.shoes.off");
        }

        @Override
        public String title() {
            return "Shoes stay outside";
        }

        @Override
        public Citation citation() {
            return HANDBOOK;
        }
    }
}
