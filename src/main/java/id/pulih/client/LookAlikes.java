package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
     */
    public record LookAlike(UUID id, String name, String alias, LocalDate birthOn, String sex, boolean sameNik) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    LookAlikes(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /**
     * Equal NIK, or a name that sounds alike with an equal birth date or mother, or an unknown birth date on either side. At most
     * ten, one statement.
     *
     * @param nik and mother may be empty, birthOn null
     */
    public List<LookAlike> of(String name, LocalDate birthOn, String nik, String mother) {
        return jdbc.sql("""
                select c.id, c.name, c.alias, c.birth_on, c.sex, coalesce(c.nik_hash = :nik, false) as same_nik
                  from client c
                 where c.office_id = :office and c.merged_into is null
                   and (c.nik_hash = :nik
                        or c.name_sound = :sound and (cast(:birthOn as date) is null or c.birth_on is null
                                                      or c.birth_on = :birthOn or c.mother_sound = :mother))
                 order by same_nik desc, c.name_key, c.id limit 10
                """)
                .param("office", desk.office())
                .param("nik", Nik.wellFormed(nik) ? secrets.hash("nik", new Nik(nik).digits()) : null)
                .param("sound", secrets.hash("sound", NameSound.of(name)))
                .param("mother", mother.isBlank() ? null : secrets.hash("sound", NameSound.of(mother)))
                .param("birthOn", birthOn)
                .query(LookAlike.class)
                .list();
    }
}
