-- Where the office's numbers come from, and how it treats each kind of letter; kinds that follow the product's list are not named.
create table letter_setting (
  office_id int primary key references office, number_way text not null check (number_way in ('OWN', 'BLOCK', 'OUTSIDE')),
  kinds text[] not null, securities text[] not null, urgencies text[] not null, copies text[] not null,
  check (cardinality(kinds) = cardinality(securities) and cardinality(kinds) = cardinality(urgencies) and cardinality(kinds) = cardinality(copies)));
comment on table letter_setting is 'Pengaturan surat: asal nomor, sifat, urgensi, dan tembusan menurut jenis surat';
select scoped('letter_setting', 'select, insert, update');

-- Numbers that another office gave in one piece; they are used one after the other.
create table letter_block (
  office_id int not null references office, id uuid not null, code text, year int not null, -- code null: for all kinds of letters
  first int not null check (first > 0), last int not null check (last >= first), next int not null check (next between first and last + 1),
  origin text not null, recorded_by uuid not null, recorded_at timestamptz not null, closed_at timestamptz, closed_reason text,
  primary key (office_id, id), check ((closed_at is null) = (closed_reason is null)),
  foreign key (office_id, recorded_by) references staff);
comment on table letter_block is 'Blok nomor surat yang diberikan dari luar kantor, dipakai berurutan';
select scoped('letter_block', 'select, insert, update');

-- A number that a letter got after it was issued; the newest row counts, what was printed before is no longer valid.
create table letter_number (
  office_id int not null, id uuid not null, letter_id uuid not null, number text not null,
  origin text not null check (origin in ('OWN', 'BLOCK', 'OUTSIDE')), scope text, sequence int,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), check ((scope is null) = (sequence is null)),
  foreign key (office_id, letter_id) references letter, foreign key (office_id, recorded_by) references staff);
comment on table letter_number is 'Nomor surat yang menyusul sesudah surat dibuat';
create index on letter_number (office_id, letter_id, recorded_at);
create index on letter_number (office_id, number);
select scoped('letter_number', 'select, insert');

-- Numbers of the office's own counter for letters that are written elsewhere, so that no number is given twice.
create table letter_reserved (
  office_id int not null references office, id uuid not null, number text not null, year int not null, scope text not null, sequence int not null,
  purpose bytea not null, reserved_by uuid not null, reserved_at timestamptz not null,
  cancelled_by uuid, cancelled_at timestamptz, cancel_reason bytea,
  primary key (office_id, id), unique (office_id, year, scope, sequence),
  check ((cancelled_by is null) = (cancelled_at is null) and (cancelled_by is null) = (cancel_reason is null)),
  foreign key (office_id, reserved_by) references staff, foreign key (office_id, cancelled_by) references staff);
comment on table letter_reserved is 'Nomor yang dipesan untuk surat di luar Pulih; yang batal tetap terlihat';
select scoped('letter_reserved', 'select, insert, update');

drop function letter_check;
create function letter_check(p_code text) returns table (kind text, number text, dated_on date, office_name text, state text, seal text)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select l.kind,
         coalesce((select n.number from letter_number n where (n.office_id, n.letter_id) = (l.office_id, l.id) order by n.recorded_at desc, n.id desc limit 1), l.number),
         l.dated_on, coalesce(p.long_name, regexp_replace(o.name, '^bapas ', 'Balai Pemasyarakatan ', 'i')), coalesce(s.state, 'ISSUED'),
         (select d.seal from letter_signed d where (d.office_id, d.letter_id) = (l.office_id, l.id) order by d.recorded_at desc, d.id desc limit 1)
    from letter l join office o on o.office_id = l.office_id
    left join office_profile p on p.office_id = l.office_id
    left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
   where l.check_code = p_code
$$;
revoke execute on function letter_check from public;
grant execute on function letter_check to pulih_app;
