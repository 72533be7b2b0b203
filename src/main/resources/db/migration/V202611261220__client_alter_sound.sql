-- How name and alias sound, in clear as they are themselves, so that the search does not hang on the spelling. Null: not yet
-- reckoned; a nightly job does it, and once more for everybody when a migration empties the column because the rules of sound changed.
alter table client add spoken text collate "C";
comment on column client.spoken is 'Bunyi nama dan alias untuk pencarian; kosong berarti belum dihitung';
create index client_by_spoken on client using gin (spoken gin_trgm_ops);
create index client_unspoken on client (office_id, id) where spoken is null;
create index client_by_birth on client (office_id, birth_on, id);
create index client_by_mother on client (office_id, mother_sound, id) where mother_sound is not null;

-- The search by a fragment of the name as it is written, or by all these pieces of how it sounds, in any order.
grant select (spoken) on client to pulih_search;
set role pulih_search;
drop function client_search(text, int);
reset role;
create function client_search(fragment text, sounds text[], at_most int) returns table (id uuid)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
begin
  return query execute 'select c.id from client c where c.office_id = $1
                           and (c.name_key like $2 or cardinality($4) > 0 and c.spoken like all ($4)) limit $3'
    using nullif(current_setting('app.office', true), '')::int,
          '%' || replace(replace(replace(lower(fragment collate "C"), '\', '\\'), '%', '\%'), '_', '\_') || '%', at_most,
          array(select '%' || s || '%' from unnest(sounds) s where s ~ '^[a-z]+$');
end $$;
grant create on schema public to pulih_search;
alter function client_search(text, text[], int) owner to pulih_search;
revoke create on schema public from pulih_search;
set role pulih_search;
revoke execute on function client_search(text, text[], int) from public;
grant execute on function client_search(text, text[], int) to pulih_app;
reset role;

-- A person decides whether two entries are the same person. Nothing is thrown together: the pointer client.merged_into says it,
-- and clearing it undoes it. The newest row about a pair counts.
create table client_sameness (
  office_id int not null, id uuid not null, client_id uuid not null, other_id uuid not null,
  verdict text not null check (verdict in ('SAME', 'SPLIT', 'DISTINCT')), -- client_id is part of other_id; no longer; two persons
  reason bytea, decided_by uuid not null, decided_at timestamptz not null,
  primary key (office_id, id), check (client_id <> other_id),
  foreign key (office_id, client_id) references client, foreign key (office_id, other_id) references client,
  foreign key (office_id, decided_by) references staff);
comment on table client_sameness is 'Keputusan pegawai bahwa dua catatan adalah orang yang sama, dipisah lagi, atau dua orang berbeda';
create index on client_sameness (office_id, client_id, decided_at desc);
create index on client_sameness (office_id, other_id, decided_at desc);
select scoped('client_sameness', 'select, insert');

create or replace view client_card with (security_invoker = true) as
  select office_id, id, name, alias, name_key, birth_on, sex, district_code, merged_into from client;
