package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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

    /**
     * A client who may be the same person.
     *
     * @param sameNik the NIK is equal; otherwise the sound of the name and what is known of birth or mother
     * @param why what is alike, in a few words
     */
    public record LookAlike(
            UUID id,
            String name,
            String alias,
            @Nullable LocalDate birthOn,
            @Nullable String sex,
            boolean sameNik,
            String why) {}

    private static final int MOST = 10;
    private static final String SAME_PAPER = "Nomor paspor, KITAS, atau KITAP sama";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    LookAlikes(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The same for someone without a foreigner's paper. */
    public List<LookAlike> of(String name, String alias, @Nullable LocalDate birthOn, String nik, String mother) {
        return of(name, alias, birthOn, nik, "", mother);
    }

    private record Candidate(
            UUID id,
            String name,
            String alias,
            @Nullable LocalDate birthOn,
            @Nullable String sex,
            boolean sameNik,
            boolean sameForeign,
            byte @Nullable [] motherSound) {}

    /**
     * Equal NIK, equal number of a foreigner's paper, or a name that sounds alike or nearly so together with birth date and mother. At most ten, the surest first; one
     * statement, whose five parts are ranges of an index each.
     *
     * @param nik like foreign and mother may be empty, birthOn null
     */
    public List<LookAlike> of(
            String name, String alias, @Nullable LocalDate birthOn, String nik, String foreign, String mother) {
        var sound = NameSound.of(name);
        var motherSound = mother.isBlank() ? null : secrets.hash("sound", NameSound.of(mother));
        var candidates = jdbc.sql("""
                with found as (
                    (select id from client where office_id = :office and nik_hash = :nik and merged_into is null limit 20)
                    union
                    (select id from client where office_id = :office and foreign_hash = :foreign and merged_into is null limit 20)
                    union
                    (select id from client where office_id = :office and name_sound = :sound and merged_into is null limit 200)
                    union
                    (select id from client where office_id = :office and birth_on = :birthOn and merged_into is null limit 500)
                    union
                    (select id from client where office_id = :office and mother_sound = :mother and merged_into is null limit 200))
                select c.id, c.name, c.alias, c.birth_on, c.sex, coalesce(c.nik_hash = :nik, false) as same_nik,
                       coalesce(c.foreign_hash = :foreign, false) as same_foreign, c.mother_sound
                  from found join client c on c.office_id = :office and c.id = found.id
                 order by c.name_key, c.id
                """)
                .param("office", desk.office())
                .param("nik", Nik.wellFormed(nik) ? secrets.hash("nik", new Nik(nik).digits()) : null)
                .param("foreign", foreign.isBlank() ? null : secrets.hash("foreign", ForeignPaper.bare(foreign)))
                .param("sound", sound.isEmpty() ? null : secrets.hash("sound", sound))
                .param("mother", motherSound)
                .param("birthOn", birthOn)
                .query(Candidate.class)
                .list();
        return candidates.stream()
                .flatMap(c -> judged(c, name, alias, birthOn, motherSound))
                .sorted(Comparator.comparing((LookAlike l) -> !l.sameNik())
                        .thenComparing(l -> !l.why().equals(SAME_PAPER))
                        .thenComparing(l -> !l.why().startsWith("Nama terdengar sama")))
                .limit(MOST)
                .toList();
    }

    /** One of many who are sought at once. */
    public record Sought(
            String name, String alias, @Nullable LocalDate birthOn, String nik, String mother) {}

    /** The look-alikes of many, by their place in the list; who has none is missing. One statement. */
    public Map<Integer, List<LookAlike>> ofMany(List<Sought> sought) {
        var mothers = sought.stream()
                .map(s -> s.mother().isBlank() ? null : secrets.hash("sound", NameSound.of(s.mother())))
                .toArray(byte[][]::new);
        var found = new HashMap<Integer, List<LookAlike>>();
        jdbc.sql("""
                with s as materialized (
                    select (n - 1)::int as n, nik, sound, birth_on, mother
                      from unnest(:niks, :sounds, cast(:births as date[]), :mothers) with ordinality as u(nik, sound, birth_on, mother, n)),
                found as (
                    select s.n, c.id from s join client c on c.office_id = :office and c.nik_hash = s.nik
                    union
                    select s.n, c.id from s join client c on c.office_id = :office and c.name_sound = s.sound
                    union
                    select s.n, c.id from s join client c on c.office_id = :office and c.birth_on = s.birth_on
                    union
                    select s.n, c.id from s join client c on c.office_id = :office and c.mother_sound = s.mother)
                select s.n, c.id, c.name, c.alias, c.birth_on, c.sex, coalesce(c.nik_hash = s.nik, false) as same_nik, c.mother_sound
                  from found join s on s.n = found.n join client c on c.office_id = :office and c.id = found.id
                 where c.merged_into is null order by s.n, c.name_key, c.id
                """)
                .param("office", desk.office())
                .param(
                        "niks",
                        hashes(
                                sought,
                                s -> Nik.wellFormed(s.nik()) ? secrets.hash("nik", new Nik(s.nik()).digits()) : null))
                .param("sounds", hashes(sought, s -> secrets.hash("sound", NameSound.of(s.name()))))
                .param(
                        "births",
                        sought.stream()
                                .map(s ->
                                        s.birthOn() == null ? null : s.birthOn().toString())
                                .toArray(String[]::new))
                .param("mothers", mothers)
                .query(r -> {
                    int n = r.getInt("n");
                    var candidate = new Candidate(
                            r.getObject("id", UUID.class),
                            r.getString("name"),
                            r.getString("alias"),
                            r.getObject("birth_on", LocalDate.class),
                            r.getString("sex"),
                            r.getBoolean("same_nik"),
                            false,
                            r.getBytes("mother_sound"));
                    var s = sought.get(n);
                    judged(candidate, s.name(), s.alias(), s.birthOn(), mothers[n])
                            .forEach(l -> found.computeIfAbsent(n, k -> new ArrayList<>())
                                    .add(l));
                });
        return found;
    }

    private static byte[][] hashes(List<Sought> sought, Function<Sought, byte @Nullable []> hash) {
        return sought.stream().map(hash).toArray(byte[][]::new);
    }

    /** The pieces of sound by which a search finds a person, whatever the spelling; none for what is no name. */
    public static String[] sounds(String sought) {
        return NameSound.spoken(sought, "").split(" ");
    }

    private static Stream<LookAlike> judged(
            Candidate c, String name, String alias, @Nullable LocalDate birthOn, byte @Nullable [] mother) {
        var sameMother = mother == null || c.motherSound() == null ? null : Arrays.equals(mother, c.motherSound());
        var resemblance = new Resemblance(
                NameLikeness.of(name, alias, c.name(), c.alias()),
                Resemblance.Birth.of(birthOn, c.birthOn()),
                sameMother);
        if (!c.sameNik() && !c.sameForeign() && !resemblance.worthALook()) return Stream.empty();
        var why = c.sameNik() ? "NIK sama" : c.sameForeign() ? SAME_PAPER : resemblance.words();
        return Stream.of(new LookAlike(c.id(), c.name(), c.alias(), c.birthOn(), c.sex(), c.sameNik(), why));
    }
}
