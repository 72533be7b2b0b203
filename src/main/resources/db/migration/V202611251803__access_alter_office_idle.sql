-- After how many minutes without use the screen locks; the office decides.
alter table office add idle_minutes int not null default 10 check (idle_minutes between 2 and 60);
comment on column office.idle_minutes is 'Menit tanpa dipakai sampai layar terkunci';

drop function enter(uuid, int, int);
create function enter(p_account uuid, p_office int, p_role_version int)
returns table (staff_id uuid, staff_name text, roles text[], capacities text[], office_name text, training boolean, at timestamptz, zone text,
               idle_minutes int, second_factor boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  select s.id, s.name, r.roles, r.capacities, o.name, o.training, clock_timestamp(), o.zone, o.idle_minutes, o.second_factor
    from office o
    cross join lateral (select (clock_timestamp() at time zone o.zone)::date as today) d
    join staff s on s.office_id = o.office_id and d.today >= s.from_on and (s.until_on is null or d.today <= s.until_on)
    join account a on a.id = s.account_id and a.active and a.role_version = p_role_version
    cross join lateral (select coalesce(array_agg(r.role), '{}') as roles, coalesce(array_agg(r.capacity), '{}') as capacities
                          from staff_role r
                         where (r.office_id, r.staff_id) = (s.office_id, s.id)
                           and d.today >= r.from_on and (r.until_on is null or d.today <= r.until_on)) r
   where o.office_id = p_office and a.id = p_account;
  if found then
    perform set_config('app.account', p_account::text, true), set_config('app.office', p_office::text, true);
  end if;
end $$;
revoke execute on function enter from public;
grant execute on function enter to pulih_app;
