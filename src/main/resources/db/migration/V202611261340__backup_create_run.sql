-- Backups, drills and nightly checks belong to the installation, not to an office; the administrator sees how they went.
create table backup_run (
  id uuid primary key, kind text not null check (kind in ('BACKUP', 'DRILL', 'CHECK')), begun_at timestamptz not null,
  ended_at timestamptz, faults text[] not null default '{}', -- sentences without any person
  file text not null default '', bytes bigint not null default 0, tables int not null default 0, table_rows bigint not null default 0,
  files int not null default 0, second_place boolean not null default false,
  check (ended_at is null or ended_at >= begun_at));
comment on table backup_run is 'Cadangan, uji pemulihan, dan pemeriksaan data setiap malam; tanpa data orang';
create index on backup_run (kind, begun_at desc);
grant select on backup_run to pulih_app;
grant select, insert, update, delete on backup_run to pulih_job;

-- The rows that the owner of the tables counts: what the job role must be able to copy.
create function expected_rows() returns table (name text, rows bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare t text;
begin
  for t in select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace loop
    return query execute format('select %L::text, count(*) from %I', t, t);
  end loop;
end $$;
create function expected_sequences() returns table (name text, value bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select format('%I.%I', s.schemaname, s.sequencename), s.last_value from pg_sequences s where s.schemaname = 'public' and s.last_value is not null
$$;
revoke execute on function expected_rows, expected_sequences from public;
grant execute on function expected_rows, expected_sequences to pulih_job;
grant select on account, recovery_code, flyway_schema_history to pulih_job;
