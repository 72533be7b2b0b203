-- The last number of a year; the row is the lock, so numbers have no gap and no double.
create table letter_counter (
  office_id int not null references office, year int not null, scope text not null, last int not null,
  primary key (office_id, year, scope));
comment on table letter_counter is 'Nomor surat terakhir menurut tahun dan lingkup penomoran';
select scoped('letter_counter', 'select, insert, update');

create table letter (
  office_id int not null references office, id uuid not null, kind text not null,
  case_id uuid, owner_id uuid not null, -- whose key seals it
  number text, year int not null, scope text, sequence int, -- sequence null: the kind has no number, or another register gave it
  dated_on date not null, subject bytea, html bytea not null, sha256 bytea not null, -- of the HTML as issued
  check_code text not null, confidential boolean not null, signed_by text[] not null,
  issued_by uuid not null, issued_at timestamptz not null,
  primary key (office_id, id), unique (office_id, check_code), unique (office_id, year, scope, sequence),
  check ((scope is null) = (sequence is null) and (number is not null or sequence is null)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, issued_by) references staff);
comment on table letter is 'Surat dan naskah yang diterbitkan: beku sejak bernomor';
create index on letter (office_id, case_id, issued_at);
create index on letter (office_id, number) where number is not null;
create index on letter (check_code);
select scoped('letter', 'select, insert');

-- A letter is in force until a row here ends it; once.
create table letter_state (
  office_id int not null, id uuid not null, letter_id uuid not null, state text not null check (state in ('REPLACED', 'REVOKED')),
  replaced_by uuid, reason bytea, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, letter_id), check ((state = 'REPLACED') = (replaced_by is not null)),
  foreign key (office_id, letter_id) references letter, foreign key (office_id, replaced_by) references letter,
  foreign key (office_id, recorded_by) references staff);
comment on table letter_state is 'Surat yang diganti atau dicabut';
create index on letter_state (office_id, replaced_by) where replaced_by is not null;
select scoped('letter_state', 'select, insert');

-- For the public check page, which has no office: what anybody holding the paper reads on it anyway, and whether it still holds.
create function letter_check(p_code text) returns table (kind text, number text, dated_on date, office_name text, state text)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select l.kind, l.number, l.dated_on, coalesce(p.long_name, regexp_replace(o.name, '^bapas ', 'Balai Pemasyarakatan ', 'i')), coalesce(s.state, 'ISSUED')
    from letter l join office o on o.office_id = l.office_id
    left join office_profile p on p.office_id = l.office_id
    left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
   where l.check_code = p_code
$$;
revoke execute on function letter_check from public;
grant execute on function letter_check to pulih_app;
