-- Each piece of sound as a condition of its own: "like all" over an array is never asked of an index, and every name of the office
-- was read. The pieces are small letters only.
grant create on schema public to pulih_search;
set role pulih_search;
create or replace function client_search(fragment text, sounds text[], at_most int) returns table (id uuid)
language plpgsql stable rows 20 security definer set search_path = public, pg_temp as $$
declare
  spoken text := (select string_agg(format('c.spoken like %L', '%' || s || '%'), ' and ') from unnest(sounds) s where s ~ '^[a-z]+$');
begin
  return query execute 'select c.id from client c where c.office_id = $1 and (c.name_key like $2' || coalesce(' or ' || spoken, '') || ') limit $3'
    using nullif(current_setting('app.office', true), '')::int,
          '%' || replace(replace(replace(lower(fragment collate "C"), '\', '\\'), '%', '\%'), '_', '\_') || '%', at_most;
end $$;
reset role;
revoke create on schema public from pulih_search;
