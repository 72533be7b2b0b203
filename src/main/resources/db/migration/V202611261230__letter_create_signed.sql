-- How secret and how urgent a letter is are two things; the mark on the page follows the first.
alter table letter add security text check (security in ('ORDINARY', 'RESTRICTED', 'SECRET', 'TOP_SECRET')),
  add urgency text not null default 'ORDINARY' check (urgency in ('ORDINARY', 'URGENT', 'MOST_URGENT'));
update letter set security = case when confidential then 'SECRET' else 'ORDINARY' end;
alter table letter alter security set not null, drop confidential;

-- A letter that was handed to the national letter system (SRIKANDI): its number is temporary until it comes back signed.
create table letter_sending (
  office_id int not null, letter_id uuid not null, sent_by uuid not null, sent_at timestamptz not null,
  primary key (office_id, letter_id),
  foreign key (office_id, letter_id) references letter, foreign key (office_id, sent_by) references staff);
comment on table letter_sending is 'Surat yang sudah diunggah ke SRIKANDI untuk ditandatangani secara elektronik';
select scoped('letter_sending', 'select, insert');

-- What came back, byte for byte; the newest row of a letter counts. A file whose seal is broken is never taken.
create table letter_signed (
  office_id int not null, id uuid not null, letter_id uuid not null, document_id uuid not null,
  seal text not null check (seal in ('INTACT', 'UNCHECKED', 'NONE')), -- of the electronic signature; NONE: signed with ink
  signed_by text[] not null, signed_at timestamptz, -- as the file itself says; nobody has checked the certificate
  coded boolean not null, -- whether the letter's check code was found in it
  sha256 bytea not null, bytes int not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, letter_id) references letter, foreign key (office_id, document_id) references document,
  foreign key (office_id, recorded_by) references staff);
comment on table letter_signed is 'Surat bertanda tangan yang kembali, dengan hasil pemeriksaan keutuhannya';
create index on letter_signed (office_id, letter_id, recorded_at);
create index on letter_signed (office_id, document_id);
select scoped('letter_signed', 'select, insert');

drop function letter_check;
create function letter_check(p_code text) returns table (kind text, number text, dated_on date, office_name text, state text, seal text)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select l.kind, l.number, l.dated_on, coalesce(p.long_name, regexp_replace(o.name, '^bapas ', 'Balai Pemasyarakatan ', 'i')), coalesce(s.state, 'ISSUED'),
         (select d.seal from letter_signed d where (d.office_id, d.letter_id) = (l.office_id, l.id) order by d.recorded_at desc, d.id desc limit 1)
    from letter l join office o on o.office_id = l.office_id
    left join office_profile p on p.office_id = l.office_id
    left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
   where l.check_code = p_code
$$;
revoke execute on function letter_check from public;
grant execute on function letter_check to pulih_app;
