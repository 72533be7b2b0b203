-- What strangers do on public pages, counted in the database so that a limit holds over all nodes. The key is a keyed hash.
create table public_count (key bytea primary key, begun_at timestamptz not null, asked int not null);
comment on table public_count is 'Hitungan permintaan dari halaman publik menurut alamat asal yang disamarkan; tidak terbuka bagi aplikasi';
create index on public_count (begun_at);

-- Counts one and says whether it is still within the limit of this span.
create function count_public(p_key bytea, p_most int, p_seconds int, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare n int;
begin
  delete from public_count where begun_at < p_now - interval '1 day' and key <> p_key;
  insert into public_count as c (key, begun_at, asked) values (p_key, p_now, 1)
  on conflict (key) do update set
    begun_at = case when c.begun_at between p_now - make_interval(secs => p_seconds) and p_now then c.begun_at else p_now end,
    asked = case when c.begun_at between p_now - make_interval(secs => p_seconds) and p_now then c.asked + 1 else 1 end
  returning c.asked into n;
  return n <= p_most;
end $$;

-- The offices of this installation as a poster would name them, or the one with this code; nothing about anybody in them.
create function public_offices(p_code text) returns table (office_id int, code text, name text, city text, training boolean)
language sql stable rows 20 security definer set search_path = public, pg_temp as $$
  select o.office_id, o.code, o.name, o.city, o.training from office o where p_code is null or o.code = p_code order by o.name, o.office_id limit 200
$$;
revoke execute on function count_public, public_offices from public;
grant execute on function count_public, public_offices to pulih_app;
