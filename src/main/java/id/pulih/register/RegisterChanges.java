package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.client.Clients;
import id.pulih.client.Identity;
import id.pulih.client.Person;
import id.pulih.client.RegisteredPeople;
import id.pulih.client.Sex;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries that say something else than last month. The identity of the client follows, field by field, but only where it still says
 * what the register had said: what was put right in Pulih is never overwritten.
 */
@Component
class RegisterChanges {

    /** An entry as it is to be. */
    record Change(UUID entryId, Entry entry, @Nullable UUID officer) {}

    private record Before(UUID id, UUID client, byte[] content) {}

    private static final Set<Field> IDENTITY = EnumSet.of(
            Field.NAME,
            Field.ALIAS,
            Field.SEX,
            Field.BIRTH_PLACE,
            Field.BIRTH_ON,
            Field.NIK,
            Field.TELEPHONE,
            Field.STREET,
            Field.MOTHER,
            Field.PASSPORT,
            Field.KITAS,
            Field.KITAP);

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Clients clients;
    private final RegisteredPeople people;

    RegisterChanges(JdbcClient jdbc, Desk desk, Secrets secrets, Clients clients, RegisteredPeople people) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.clients = clients;
        this.people = people;
    }

    /** Puts the identities right and gives the entries to be written. Six statements at most. */
    List<Entries.Written> apply(List<Change> changes, UUID by) {
        if (changes.isEmpty()) return List.of();
        var before = before(changes);
        var seals = secrets.of(before.values().stream().map(Before::client).toList());
        var written = new ArrayList<Entries.Written>();
        var moved = new HashMap<UUID, Entry>();
        var told = new HashMap<UUID, Entry>();
        for (var change : changes) {
            var old = Objects.requireNonNull(before.get(change.entryId()));
            var seal = seals.get(old.client());
            if (seal == null) continue; // the person was erased; the register cannot bring him back under this entry
            var was = Entry.read(seal.open("register_entry.content", old.id(), old.content()));
            written.add(new Entries.Written(old.id(), old.client(), seal, change.entry(), change.officer()));
            if (was.differences(change.entry()).stream().anyMatch(IDENTITY::contains)) {
                moved.put(old.client(), was);
                told.put(old.client(), change.entry());
            }
        }
        correct(moved, told, by);
        return written;
    }

    private HashMap<UUID, Before> before(List<Change> changes) {
        var before = new HashMap<UUID, Before>();
        jdbc.sql(
                        "select id, client_id as client, content from register_entry where office_id = :office and id = any(:ids)")
                .param("office", desk.office())
                .param("ids", changes.stream().map(Change::entryId).toArray(UUID[]::new))
                .query(Before.class)
                .list()
                .forEach(b -> before.put(b.id(), b));
        return before;
    }

    private void correct(HashMap<UUID, Entry> was, HashMap<UUID, Entry> now, UUID by) {
        if (was.isEmpty()) return;
        var seals = secrets.of(was.keySet());
        var corrections = new ArrayList<RegisteredPeople.Changed>();
        clients.people(was.keySet()).forEach((id, person) -> {
            var identity = follow(person, Objects.requireNonNull(was.get(id)), Objects.requireNonNull(now.get(id)));
            if (identity != null) {
                corrections.add(new RegisteredPeople.Changed(person, identity, Objects.requireNonNull(seals.get(id))));
            }
        });
        people.correct(corrections, by, "Pembaruan register.");
    }

    /** The identity with what the register has changed; null where nothing of it is the register's any more. */
    static @Nullable Identity follow(Person person, Entry was, Entry now) {
        var card = person.card();
        var nikKept = !was.get(Field.NIK).isEmpty() && !was.get(Field.NIK).endsWith(person.nikLast4());
        var nik = nikKept || now.get(Field.NIK).equals(was.get(Field.NIK)) ? "" : now.get(Field.NIK);
        var newPaper = was.foreignNumber().endsWith(person.foreignLast4()) // else it was put right in Pulih
                && !now.foreignNumber().isEmpty()
                && !now.foreignNumber().equals(was.foreignNumber());
        var name = text(card.name(), Field.NAME, was, now);
        var alias = text(card.alias(), Field.ALIAS, was, now);
        var place = text(person.birthPlace(), Field.BIRTH_PLACE, was, now);
        var birth = text(card.birthOn() == null ? "" : card.birthOn().toString(), Field.BIRTH_ON, was, now);
        var sex = text(card.sex() == null ? "" : card.sex(), Field.SEX, was, now);
        var telephone = text(person.telephone(), Field.TELEPHONE, was, now);
        var street = text(person.street(), Field.STREET, was, now);
        var mother = text(person.mother(), Field.MOTHER, was, now);
        var identity = new Identity(
                name,
                alias,
                place,
                birth.isEmpty() ? null : LocalDate.parse(birth),
                sex.isEmpty() ? null : Sex.valueOf(sex),
                nik,
                person.nikAbsent(),
                newPaper ? now.foreignPaper() : null,
                newPaper ? now.foreignNumber() : "",
                telephone,
                person.channel(),
                street,
                mother,
                person.occupation());
        var same = List.of(name, alias, place, birth, sex, telephone, street, mother)
                .equals(List.of(
                        card.name(),
                        card.alias(),
                        person.birthPlace(),
                        card.birthOn() == null ? "" : card.birthOn().toString(),
                        card.sex() == null ? "" : card.sex(),
                        person.telephone(),
                        person.street(),
                        person.mother()));
        return same && nik.isEmpty() && !newPaper ? null : identity;
    }

    private static String text(String own, Field field, Entry was, Entry now) {
        return own.equals(was.get(field)) && !now.get(field).isEmpty() ? now.get(field) : own;
    }
}
