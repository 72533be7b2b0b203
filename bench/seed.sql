-- The data set: made by the number of the row alone, so that the same rows come every time. Runs as the administrator of the embedded
-- server with psql -v officers=... -v offices=... -v pool=... (unheld sessions for each of the 16 officers whose groups are marked).
-- An officer has 40 running cases, scattered over the heap, and nine times as many that have ended. attended=53 weeks gives 20
-- attendances a client. The bench's offices are training offices: that is the sign-in of one click, nothing else.
\set ON_ERROR_STOP on
set session_replication_role = replica; -- no foreign key and no trigger is asked for rows that are right by construction
set synchronous_commit = off;
set timezone = 'UTC';
alter system set autovacuum = off;
alter system set max_wal_size = '8GB';
select pg_reload_conf() \g /dev/null
-- The indexes of the tables that grow are built after their rows: row by row they take most of the time.
create temp table index_later as
select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
 where i.indrelid = any (array['client', 'aftercare_case', 'case_access', 'case_event', 'step_time', 'guidance_session', 'session_place', 'attendance',
                               'contact_note']::regclass[])
   and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
alter table index_later alter name type text;
select 'drop index ' || name from index_later \gexec
create function pg_temp.uid(kind int, n bigint) returns uuid language sql immutable parallel safe as $$
  select ('01900000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.hash(n bigint, of int) returns int language sql immutable parallel safe as $$
  select (abs(hashint8(n)::bigint) % of)::int $$;
create temp table fact (position int, letter text, fact text);
insert into fact select row_number() over (), split_part(f, ':', 1), split_part(f, ':', 2) from unnest(string_to_array(
  'A:APPLICATION_SUBMITTED B:APPLICATION_RECEIVED B:CLIENT_CONFIRMED B:COMPLETENESS_JUDGED C:DISPOSITION_SIGNED D:OFFICIAL_NAMED '
  'D:OFFICER_CHOSEN D:ASSIGNMENT_ISSUED E:ASSESSMENT_CONSENTED E:SOURCES_COMPLETE E:ASSESSMENTS_COMPLETE F:LITMAS_APPROVED '
  'F:LITMAS_LOCKED G:TPP_HEARD H:PROGRAMME_RECOMMENDED H:MINUTES_SIGNED H:PROGRAMME_RATIFIED I:AGREEMENT_SIGNED I:SCHEDULE_MADE', ' ')) f;

insert into office (office_id, code, name, training, second_factor)
select 1000000 + o, 'BENCH-' || o, 'Bapas Uji ' || o, true, false from generate_series(0, :offices - 1) o;
insert into sop_version select (jsonb_populate_record(v, jsonb_build_object('office_id', 1000000 + o))).*
  from sop_version v, generate_series(0, :offices - 1) o where v.office_id < 1000000 or v.office_id >= 2000000;
insert into sop_row select (jsonb_populate_record(v, jsonb_build_object('office_id', 1000000 + o))).*
  from sop_row v, generate_series(0, :offices - 1) o where v.office_id < 1000000 or v.office_id >= 2000000;
-- Officers 0 .. officers - 1; behind them one head for each office.
insert into account (id, name, password_hash, must_change)
select pg_temp.uid(1, i), 'bench' || i, '', false from generate_series(0, :officers + :offices - 1) i;
insert into staff (office_id, id, account_id, name, from_on)
select 1000000 + case when i < :officers then i % :offices else i - :officers end, pg_temp.uid(2, i), pg_temp.uid(1, i), 'Pegawai ' || i, '2020-01-01'
  from generate_series(0, :officers + :offices - 1) i;
insert into staff_role (office_id, staff_id, role, from_on)
select office_id, id, case when name >= 'Pegawai' and split_part(name, ' ', 2)::int < :officers then 'PROBATION_OFFICER' else 'OFFICE_HEAD' end, '2020-01-01'
  from staff where office_id between 1000000 and 1999999;

-- n = 0 .. 400 x officers - 1; every tenth runs, and is the (n / 10) / officers-th of its officer.
create temp table place as
select n, n % 10 = 0 as runs, (n / 10) % :officers as i, 1000000 + ((n / 10) % :officers) % :offices as office, (n / 10) / :officers as p,
       case when ((n / 10) / :officers) % 4 < 3 then 'J' else substr('EFGHI', 1 + pg_temp.hash(n, 5), 1) end as step
  from generate_series(0, 400 * :officers - 1) n;
analyze place;
insert into client (office_id, id, name, birth_on, sex, spoken)
select office, pg_temp.uid(3, n), name, date '1970-01-01' + pg_temp.hash(n + 7, 12000), case when n % 9 = 0 then 'P' else 'L' end, lower(name)
  from place, lateral (select initcap(
         substr('budisitiagusdewiekorinajokotutibayumayahadinurieddyyanirudiasih', 1 + 4 * pg_temp.hash(n, 16), 4) || chr(97 + pg_temp.hash(n + 1, 3)) || ' '
         || translate(lpad(pg_temp.hash(n + 3, 400)::text, 4, '5'), '0123456789', 'aiueonrsta') || ' '
         || translate(lpad(pg_temp.hash(n + 5, 8000)::text, 6, '3'), '0123456789', 'maniratuse')) as name) x;
insert into aftercare_case (office_id, id, client_id, subject_name, started_on, sop_version, step, due_at, exit_fact, closed_on, next_acts)
select office, pg_temp.uid(4, n), pg_temp.uid(3, n), 'x', date '2025-01-01' + pg_temp.hash(n, 300), 0, case when runs then step else 'B' end,
       case when runs then timestamptz '2026-11-01' + pg_temp.hash(n + 2, 90) * interval '1 day' end,
       case when not runs then 'WITHDRAWN' end, case when not runs then date '2026-01-01' end, '{}' from place;
insert into case_access (office_id, id, case_id, staff_id, role, access_right, from_at, ground)
select office, pg_temp.uid(5, n * 4 + k), pg_temp.uid(4, n), case when k < 2 then pg_temp.uid(2, i) end, case when k > 1 then 'OFFICE_HEAD' end,
       (array['SIGN', 'WORK', 'DECIDE'])[k + 1], '2025-01-01', case when k < 2 then 'ASSIGNED' else 'ROLE' end
  from place, generate_series(0, 2) k where runs or k > 1;
insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at)
select office, pg_temp.uid(6, n * 100 + f.position), pg_temp.uid(4, n), f.fact, date '2025-06-01' + f.position::int, pg_temp.uid(2, i), 'DEFINITIVE', pg_temp.uid(2, i),
       timestamptz '2025-06-01' + f.position * interval '1 day'
  from place, fact f where runs and f.letter < step;
insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at)
select office, pg_temp.uid(6, n * 100 + k), pg_temp.uid(4, n), (array['APPLICATION_SUBMITTED', 'WITHDRAWN'])[k], date '2025-12-01', pg_temp.uid(2, i), 'DEFINITIVE',
       pg_temp.uid(2, i), timestamptz '2025-12-01' + k * interval '1 day' from place, generate_series(1, 2) k where not runs;
insert into step_time (office_id, id, case_id, step, round, opened_on, stopped_on, working_days)
select office, pg_temp.uid(7, n * 16 + k), pg_temp.uid(4, n), substr('ABCDEFGHI', k, 1), 1, date '2025-06-01' + k, date '2025-06-03' + k, 2
  from place, generate_series(1, 9) k where runs and substr('ABCDEFGHI', k, 1) < step or not runs and k = 1;

-- Session j of officer i in week w holds 15 of the 40, in turn.
create temp table met as
select j, j % :officers as i, 1000000 + (j % :officers) % :offices as office, (j / :officers)::int as w, true as held,
       timestamptz '2025-11-20 02:00Z' + j / :officers * interval '7 days' as starts
  from generate_series(0, 53 * :officers - 1) j
 union all -- not held yet: for officers 16 to 31, or the last 16 of a small data set
select 53 * :officers + j, 16 + j % 16, 1000000 + (16 + j % 16) % :offices, (j / 16)::int, false, timestamptz '2026-11-05 02:00Z' from generate_series(0, 16 * :pool - 1) j;
insert into guidance_session (office_id, id, title, starts_at, led_by, held_at, held_by, treatment, form, minutes, place, performer)
select office, pg_temp.uid(8, j), 'Konseling kelompok', starts, pg_temp.uid(2, i),
       case when held then timestamptz '2025-11-20 04:00Z' + w * interval '7 days' end, case when held then pg_temp.uid(2, i) end,
       'COUNSELING_THERAPY', 'GROUP', 90, 'Ruang konseling', 'PROBATION_OFFICER' from met;
