package org.practicekit.examples.clinic.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.EmailAddress;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PhoneNumber;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.message.Purpose;
import org.practicekit.scheduling.reminder.Consent;
import org.practicekit.scheduling.reminder.ContactCard;
import org.practicekit.scheduling.reminder.ContactCardBuilder;
import org.practicekit.scheduling.reminder.ContactPoint;
import org.practicekit.scheduling.reminder.ContactPointId;
import org.practicekit.scheduling.reminder.Reply;
import org.practicekit.scheduling.reminder.Route;
import org.practicekit.scheduling.reminder.Whereabouts;

/**
 * What {@code contacts.csv} and {@code replies.csv} say: how patients may be reached and what they write back. Both files may be
 * missing.
 *
 * @param cards one for each patient with a line in the file
 * @param replies in the order in which they came
 */
public record Correspondence(List<ContactCard> cards, List<PatientReply> replies) {
    private static final String CONTACTS = "contacts.csv";
    private static final String REPLIES = "replies.csv";

    /**
     * Reads both files.
     *
     * @param folder the practice folder
     * @param practice what its other files say
     * @return what the two say
     * @throws BadFolderException with every problem in them; none repeats what stands there
     * @throws IOException when a file is there and cannot be read
     */
    public static Correspondence read(Path folder, Practice practice) throws BadFolderException, IOException {
        Reader reader = new Reader(folder, practice);
        reader.contacts();
        List<PatientReply> replies = reader.replies();
        if (!reader.problems.isEmpty()) {
            throw new BadFolderException(reader.problems.stream().sorted().toList());
        }
        return new Correspondence(reader.cards(), replies);
    }

    /** How a patient is reached at a point. */
    private enum Kind {
        MOBILE,
        HOME,
        MAIL
    }

    /** The lines of one patient, put together. */
    private static final class Lines {
        final Map<Kind, ContactPoint> points = new LinkedHashMap<>();
        final List<Consent> consents = new ArrayList<>();
        final Set<Route> only = new LinkedHashSet<>();
        final Set<Whereabouts> whereabouts = new LinkedHashSet<>();
        Optional<String> language = Optional.empty();
    }

    private static final class Reader {
        private final Path folder;
        private final Practice practice;
        private final WallClock clock;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<PatientId, Lines> patients = new LinkedHashMap<>();
        private final Map<Object, ContactPointId> ids = new HashMap<>();

        Reader(Path folder, Practice practice) {
            this.folder = folder;
            this.practice = practice;
            this.clock = practice.setup().locations().get(0).clock();
        }

        void contacts() throws IOException {
            Table.Columns columns = Table.Columns.of("patient kind reach", "agreed agreed_on language zone state only");
            for (Row row : table(CONTACTS, columns).rows()) {
                Optional<PatientId> patient = row.required("patient", "the id of one in patients.csv", this::known);
                Optional<Kind> kind = row.requiredOneOf("kind", Kind.class);
                Optional<ContactPoint> point = patient.isPresent() && kind.isPresent()
                        ? row.required(
                                "reach",
                                "a telephone number or an e-mail address",
                                text -> point(patient.get(), kind.get(), text))
                        : Optional.empty();
                Optional<Instant> since = row.optional("agreed_on", Entries.DATE, Entries::date)
                        .map(date -> clock.at(date.atStartOfDay()));
                List<Consent> agreed = row.several(
                        "agreed",
                        ';',
                        "channel, purpose and form such as text care written, with semicolons between",
                        text -> consent(text, since.orElse(Instant.EPOCH)));
                Optional<String> language = row.optional("language", "a language such as en or es", Reader::language);
                Optional<ZoneId> zone = row.optional("zone", "a time zone such as America/New_York", ZoneId::of);
                Optional<String> state = row.optional("state", "two letters such as NY", Reader::state);
                boolean only =
                        row.optional("only", "yes or no", Entries::yesOrNo).orElse(false);
                if (row.isSound()) {
                    Lines lines = patients.computeIfAbsent(patient.orElseThrow(), key -> new Lines());
                    if (lines.points.putIfAbsent(kind.orElseThrow(), point.orElseThrow()) != null) {
                        row.report("kind", "the same kind a second time for a patient", "each kind once for a patient");
                    }
                    lines.consents.addAll(agreed);
                    lines.language = language.or(() -> lines.language);
                    zone.ifPresent(place -> lines.whereabouts.add(new Whereabouts(place, state.orElse(null))));
                    if (only) {
                        point.get()
                                .channels()
                                .forEach(channel ->
                                        lines.only.add(new Route(point.get().id(), channel)));
                    }
                }
            }
        }

