-- The first office of an empty installation; afterwards the set-up page is closed for good. The scope of the new office begins.
create function create_office(p_office int, p_code text, p_name text, p_class text, p_city text, p_zone text, p_training boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table office in share row exclusive mode; -- two set-ups at once: the second finds an office
  if exists (select from office) then raise exception 'an office exists'; end if;
  insert into office (office_id, code, name, class, city, zone, training, second_factor)
  values (p_office, p_code, p_name, p_class, p_city, p_zone, p_training, not p_training);
  perform set_config('app.office', p_office::text, true);
end $$;

-- Who runs a function below must manage the accounts of the office of the scope; in an office without any account, nobody has to.
create function may_manage_accounts() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from staff where office_id = nullif(current_setting('app.office', true), '')::int and account_id is not null)
      or exists (select from staff s join staff_role r on (r.office_id, r.staff_id) = (s.office_id, s.id)
                  where s.office_id = nullif(current_setting('app.office', true), '')::int
                    and s.account_id = nullif(current_setting('app.account', true), '')::uuid
                    and r.role = 'ADMIN' and r.from_on <= current_date + 1 and (r.until_on is null or r.until_on >= current_date - 1))
$$;

-- An account for a new or present member of the staff. False: the name is taken.
create function create_account(p_account uuid, p_staff uuid, p_name text, p_hash text, p_must_change boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may_manage_accounts() then raise exception 'not an administrator'; end if;
  insert into account (id, name, password_hash, must_change) values (p_account, lower(p_name), p_hash, p_must_change) on conflict (name) do nothing;
  if not found then return false; end if;
  update staff set account_id = p_account, version = version + 1
   where office_id = current_setting('app.office')::int and id = p_staff and account_id is null;
  if not found then raise exception 'no such staff without account'; end if;
  return true;
end $$;

-- The accounts of the office of the scope: all for who manages them, else one's own. No hash and no secret leaves.
create function accounts() returns table (staff_id uuid, name text, active boolean, must_change boolean, second_factor boolean, blocked_until timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, a.name, a.active, a.must_change, a.totp is not null, t.blocked_until
    from staff s join account a on a.id = s.account_id left join sign_in_attempt t on t.key = account_key(a.id)
   where s.office_id = nullif(current_setting('app.office', true), '')::int
     and (a.id = nullif(current_setting('app.account', true), '')::uuid or may_manage_accounts())
$$;

-- A start password set by the administrator: to be changed at once; every session of the account ends. The second factor falls if asked.
create function reset_account(p_staff uuid, p_hash text, p_drop_totp boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  if not may_manage_accounts() then raise exception 'not an administrator'; end if;
  select account_id into who from staff where office_id = current_setting('app.office')::int and id = p_staff;
  update account set password_hash = p_hash, must_change = true, role_version = role_version + 1,
         totp = case when p_drop_totp then null else totp end
   where id = who and active;
  if not found then return false; end if;
  if p_drop_totp then delete from recovery_code where account_id = who; end if;
  delete from sign_in_attempt where key = account_key(who);
  return true;
end $$;

create function unlock_account(p_staff uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  if not may_manage_accounts() then raise exception 'not an administrator'; end if;
  select account_id into who from staff where office_id = current_setting('app.office')::int and id = p_staff;
  delete from sign_in_attempt where key = account_key(who);
  return who is not null;
end $$;

-- Closed or opened again; closing ends every session at once.
create function set_account_active(p_staff uuid, p_active boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not may_manage_accounts() then raise exception 'not an administrator'; end if;
  update account a set active = p_active, role_version = role_version + 1
    from staff s where s.office_id = current_setting('app.office')::int and s.id = p_staff and a.id = s.account_id;
  return found;
end $$;

revoke execute on function create_office, may_manage_accounts, create_account, accounts, reset_account, unlock_account, set_account_active from public;
grant execute on function create_office, may_manage_accounts, create_account, accounts, reset_account, unlock_account, set_account_active to pulih_app;
