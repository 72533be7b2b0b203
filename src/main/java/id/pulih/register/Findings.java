package id.pulih.register;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.ClientCard;
import id.pulih.client.LookAlikes;
import id.pulih.secret.Secrets;
import id.pulih.web.Page;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the check of a register has found, for the person who decides; every list shows its beginning and says how long it is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Findings {

    private static final String[] NUMBERS = {LookAlikes.SAME_NIK, LookAlikes.SAME_PAPER};

    /** How much of a list one page shows. */
    public static final int SHOWN = 50;

    /** A sentence about a cell; wrong where the row cannot be taken. */
    public record Fault(int line, String cell, boolean wrong, String sentence) {}

    /** A row that is new, or gone from the register. */
    public record Line(int line, String number, String name, String officer) {}

    /** A row that says something else than the register: what stood there and what the file says. */
    public record Changed(int line, String name, List<Difference> differences) {}

    public record Difference(String label, String before, String now) {}

    /** A known person who may be the one of a row. */
    public record Known(ClientCard card, String why) {}

    /** A row that waits for a person's word: one of these people, or somebody else. */
    public record Doubt(int line, Entry entry, List<Known> people) {

        /** The answers that a person can give: one of the known people, or somebody else. */
        public List<Page.Choice> choices() {
            var choices = new ArrayList<Page.Choice>();
            for (var known : people) {
                var card = known.card();
                var name = card.name() + (card.alias().isEmpty() ? "" : " (" + card.alias() + ")");
                var birth = card.birthOn() == null ? "" : ", lahir " + Words.date(card.birthOn());
                choices.add(new Page.Choice(card.id().toString(), "Orang ini: " + name + birth, known.why()));
            }
            choices.add(Page.Choice.of("OTHER", "Orang lain"));
            return choices;
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Audit audit;

    Findings(JdbcClient jdbc, Desk desk, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Errors before warnings, in the order of the file. One statement. */
    public List<Fault> faults(UUID id, int most) {
        return jdbc.sql("""
                select line, cell, wrong, sentence from register_fault
                 where office_id = :office and import_id = :id order by wrong desc, line, id limit :most
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("most", most)
                .query(Fault.class)
                .list();
    }

    private record Row(int line, UUID entryId, byte[] content) {}

    private List<Row> rows(UUID id, String state) {
        return jdbc.sql("""
                select line, entry_id, content from register_row
                 where office_id = :office and import_id = :id and state = :state and (state <> 'DOUBTFUL' or decision is null)
                 order by line limit :most
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("state", state)
                .param("most", SHOWN)
                .query(Row.class)
                .list();
    }

    private Entry opened(UUID id, Row row) {
        return Entry.read(secrets.of(id).open("register_row.content." + row.line(), id, row.content()));
    }

    /** The first rows that are new. Two statements. */
    public List<Line> fresh(UUID id) {
        return rows(id, "NEW").stream().map(r -> line(r.line(), opened(id, r))).toList();
    }

    private static Line line(int line, Entry entry) {
        return new Line(line, entry.get(Field.NUMBER), entry.get(Field.NAME), entry.get(Field.OFFICER));
    }

    private record Stored(UUID id, UUID client, byte[] content) {}

    /** The first rows that change something. Three statements at most. */
    public List<Changed> changed(UUID id) {
        var rows = rows(id, "CHANGED");
        if (rows.isEmpty()) return List.of();
        var stored = stored(rows.stream().map(Row::entryId).toList());
        return rows.stream()
                .map(r -> changed(r.line(), stored.getOrDefault(r.entryId(), Entry.blank()), opened(id, r)))
                .toList();
    }

    private static Changed changed(int line, Entry before, Entry now) {
        var differences = before.differences(now).stream()
                .map(f -> new Difference(f.label(), before.shown(f), now.shown(f)))
                .toList();
        return new Changed(line, now.get(Field.NAME), differences);
    }

    private Map<UUID, Entry> stored(List<UUID> entryIds) {
        var rows = jdbc.sql(
                        "select id, client_id as client, content from register_entry where office_id = :office and id = any(:ids)")
                .param("office", desk.office())
                .param("ids", entryIds.toArray(UUID[]::new))
                .query(Stored.class)
                .list();
        var seals = secrets.of(rows.stream().map(Stored::client).toList());
        var entries = new HashMap<UUID, Entry>();
        for (var row : rows) {
            var seal = seals.get(row.client());
            if (seal != null)
                entries.put(row.id(), Entry.read(seal.open("register_entry.content", row.id(), row.content())));
        }
        return entries;
    }

    /** The first entries that the file does not have any more. One statement. */
    public List<Line> gone(UUID id) {
        return jdbc.sql("""
                select 0 as line, e.register_number as number, c.name, e.officer_name as officer
                  from register_entry e join client_card c on (c.office_id, c.id) = (e.office_id, e.client_id)
                 where e.office_id = :office and e.gone_by is null
                   and not exists (select from register_row r where r.office_id = :office and r.import_id = :id and r.key_hash = e.key_hash)
                 order by e.register_number, e.id limit :most
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("most", SHOWN)
                .query(Line.class)
                .list();
    }

    /** The first rows that wait for a decision. Three statements at most. */
    public List<Doubt> doubts(UUID id) {
        var rows = rows(id, "DOUBTFUL");
        if (rows.isEmpty()) return List.of();
        var people = new HashMap<Integer, List<Known>>();
        jdbc.sql("""
                select d.line, d.why, c.id, c.name, c.alias, c.birth_on, c.sex, c.district_code
                  from register_doubt d join client_card c on (c.office_id, c.id) = (d.office_id, d.client_id)
                 where d.office_id = :office and d.import_id = :id and d.line = any(:lines)
                 order by d.line, d.why = :nik desc, d.why = :paper desc, c.name, c.id
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("lines", rows.stream().map(Row::line).toArray(Integer[]::new))
                .param("nik", LookAlikes.SAME_NIK)
                .param("paper", LookAlikes.SAME_PAPER)
                .query(r -> {
                    var card = new ClientCard(
                            r.getObject("id", UUID.class),
                            r.getString("name"),
                            r.getString("alias"),
                            r.getObject("birth_on", LocalDate.class),
                            r.getString("sex"),
                            r.getString("district_code"));
                    people.computeIfAbsent(r.getInt("line"), l -> new ArrayList<>())
                            .add(new Known(card, r.getString("why")));
                });
        var doubts = new ArrayList<Doubt>();
        for (var row : rows)
            doubts.add(new Doubt(row.line(), opened(id, row), people.getOrDefault(row.line(), List.of())));
        return doubts;
    }

    /**
     * A person's word on rows: the id of the known person, or that it is somebody else. Two statements.
     *
     * @param answers by the line: a client's id or OTHER
     */
    public void decide(UUID id, Map<Integer, String> answers) {
        var lines = new ArrayList<Integer>();
        var people = new ArrayList<UUID>();
        answers.forEach((line, answer) -> {
            if (answer.isBlank()) return;
            lines.add(line);
            people.add(answer.equals("OTHER") ? null : person(answer));
        });
        if (lines.isEmpty()) throw new RuleViolation("Pilih jawaban untuk paling sedikit satu baris.");
        int done = jdbc.sql("""
                update register_row r set decision = case when x.person is null then 'OTHER' else 'SAME' end, person_id = x.person
                  from unnest(:lines, :people) as x(line, person)
                 where r.office_id = :office and r.import_id = :id and r.line = x.line and r.state = 'DOUBTFUL'
                   and exists (select from register_import i where i.office_id = :office and i.id = :id and i.stage = 'CHECKED')
                   and (x.person is null or exists (select from register_doubt d
                         where d.office_id = :office and d.import_id = :id and d.line = x.line and d.client_id = x.person))
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("lines", lines.toArray(Integer[]::new))
                .param("people", people.toArray(UUID[]::new))
                .update();
        if (done < lines.size())
            throw new RuleViolation("Ada baris yang tidak lagi menunggu keputusan. Muat ulang halaman ini.");
        audit.add("WRITE", "register/doubts", id, List.of(), List.of("identity"));
    }

    private static UUID person(String answer) {
        try {
            return UUID.fromString(answer);
        } catch (IllegalArgumentException garbled) {
            throw new RuleViolation("Pilih salah satu jawaban.");
        }
    }

    /**
     * One word of a person on all rows that still wait: those whose NIK or foreigner's paper is that of exactly one known person are that person, or all
     * of them are somebody else. One statement.
     */
    public void decideAll(UUID id, boolean sameNumber) {
        jdbc.sql("""
                with sure as (
                    select d.line, min(d.client_id::text)::uuid as person from register_doubt d
                     where d.office_id = :office and d.import_id = :id and d.why = any(:numbers) group by d.line having count(*) = 1)
                update register_row r set decision = case when :sameNumber then 'SAME' else 'OTHER' end,
                       person_id = case when :sameNumber then (select s.person from sure s where s.line = r.line) end
                 where r.office_id = :office and r.import_id = :id and r.state = 'DOUBTFUL' and r.decision is null
                   and exists (select from register_import i where i.office_id = :office and i.id = :id and i.stage = 'CHECKED')
                   and (not :sameNumber or r.line in (select line from sure))
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("sameNumber", sameNumber)
                .param("numbers", NUMBERS)
                .update();
        audit.add("WRITE", "register/doubts", id, List.of(), List.of("identity"));
    }

    /** How many rows wait for a decision, and how many of them have a number of a known person. One statement. */
    public Waiting waiting(UUID id) {
        return jdbc.sql("""
                select count(*)::int as rows,
                       (count(*) filter (where exists (select from register_doubt d
                         where d.office_id = :office and d.import_id = :id and d.line = r.line and d.why = any(:numbers))))::int as same_number
                  from register_row r
                 where r.office_id = :office and r.import_id = :id and r.state = 'DOUBTFUL' and r.decision is null
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("numbers", NUMBERS)
                .query(Waiting.class)
                .single();
    }

    public record Waiting(int rows, int sameNumber) {}
}
