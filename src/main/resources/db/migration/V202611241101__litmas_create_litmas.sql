-- One row a round: the first draft, then one after each return by section head or TPP. Its state is derived from the rows below.
create table litmas (
  office_id int not null references office, id uuid not null, case_id uuid not null, client_id uuid not null,
  round int not null check (round > 0), copied_from uuid, begun_by uuid not null, begun_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id, round),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, client_id) references client,
  foreign key (office_id, copied_from) references litmas,
  foreign key (office_id, begun_by) references staff);
comment on table litmas is 'Litmas bimbingan tambahan, satu baris tiap putaran';
create index on litmas (office_id, client_id);
create index on litmas (office_id, copied_from) where copied_from is not null;
select scoped('litmas', 'select, insert');

-- The answers of a section, sealed as one text; every save is a new version, so no word is lost.
create table litmas_section (
  office_id int not null references office, id uuid not null, litmas_id uuid not null,
  section int not null check (section between 1 and 12), version int not null check (version > 0), answers bytea not null,
  saved_by uuid not null, saved_at timestamptz not null,
  primary key (office_id, id), unique (office_id, litmas_id, section, version),
  foreign key (office_id, litmas_id) references litmas, foreign key (office_id, saved_by) references staff);
comment on table litmas_section is 'Isi bagian Litmas tiap kali disimpan; versi terbaru yang berlaku';
select scoped('litmas_section', 'select, insert');

create table litmas_recommendation (
  office_id int not null references office, id uuid not null, litmas_id uuid not null, position int not null, -- the order in which they were written
  treatment text not null check (treatment in ('COUNSELING_THERAPY', 'WORK_EDUCATION', 'SOCIAL_SUPPORT', 'SUPERVISION_MONITORING',
                                               'COMMUNITY_INVOLVEMENT', 'SELF_CONTROL')),
  domain text not null check (domain in ('SUBSTANCE', 'FAMILY', 'WORK_SCHOOL', 'PEERS', 'LEISURE', 'FINANCE', 'ATTITUDE', 'HOUSING',
                                         'HEALTH')),
  goal bytea not null, activity bytea not null, form text not null check (form in ('INDIVIDUAL', 'GROUP')),
  sessions int not null check (sessions between 1 and 200), hours numeric(5, 1) not null check (hours > 0 and hours <= 500),
  performer text not null check (performer in ('PROBATION_OFFICER', 'REINTEGRATION_AGENT', 'REHAB_PROVIDER', 'PARTNER')),
  performer_name bytea, place bytea, months int not null check (months between 1 and 12),
  version int not null default 1, saved_by uuid not null, saved_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, litmas_id) references litmas,
  foreign key (office_id, saved_by) references staff);
comment on table litmas_recommendation is 'Rekomendasi dan rancangan kegiatan (bagian XI); hanya berubah sebelum Litmas diajukan';
create index on litmas_recommendation (office_id, litmas_id);
select scoped('litmas_recommendation', 'select, insert, update, delete');

create table litmas_review (
  office_id int not null references office, id uuid not null, litmas_id uuid not null,
  act text not null check (act in ('SUBMITTED', 'APPROVED', 'RETURNED')), notes bytea, -- sealed: notes per section
  decided_on date not null, decided_by uuid not null, capacity text not null, sheet_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, litmas_id, act), foreign key (office_id, litmas_id) references litmas,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table litmas_review is 'Pengajuan dan pemeriksaan Litmas oleh kepala seksi; hanya ditambah';
select scoped('litmas_review', 'select, insert');

-- Signed and locked (R36): from here on nothing of this round changes. Registers of adults and children apart (R38).
create table litmas_lock (
  office_id int not null references office, litmas_id uuid not null, register text not null, year int not null,
  child boolean not null, number int not null check (number > 0), needs_aftercare boolean not null,
  content_hash bytea not null check (length(content_hash) = 32), locked_by uuid not null, locked_on date not null,
  locked_at timestamptz not null, letter_id uuid,
  primary key (office_id, litmas_id), unique (office_id, year, child, number),
  foreign key (office_id, litmas_id) references litmas, foreign key (office_id, locked_by) references staff);
comment on table litmas_lock is 'Tanda tangan PK: nomor register dan sidik isi Litmas';
select scoped('litmas_lock', 'select, insert');

create table litmas_register (
  office_id int not null references office, year int not null, child boolean not null, last int not null,
  primary key (office_id, year, child));
comment on table litmas_register is 'Nomor terakhir register Litmas tiap tahun, dewasa dan anak terpisah';
select scoped('litmas_register');
