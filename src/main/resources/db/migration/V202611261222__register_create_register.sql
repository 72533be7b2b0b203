-- The register of ordinary clients that the office keeps elsewhere (SDP, a spreadsheet), as it stood on a day; refreshed monthly.
create table register_import (
  office_id int not null references office, id uuid not null,
  stage text not null check (stage in ('UPLOADED', 'CHECKING', 'CHECKED', 'TAKING', 'TAKEN', 'CANCELLED', 'FAILED')),
  file_kind text not null check (file_kind in ('XLSX', 'CSV', 'NONE')), file text, file_key bytea, -- both null once the file is gone
  as_of date not null, -- the day on which the register stood like this
  headers text[] not null, header_line int not null, columns text[] not null, encoding text not null default '',
  lines int not null default 0, done int not null default 0, cancel_asked boolean not null default false,
  fresh int not null default 0, changed int not null default 0, gone int not null default 0, unchanged int not null default 0,
  doubtful int not null default 0, faulty int not null default 0, warnings int not null default 0,
  problem text not null default '', -- why it failed, a sentence
  uploaded_by uuid not null, uploaded_at timestamptz not null, confirmed_by uuid, finished_at timestamptz,
  primary key (office_id, id), foreign key (office_id, uploaded_by) references staff, foreign key (office_id, confirmed_by) references staff);
comment on table register_import is 'Satu pemasukan register klien dari lembar kerja: berkas, kolom, keadaan, dan hasilnya';
create index on register_import (office_id, uploaded_at desc);
create unique index register_one_at_once on register_import (office_id) where stage in ('UPLOADED', 'CHECKING', 'CHECKED', 'TAKING');
select scoped('register_import');

create table register_column (
  office_id int not null references office, header text not null, field text not null,
  primary key (office_id, header));
comment on table register_column is 'Judul kolom lembar kerja dan artinya, diingat per kantor';
select scoped('register_column');

-- The rows of a file between its check and the confirmation; sealed with the key of the import, gone with it.
create table register_row (
  office_id int not null, import_id uuid not null, line int not null,
  key_hash bytea, nik_hash bytea, fingerprint bytea, content bytea,
  state text not null check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'DOUBTFUL', 'FAULTY')),
  entry_id uuid, person_id uuid, -- the entry that it changes; the person whom it was declared to be
  decision text check (decision in ('SAME', 'OTHER')),
  primary key (office_id, import_id, line), foreign key (office_id, import_id) references register_import,
  check (decision is distinct from 'SAME' or person_id is not null));
comment on table register_row is 'Baris berkas register yang menunggu keputusan pegawai, tersegel';
create index on register_row (office_id, import_id, key_hash);
select scoped('register_row', 'select, insert, update, delete');

create table register_doubt (
  office_id int not null, import_id uuid not null, line int not null, client_id uuid not null, why text not null,
  primary key (office_id, import_id, line, client_id), foreign key (office_id, import_id, line) references register_row on delete cascade,
  foreign key (office_id, client_id) references client);
comment on table register_doubt is 'Orang yang sudah dikenal dan mungkin sama dengan sebuah baris berkas register';
create index on register_doubt (office_id, client_id);
select scoped('register_doubt', 'select, insert, delete');

create table register_fault (
  office_id int not null, import_id uuid not null, id bigint not null generated always as identity,
  line int not null, cell text not null, wrong boolean not null, sentence text not null, -- wrong: the row cannot be taken like this
  primary key (office_id, import_id, id), foreign key (office_id, import_id) references register_import);
comment on table register_fault is 'Kesalahan dan peringatan pada berkas register, dengan selnya';
create index on register_fault (office_id, import_id, wrong desc, line);
select scoped('register_fault', 'select, insert, delete');

create table register_entry (
  office_id int not null, id uuid not null, client_id uuid not null, key_hash bytea not null, fingerprint bytea not null,
  register_number text not null default '', kind text not null, offence text not null default '', from_on date, until_on date,
  officer_name text not null default '', officer_nip text not null default '', officer_id uuid, -- the member of the staff, when known
  content bytea not null, -- the row as the register has it, sealed with the key of the client
  taken_by uuid not null, gone_by uuid, -- the import that wrote it last; the one in which it was missing
  primary key (office_id, id), foreign key (office_id, client_id) references client,
  foreign key (office_id, taken_by) references register_import, foreign key (office_id, gone_by) references register_import,
  foreign key (office_id, officer_id) references staff);
comment on table register_entry is 'Klien menurut register kantor; yang tidak lagi tercantum tetap tersimpan sebagai hilang';
create unique index on register_entry (office_id, key_hash);
create index on register_entry (office_id, client_id);
create index on register_entry (office_id, taken_by);
create index on register_entry (office_id, gone_by) where gone_by is not null;
create index on register_entry (office_id, officer_id, until_on) where gone_by is null;
select scoped('register_entry');

-- For other modules: who is in the register now, and how old it is.
create view register_card with (security_invoker = true) as
  select office_id, client_id, register_number, kind, offence, from_on, until_on, officer_id, officer_name, officer_nip
    from register_entry where gone_by is null;
grant select on register_card to pulih_app, pulih_job;
create view register_stand_card with (security_invoker = true) as
  select office_id, max(as_of) as as_of from register_import where stage = 'TAKEN' group by office_id;
grant select on register_stand_card to pulih_app, pulih_job;

-- The earlier guidance of a client that comes from the register follows it.
alter table client_guidance add entry_id uuid;
comment on column client_guidance.entry_id is 'Baris register yang diikuti; kosong bila dicatat sendiri';
create unique index on client_guidance (office_id, entry_id) where entry_id is not null;
grant update (kind, register_number, from_on, until_on) on client_guidance to pulih_app, pulih_job;
