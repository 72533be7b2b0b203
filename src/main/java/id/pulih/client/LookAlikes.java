package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who may be the same person (R7, E15). The desk is warned and chooses; nothing is ever merged by itself. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LookAlikes {

    /** Why two entries are alike where a number says so; other reasons name what is known of name, birth and mother. */
    public static final String SAME_NIK = "NIK sama";

    public static final String SAME_PAPER = "Nomor paspor, KITAS, atau KITAP sama";

    /**
     * A client who may be the same person.
     *
     * @param why what is alike, in a few words
     */
    public record LookAlike(
            UUID id,
            String name,
            String alias,
            @Nullable LocalDate birthOn,
            @Nullable String sex,
            String why) {

        /** Whether the NIK is equal. */
        public boolean sameNik() {
            return why.equals(SAME_NIK);
        }

        /** Whether the number of a foreigner's paper is equal, and no NIK says so already. */
        public boolean samePaper() {
            return why.equals(SAME_PAPER);
        }
    }

    private static final int MOST = 10;
    private static final int COMPARED = 200; // of those who share one thing with the person
    private static final int COMPARED_OF_MANY = 100; // for five hundred rows at a time

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Secrets secrets;
    private final Desk desk;

    LookAlikes(JdbcClient jdbc, Clients clients, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.secrets = secrets;
        this.desk = desk;
    }

    private record Candidate(
            UUID id,
            String name,
            String alias,
            @Nullable LocalDate birthOn,
            @Nullable String sex,
            boolean sameNik,
            boolean samePaper,
            byte @Nullable [] motherSound) {}

    /**
     * Who may be the same person as somebody sought, the surest first.
     *
     * @param cut a very common name or birth date: not everybody who shares it was compared, or more are alike than are shown
     */
    public record Alike(List<LookAlike> people, boolean cut) {

        /** Nobody. */
        public static final Alike NONE = new Alike(List.of(), false);
    }

    /**
     * Somebody who is sought.
     *
     * @param foreign the number of a foreigner's paper; like nik and mother it may be empty, birthOn null
     */
    public record Sought(
            String name, String alias, @Nullable LocalDate birthOn, String nik, String foreign, String mother) {}

    /**
     * Equal NIK, equal number of a foreigner's paper, or a name that sounds alike or nearly so together with birth date and
     * mother. At most ten; one statement.
     */
    public Alike of(Sought sought) {
        return ofMany(List.of(sought), COMPARED, BOUNDED).getOrDefault(0, Alike.NONE);
    }

    /** Others who may be this same person. Three statements. */
    public Alike beside(UUID clientId) {
        var all = of(clients.sought(clientId));
        return new Alike(
                all.people().stream().filter(l -> !l.id().equals(clientId)).toList(), all.cut());
    }

    /** The same of many, by their place in the list; who has none is missing. One statement. */
    public Map<Integer, Alike> ofMany(List<Sought> sought) {
        return ofMany(sought, COMPARED_OF_MANY, JOINED);
    }

    // Of one person each part is a range of an index of its own, with a bound.
    private static final String BOUNDED = """

                    select s.n, 1 as part, c.id from s, lateral (
                        select id from client where office_id = :office and nik_hash = s.nik and merged_into is null limit :most) c
                    union all
                    select s.n, 2, c.id from s, lateral (
                        select id from client where office_id = :office and foreign_hash = s.paper and merged_into is null limit :most) c
                    union all
                    select s.n, 3, c.id from s, lateral (
                        select id from client where office_id = :office and name_sound = s.sound and birth_on = s.birth_on
                           and merged_into is null limit :most) c
                    union all
                    select s.n, 4, c.id from s, lateral (
                        select id from client where office_id = :office and name_sound = s.sound and merged_into is null limit :most) c
                    union all
                    select s.n, 5, c.id from s, lateral (
                        select id from client where office_id = :office and birth_on = s.birth_on and merged_into is null limit :most) c
                    union all
                    select s.n, 6, c.id from s, lateral (
                        select id from client where office_id = :office and mother_sound = s.mother and merged_into is null limit :most) c
            """;

    // Of many the parts are joins: asked row by row with a bound, twenty thousand rows touched 23 times the pages of
    // ten thousand.
    private static final String JOINED = """

                    select s.n, 1 as part, c.id from s join client c on c.office_id = :office and c.nik_hash = s.nik and c.merged_into is null
                    union all
                    select s.n, 2, c.id from s join client c on c.office_id = :office and c.foreign_hash = s.paper and c.merged_into is null
                    union all
                    select s.n, 3, c.id from s join client c on c.office_id = :office and c.name_sound = s.sound and c.merged_into is null
                    union all
                    select s.n, 4, c.id from s join client c on c.office_id = :office and c.birth_on = s.birth_on and c.merged_into is null
                    union all
                    select s.n, 5, c.id from s join client c on c.office_id = :office and c.mother_sound = s.mother and c.merged_into is null
            """;

    private Map<Integer, Alike> ofMany(List<Sought> sought, int most, String parts) {
        var mothers = hashes(sought, s -> s.mother().isBlank() ? null : NameSound.of(s.mother()), "sound");
        var found = new HashMap<Integer, List<LookAlike>>();
        var cut = new HashSet<Integer>();
        jdbc.sql("""
                with s as materialized (
                    select (n - 1)::int as n, nik, paper, sound, birth_on, mother
                      from unnest(:niks, :papers, :sounds, cast(:births as date[]), :mothers)
                             with ordinality as u(nik, paper, sound, birth_on, mother, n)),
                part as materialized (""" + parts + """
                ),
                cut as (select n from part group by n, part having count(*) >= :most),
                found as (select distinct n, id from part)
                select s.n, c.id, c.name, c.alias, c.birth_on, c.sex, coalesce(c.nik_hash = s.nik, false) as same_nik,
                       coalesce(c.foreign_hash = s.paper, false) as same_paper, c.mother_sound, s.n in (select n from cut) as cut
                  from found join s on s.n = found.n join client c on c.office_id = :office and c.id = found.id
                 order by s.n, c.name_key, c.id
                """)
                .param("office", desk.office())
                .param("most", most)
                .param("niks", hashes(sought, s -> Nik.wellFormed(s.nik()) ? new Nik(s.nik()).digits() : null, "nik"))
                .param(
                        "papers",
                        hashes(sought, s -> s.foreign().isBlank() ? null : ForeignPaper.bare(s.foreign()), "foreign"))
                .param("sounds", hashes(sought, s -> NameSound.of(s.name()), "sound"))
                .param(
                        "births",
                        sought.stream()
                                .map(s ->
                                        s.birthOn() == null ? null : s.birthOn().toString())
                                .toArray(String[]::new))
                .param("mothers", mothers)
                .query(r -> {
                    int n = r.getInt("n");
                    if (r.getBoolean("cut")) cut.add(n);
                    judged(candidate(r), sought.get(n), mothers[n])
                            .forEach(l -> found.computeIfAbsent(n, k -> new ArrayList<>())
                                    .add(l));
                });
        var alike = new HashMap<Integer, Alike>();
        cut.forEach(n -> alike.put(n, new Alike(List.of(), true)));
        found.forEach((n, people) -> alike.put(n, surest(people, cut.contains(n))));
        return alike;
    }

    private static Candidate candidate(ResultSet r) throws SQLException {
        return new Candidate(
                r.getObject("id", UUID.class),
                r.getString("name"),
                r.getString("alias"),
                r.getObject("birth_on", LocalDate.class),
                r.getString("sex"),
                r.getBoolean("same_nik"),
                r.getBoolean("same_paper"),
                r.getBytes("mother_sound"));
    }

    private static Alike surest(List<LookAlike> people, boolean cut) {
        var first = people.stream()
                .sorted(Comparator.comparing((LookAlike l) -> !l.sameNik())
                        .thenComparing(l -> !l.samePaper())
                        .thenComparing(l -> !l.why().startsWith("Nama terdengar sama"))
                        .thenComparing(l -> !l.why().contains(", tanggal lahir sama"))
                        .thenComparing(l -> !l.why().contains(", nama ibu sama")))
                .limit(MOST)
                .toList();
        return new Alike(first, cut || people.size() > MOST);
    }

    /** The hashes under which these texts are kept; null for a text that is unknown or empty. */
    private byte[][] hashes(List<Sought> sought, Function<Sought, @Nullable String> text, String purpose) {
        return sought.stream()
                .map(text)
                .map(t -> t == null || t.isEmpty() ? null : secrets.hash(purpose, t))
                .toArray(byte[][]::new);
    }

    /** The pieces of sound by which a search finds a person, whatever the spelling; none for what is no name. */
    public static String[] sounds(String sought) {
        return NameSound.spoken(sought, "").split(" ");
    }

    private static Stream<LookAlike> judged(Candidate c, Sought sought, byte @Nullable [] mother) {
        var sameMother = mother == null || c.motherSound() == null ? null : Arrays.equals(mother, c.motherSound());
        var resemblance = new Resemblance(
                NameLikeness.of(sought.name(), sought.alias(), c.name(), c.alias()),
                Resemblance.Birth.of(sought.birthOn(), c.birthOn()),
                sameMother);
        if (!c.sameNik() && !c.samePaper() && !resemblance.worthALook()) return Stream.empty();
        var why = c.sameNik() ? SAME_NIK : c.samePaper() ? SAME_PAPER : resemblance.words();
        return Stream.of(new LookAlike(c.id(), c.name(), c.alias(), c.birthOn(), c.sex(), why));
    }
}
