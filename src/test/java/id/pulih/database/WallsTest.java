package id.pulih.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@AppTest
class WallsTest {
    private static final String SCOPE =
            "(office_id = ( SELECT (NULLIF(current_setting('app.office'::text, true), ''::text))::integer AS \"nullif\"))";

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    TransactionClock clock;

    static List<String> list(Connection c, String sql) throws Exception {
        var all = new ArrayList<String>();
        try (var s = c.createStatement();
                var r = s.executeQuery(sql)) {
            while (r.next()) all.add(r.getString(1));
        }
        return all;
    }

    @Test
    void everyTableWithAnOfficeHasItsWalls() throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            assertThat(list(c, """
                    select t.oid::regclass::text from pg_class t
                     where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
                       and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'office_id')
                       and not (t.relrowsecurity and t.relforcerowsecurity
                                and exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'office')
                                and exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'whole'))
                    """)).isEmpty();
            assertThat(list(c, """
                    select t.relname from pg_class t where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
                       and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'office_id') order by 1
                    """))
                    .containsExactly(
                            "account",
                            "backup_run",
                            "flyway_schema_history",
                            "offence_article",
                            "public_count",
                            "recovery_code",
                            "scheduled_tasks",
                            "sign_in_attempt",
                            "spring_session",
                            "spring_session_attributes");
            assertThat(list(c, """
                    select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
                     where f.contype = 'f' and f.confrelid not in ('office'::regclass, 'staff'::regclass, 'account'::regclass)
                       and f.conrelid::regclass::text not like 'spring%'
                       and not exists (select from pg_index i where i.indrelid = f.conrelid
                                         and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
                    """)).isEmpty();
            assertThat(
                            list(
                                    c,
                                    "select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace and not coalesce('security_invoker=true' = any(reloptions), false)"))
                    .isEmpty();
            assertThat(list(
                            c,
                            "select rolname from pg_roles where rolname like 'pulih_%' and (rolbypassrls or rolsuper)"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("G2: what the catalogue says of policies, owners, views and functions leaves no way round the walls")
    void theWallsHaveNoGap() throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            assertThat(list(c, """
                    select distinct p.polname || ' ' || array(select pg_get_userbyid(r) from unnest(p.polroles) r order by 1)::text
                           || ' ' || p.polcmd::text || ' ' || p.polpermissive || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-')
                           || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')
                      from pg_policy p order by 1
                    """))
                    .as("policies: nothing but the two of scoped() and the reading of the search")
                    .containsExactly(
                            "office {pulih_app} * true " + SCOPE + " " + SCOPE,
                            "search {pulih_search} r true true -",
                            "whole {pulih_job,pulih_owner} * true true true");
            assertThat(list(c, """
                    select o.kind || ' ' || o.name from (
                      select relowner, 'relation', relname from pg_class union all
                      select proowner, 'function', proname from pg_proc union all
                      select nspowner, 'schema', nspname from pg_namespace union all
                      select datdba, 'database', datname from pg_database union all
                      select typowner, 'type', typname from pg_type) o (owner, kind, name)
                     where pg_get_userbyid(o.owner) in ('pulih_app', 'pulih_job')
                    """)).as("owned by the application or by jobs").isEmpty();
            assertThat(list(c, """
                    select pg_get_userbyid(m.member) || ' is ' || pg_get_userbyid(m.roleid) from pg_auth_members m
                     where pg_get_userbyid(m.member) in ('pulih_app', 'pulih_job', 'pulih_search')
                        or pg_get_userbyid(m.roleid) in ('pulih_app', 'pulih_job')
                       and not (select rolsuper from pg_roles where oid = m.member)
                    """)).as("memberships").isEmpty();
            assertThat(list(c, """
                    select t.relname || ' ' || t.relkind::text from pg_class t where t.relnamespace = 'public'::regnamespace
                       and t.relkind in ('m', 'f')
                    """))
                    .as("materialized views and foreign tables, which have no policies")
                    .isEmpty();
            assertThat(list(c, """
                    select t.relname || ' ' || a.privilege_type from pg_class t, aclexplode(t.relacl) a
                     where t.relnamespace = 'public'::regnamespace and a.grantee = 0
                    """)).as("open to everybody").isEmpty();
            assertThat(list(c, """
                    select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
                       and (not coalesce(array_to_string(p.proconfig, ' '), '') like '%search_path=public, pg_temp%'
                            or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
                    """))
                    .as("functions with their owner's rights: a fixed search path, and not for everybody")
                    .isEmpty();
            assertThat(list(c, """
                    select rolname from pg_roles where rolname like 'pulih_%' and (rolcreaterole or rolcreatedb or rolreplication)
                    """)).isEmpty();
        }
    }