insert into session_place (office_id, session_id, starts_at, case_id, mark)
select office, pg_temp.uid(8, j), starts, pg_temp.uid(4, 10 * (i + :officers * ((w * 15 + m) % 40)::bigint)),
       case when held then case when pg_temp.hash(j * 16 + m, 10) < 8 then 'PRESENT' else 'ABSENT' end end from met, generate_series(0, 14) m;
insert into attendance (office_id, id, session_id, case_id, status, recorded_by, recorded_at)
select office, pg_temp.uid(9, j * 16 + m), pg_temp.uid(8, j), pg_temp.uid(4, 10 * (i + :officers * ((w * 15 + m) % 40)::bigint)),
       case when pg_temp.hash(j * 16 + m, 10) < 8 then 'PRESENT' else 'ABSENT' end, pg_temp.uid(2, i),
       timestamptz '2025-11-20 04:00Z' + w * interval '7 days' from met, generate_series(0, 14) m where held;
-- Two entries for each meeting (itself, and the talk after it): with the steps some sixty on a timeline.
insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at, source_id)
select office, pg_temp.uid(10, (j * 16 + m) * 2 + k), pg_temp.uid(4, 10 * (i + :officers * ((w * 15 + m) % 40)::bigint)), 'SESSION_HELD',
       date '2025-11-20' + w * 7, pg_temp.uid(2, i), 'DEFINITIVE', pg_temp.uid(2, i), timestamptz '2025-11-20 04:00Z' + w * interval '7 days',
       pg_temp.uid(8, j) from met, generate_series(0, 14) m, generate_series(0, 1) k where held;
-- One contact of each running case, and its next meeting within two weeks.
insert into contact_note (office_id, id, case_id, root_id, number, channel, on_day, reached, recorded_by, recorded_at)
select office, pg_temp.uid(11, n), pg_temp.uid(4, n), pg_temp.uid(11, n), 1, 'CALL', date '2026-11-01' + pg_temp.hash(n + 9, 20), true, pg_temp.uid(2, i),
       timestamptz '2026-11-21 02:00Z' from place where runs;
insert into guidance_session (office_id, id, title, starts_at, led_by, treatment, form, minutes, place, performer)
select office, pg_temp.uid(12, n), 'Konseling', timestamptz '2026-12-01 02:00Z' + pg_temp.hash(n + 11, 14) * interval '1 day', pg_temp.uid(2, i),
       'COUNSELING_THERAPY', 'INDIVIDUAL', 60, 'Ruang konseling', 'PROBATION_OFFICER' from place where runs;
insert into session_place (office_id, session_id, starts_at, case_id)
select office, pg_temp.uid(12, n), timestamptz '2026-12-01 02:00Z' + pg_temp.hash(n + 11, 14) * interval '1 day', pg_temp.uid(4, n) from place where runs;
set maintenance_work_mem = '512MB';
select definition from index_later \gexec
analyze;
insert into case_standing (office_id, case_id, noted_on, met_at, attended, held, waiting, act_due_on)
select office_id, case_id, noted_on, met_at, attended, held, waiting, act_due_on from case_standing_recount where office_id between 1000000 and 1999999;
insert into figure select office_id, kind, month, word, amount from figure_recount where office_id between 1000000 and 1999999;
\copy (select office, pg_temp.uid(3, n) from place where runs order by n) to program 'cat > "$BENCH_OWNERS"' csv
alter system reset max_wal_size;
alter system reset autovacuum;
select pg_reload_conf() \g /dev/null