        List<PatientReply> replies() throws IOException {
            List<PatientReply> replies = new ArrayList<>();
            for (Row row : table(REPLIES, Table.Columns.of("received patient kind text", ""))
                    .rows()) {
                Optional<Instant> at = row.required("received", Entries.MOMENT, Entries::moment)
                        .map(clock::at);
                Optional<PatientId> patient = row.required("patient", "the id of one in contacts.csv", this::reachable);
                Optional<Kind> kind = row.requiredOneOf("kind", Kind.class);
                Optional<PatientText> text = row.required("text", "what the patient wrote", PatientText::of);
                Optional<ContactPoint> point = patient.flatMap(one ->
                        kind.flatMap(of -> Optional.ofNullable(lines(one).points.get(of))));
                if (row.isSound() && point.isEmpty()) {
                    row.report("kind", "a way to reach the patient that is not in contacts.csv", "one that is");
                }
                if (row.isSound()) {
                    replies.add(new PatientReply(
                            at.orElseThrow(),
                            Reply.builder()
                                    .patient(patient.orElseThrow())
                                    .point(point.orElseThrow().id())
                                    .channel(channel(kind.orElseThrow()))
                                    .text(text.orElseThrow())
                                    .build()));
                }
            }
            replies.sort(Comparator.comparing(PatientReply::at));
            return List.copyOf(replies);
        }

        List<ContactCard> cards() {
            List<ContactCard> cards = new ArrayList<>();
            patients.forEach((patient, lines) -> {
                ContactCardBuilder card = ContactCard.builder()
                        .patient(patient)
                        .name(Optional.ofNullable(practice.patients().get(patient))
                                .map(Patient::name))
                        .points(lines.points.values())
                        .consents(lines.consents)
                        .language(lines.language)
                        .whereabouts(lines.whereabouts);
                if (!lines.only.isEmpty()) {
                    card.onlyOver(lines.only);
                }
                cards.add(card.build());
            });
            return List.copyOf(cards);
        }

        private Table table(String file, Table.Columns columns) throws IOException {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Table.read(file, Files.readAllBytes(path), columns, problems) : Table.empty();
        }

        private ContactPoint point(PatientId patient, Kind kind, String text) {
            if (kind == Kind.MAIL) {
                EmailAddress address = EmailAddress.of(text);
                return ContactPoint.mailbox(id(address, patient, kind), address);
            }
            PhoneNumber number = PhoneNumber.of(text);
            ContactPointId id = id(number, patient, kind);
            return kind == Kind.MOBILE ? ContactPoint.mobile(id, number) : ContactPoint.landline(id, number);
        }

        /** Whoever has the same number or address as somebody above shares the id. */
        private ContactPointId id(Object reach, PatientId patient, Kind kind) {
            return ids.computeIfAbsent(
                    reach, key -> new ContactPointId(kind.name().toLowerCase(Locale.ROOT) + "-of-" + patient));
        }

        private static Consent consent(String text, Instant since) {
            String[] words = text.toUpperCase(Locale.ROOT).split("\\s+");
            if (words.length != 3) {
                throw new IllegalArgumentException("three words");
            }
            return new Consent(
                    Purpose.valueOf(words[1]), Channel.valueOf(words[0]), Consent.Form.valueOf(words[2]), since, null);
        }

        private static String language(String text) {
            if (!Locale.forLanguageTag(text).toLanguageTag().equals(text)) {
                throw new IllegalArgumentException("no language");
            }
            return text;
        }

        private static String state(String text) {
            if (!text.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException("no state");
            }
            return text;
        }

        private static Channel channel(Kind kind) {
            return kind == Kind.MOBILE ? Channel.TEXT : kind == Kind.HOME ? Channel.VOICE : Channel.EMAIL;
        }

        private PatientId known(String text) {
            PatientId id = new PatientId(text);
            if (!practice.patients().containsKey(id)) {
                throw new IllegalArgumentException("unknown");
            }
            return id;
        }

        private PatientId reachable(String text) {
            PatientId id = new PatientId(text);
            if (!patients.containsKey(id)) {
                throw new IllegalArgumentException("unknown");
            }
            return id;
        }

        private Lines lines(PatientId patient) {
            return patients.computeIfAbsent(patient, key -> new Lines());
        }
    }
}