    @Test
    void ownerAndJobSeeAllTheApplicationNothingWithoutScope() throws Exception {
        Office.make(pg, secrets, "w" + System.nanoTime());
        Office.make(pg, secrets, "x" + System.nanoTime());
        try (var owner = Office.as(pg, "pulih_owner");
                var job = Office.as(pg, "pulih_job");
                var app = Office.as(pg, "pulih_app")) {
            owner.setAutoCommit(false);
            var all = Long.parseLong(list(owner, "select count(*) from client").get(0));
            assertThat(all).isGreaterThanOrEqualTo(30);
            try (var s = owner.createStatement()) {
                assertThat(s.executeUpdate("update client set district_code = '327301'"))
                        .as("backfill")
                        .isEqualTo((int) all);
            }
            owner.rollback();
            var out = new ByteArrayOutputStream();
            assertThat(job.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy client (office_id, id, name) to stdout", out))
                    .as("backup")
                    .isEqualTo(all);
            try (var s = job.createStatement()) {
                s.execute("set row_security = off"); // a hidden row would be an error, not a gap
            }
            assertThatThrownBy(() -> list(job, "select count(*) from client"))
                    .hasMessageContaining("row-level security");
            try (var s = job.createStatement()) {
                s.execute("reset row_security");
            }
            Office.run(
                    owner,
                    "update aftercare_case set version = -1 where (office_id, id) = (select office_id, id from aftercare_case limit 1)");
            owner.commit();
            assertThat(list(job, "select count(*) from aftercare_case where version < 0"))
                    .as("invariant")
                    .containsExactly("1");
            Office.run(owner, "update aftercare_case set version = 0 where version < 0");
            owner.commit();
            assertThat(list(app, "select count(*) from client")).containsExactly("0");
            assertThatThrownBy(() -> list(app, "select count(*) from account"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aScopeHoldsForOneTransactionAndOneOffice() throws Exception {
        var a = Office.make(pg, secrets, "y" + System.nanoTime());
        Office.make(pg, secrets, "z" + System.nanoTime());
        var who = signedIn(a);
        var seen = transactions.as(who, () -> {
            assertThat(clock.instant())
                    .isEqualTo(((Entered) TransactionSynchronizationManager.getResource(Desk.class)).at());
            return jdbc.sql("select distinct office_id from client")
                    .query(Integer.class)
                    .list();
        });
        assertThat(seen).containsExactly(a.id());
        assertThat(jdbc.sql("select count(*) from client").query(Integer.class).single())
                .isZero();
        assertThatThrownBy(() -> transactions.as(
                        who, () -> jdbc.sql("insert into client (office_id, id, name) values (?, ?, 'x')")
                                .param(a.id() == 5 ? 6 : 1_000_001)
                                .param(Ids.next())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.as(
                        who, () -> jdbc.sql("delete from audit_entry").update()))
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBATION_OFFICER", "ASSISTANT_OFFICER"})
    @DisplayName("ADR 4: PK and assistants hold cases by name alone, which their list of cases relies on")
    void noCaseIsOpenedToAllOfficersAtOnce(Role role) throws Exception {
        var a = Office.make(pg, secrets, "q" + System.nanoTime());
        try (var c = Office.as(pg, "pulih_owner")) {
            assertThatThrownBy(() -> Office.run(
                            c,
                            "insert into case_access (office_id, id, case_id, role, access_right, from_at, ground) values (?, ?, ?, ?, 'SEE', now(), 'ROLE')",
                            a.id(),
                            Ids.next(),
                            a.cases().get(0),
                            role.name()))
                    .hasMessageContaining("case_access_by_name");
        }
    }

    SignedIn signedIn(Office o) {
        return jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(o.officer())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
    }

    @Test
    void aKeysetListAndTheSearchStayOnTheirIndexes() throws Exception {
        var a = Office.make(pg, secrets, "p" + System.nanoTime());
        try (var owner = Office.as(pg, "pulih_owner")) {
            Office.run(
                    owner,
                    "insert into client (office_id, id, name) select ?, gen_random_uuid(), 'Orang ' || md5(g::text) from generate_series(1, 200000) g",
                    a.id());
            Office.run(owner, "vacuum analyze client");
        }
        var who = signedIn(a);
        transactions.as(who, () -> {
            var plan = String.join(
                    "\n",
                    jdbc.sql(
                                    "explain (analyze, costs off) select id, name from client where office_id = ? and (name_key, id) > ('orang 5', '00000000-0000-0000-0000-000000000000') order by name_key, id limit 40")
                            .param(a.id())
                            .query(String.class)
                            .list());
            System.out.println(plan);
            assertThat(plan).contains("Index Scan using client_by_name").doesNotContain("Sort");
            var bare = String.join(
                    "\n",
                    jdbc.sql(
                                    "explain (analyze, costs off) select id, name from client where (name_key, id) > ('orang 5', '00000000-0000-0000-0000-000000000000') order by name_key, id limit 40")
                            .query(String.class)
                            .list());
            System.out.println("without office in the statement:\n" + bare);
            long t = System.nanoTime();
            int n = jdbc.sql(
                            "select c.id, c.name from client_search(?, '{}', 20) s join client c on c.office_id = ? and c.id = s.id")
                    .param("a1b2c")
                    .param(a.id())
                    .query()
                    .listOfRows()
                    .size();
            long first = System.nanoTime() - t;
            t = System.nanoTime();
            for (int i = 0; i < 30; i++)
                jdbc.sql(
                                "select c.id, c.name from client_search(?, '{}', 20) s join client c on c.office_id = ? and c.id = s.id")
                        .param("a1b2c")
                        .param(a.id())
                        .query()
                        .listOfRows();
            System.out.println("search " + n + " rows, first " + first / 1e6 + " ms, then "
                    + (System.nanoTime() - t) / 3e7 + " ms");
            t = System.nanoTime();
            jdbc.sql("select id from client where name_key like '%a1b2c%' limit 20")
                    .query()
                    .listOfRows();
            System.out.println("plain like under the policy " + (System.nanoTime() - t) / 1e6 + " ms");
            return null;
        });
    }
}
