-- Wrong passwords and codes, counted by account, or by the keyed hash of a name that no account has: both slow down alike.
create table sign_in_attempt (
  key bytea primary key, failures int not null, last_at timestamptz not null, blocked_until timestamptz);
comment on table sign_in_attempt is 'Percobaan masuk yang gagal, per akun atau per nama yang tidak dikenal; tidak terbuka bagi aplikasi';
create index on sign_in_attempt (last_at);

create table recovery_code (
  account_id uuid not null references account, hash bytea not null, used_at timestamptz, primary key (account_id, hash));
comment on table recovery_code is 'Kode cadangan sekali pakai, bila telepon dengan kode masuk hilang; tidak terbuka bagi aplikasi';

create function account_key(p_account uuid) returns bytea language sql immutable as $$ select decode(replace(p_account::text, '-', ''), 'hex') $$;

-- Counts an attempt before it is judged, so that a thousand at once are a thousand. Null: go on; else blocked until then.
-- The fifth failure waits 10 s, each further one twice as long, the tenth 30 minutes; a day of quiet forgets all.
create function count_attempt(p_account uuid, p_key bytea, p_now timestamptz) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k bytea := coalesce(account_key(p_account), p_key);
  seen sign_in_attempt;
begin
  delete from sign_in_attempt where last_at < p_now - interval '1 day' and key <> k;
  insert into sign_in_attempt (key, failures, last_at) values (k, 0, p_now) on conflict do nothing;
  select * into seen from sign_in_attempt where key = k for update;
  if seen.blocked_until > p_now then return seen.blocked_until; end if;
  if seen.last_at < p_now - interval '1 day' or seen.failures >= 10 then seen.failures := 0; end if;
  seen.failures := seen.failures + 1;
  update sign_in_attempt set failures = seen.failures, last_at = p_now,
         blocked_until = case when seen.failures >= 10 then p_now + interval '30 minutes'
                              when seen.failures >= 5 then p_now + interval '10 seconds' * power(2, seen.failures - 5) end
   where key = k;
  return null;
end $$;

-- A wrong name, password or code: into the chain of the installation (office 0), because nobody is in an office yet.
create function note_failure(p_account uuid, p_page text, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into audit_entry (office_id, at, what, page, subject_id) values (0, p_now, 'SIGN_IN_FAILED', p_page, p_account)
$$;

-- All steps of sign-in are done: the count is cleared, the office's own trail says so.
create function note_sign_in(p_account uuid, p_office int, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sign_in_attempt where key = account_key(p_account);
  insert into audit_entry (office_id, at, account_id, what, page, subject_id)
  select s.office_id, p_now, p_account, 'SIGN_IN', 'access/sign-in', s.id
    from staff s where s.office_id = p_office and s.account_id = p_account and s.until_on is null;
end $$;

-- The password was given once more by the person who is already in: only the count is cleared.
create function clear_attempts(p_account uuid) returns void
language sql security definer set search_path = public, pg_temp as $$ delete from sign_in_attempt where key = account_key(p_account) $$;

-- The same as sign_in for an account that is known: to unlock the screen, to change the own password.
create function own_account(p_account uuid)
returns table (account_id uuid, name text, password_hash text, totp bytea, totp_step bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.password_hash, a.totp, a.totp_step from account a where a.id = p_account and a.active
$$;

-- A new password of one's own: who knows the present hash has just proved the present password.
create function change_password(p_account uuid, p_present text, p_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set password_hash = p_hash, must_change = false where id = p_account and password_hash = p_present and active;
  return found;
end $$;

-- The second factor of one's own: a new secret replaces the old one together with its recovery codes.
create function set_totp(p_account uuid, p_present text, p_totp bytea, p_step bigint, p_codes bytea[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set totp = p_totp, totp_step = p_step where id = p_account and password_hash = p_present and active;
  if not found then return false; end if;
  delete from recovery_code where account_id = p_account;
  insert into recovery_code (account_id, hash) select p_account, c from unnest(p_codes) c;
  return true;
end $$;

-- A code counts once: each time step is used by one sign-in only.
create function use_totp(p_account uuid, p_step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account set totp_step = p_step where id = p_account and totp_step < p_step;
  return found;
end $$;

create function use_recovery_code(p_account uuid, p_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_code set used_at = p_now where account_id = p_account and hash = p_hash and used_at is null;
  return found;
end $$;

-- The people of the training office, for sign-in by one click; no other office answers.
create function training_people()
returns table (staff_id uuid, name text, title text, roles text[], office text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.name, s.title, array_agg(r.role order by r.role), o.name
    from office o join staff s on s.office_id = o.office_id and s.until_on is null
    join account a on a.id = s.account_id and a.active
    join staff_role r on (r.office_id, r.staff_id) = (s.office_id, s.id) and r.until_on is null
   where o.training group by o.office_id, s.office_id, s.id order by s.name limit 200
$$;

create function training_sign_in(p_staff uuid) returns table (account_id uuid, role_version int, office_id int)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.role_version, s.office_id
    from staff s join office o on o.office_id = s.office_id and o.training join account a on a.id = s.account_id and a.active
   where s.id = p_staff and s.until_on is null
$$;

create function installed() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select exists (select from office) $$;

revoke execute on function account_key, count_attempt, note_failure, note_sign_in, clear_attempts, own_account, change_password,
  set_totp, use_totp, use_recovery_code, training_people, training_sign_in, installed from public;
grant execute on function count_attempt, note_failure, note_sign_in, clear_attempts, own_account, change_password,
  set_totp, use_totp, use_recovery_code, training_people, training_sign_in, installed to pulih_app;
