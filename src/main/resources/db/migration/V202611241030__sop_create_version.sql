create table sop_version (
  office_id int not null references office, id uuid not null,
  number int check (number >= 0), -- 0: the first draft, under which cases run; null: the draft of a change
  made_on date not null, revised_on date,
  name text not null, qualification text not null, relation text not null, equipment text not null,
  warning text not null, recording text not null,
  quorum_over int not null, quorum_of int not null, vote_over int not null, vote_of int not null,
  presenter_votes boolean not null, sessions_per_month int not null check (sessions_per_month between 1 and 10),
  repair_days int not null check (repair_days > 0), offer_answer_days int not null check (offer_answer_days > 0),
  first_session_days int not null check (first_session_days > 0),
  programme_months int not null check (programme_months between 1 and 36), review_months int not null check (review_months between 1 and 12),
  miss_contact_days int not null check (miss_contact_days > 0), lost_contact_days int not null check (lost_contact_days > 0),
  follow_up_months int[] not null,
  decree_id uuid, -- the letter that sets it; while it stands the draft is closed
  version int not null default 0,
  primary key (office_id, id), unique (office_id, number),
  check (quorum_over between 0 and quorum_of - 1), check (vote_over between 0 and vote_of - 1));
comment on table sop_version is 'Versi SOP bimbingan tambahan: blok identitas dan ketentuan pelaksanaan';
create unique index sop_version_one_change on sop_version (office_id) where number is null;
select scoped('sop_version');

create table sop_row (
  office_id int not null, id uuid not null, version_id uuid not null, position int not null,
  letter text not null check (letter ~ '^[a-l][+]?$'), -- + is an act that the office adds to the paper's twelve
  activity text not null, marks text[] not null, completeness text not null,
  amount int check (amount > 0), unit text check (unit in ('WORKING_DAYS', 'HOURS', 'CALENDAR_DAYS', 'MONTHS', 'NEXT_TPP_SESSION')),
  time_note text not null, output text not null, remark text not null,
  primary key (office_id, id), unique (office_id, version_id, letter), check ((amount is null) = (unit is null)),
  foreign key (office_id, version_id) references sop_version);
comment on table sop_row is 'Baris bagan alir SOP: kegiatan, pelaksana, mutu baku, keterangan';
select scoped('sop_row');

create table sop_basis (
  office_id int not null, id uuid not null, version_id uuid not null, position int not null,
  citation text not null, letters text[] not null, -- empty: of the whole SOP
  status text not null check (status in ('IN_FORCE', 'QUOTED', 'OFFICE_SETTING')),
  verified_by uuid, verified_on date,
  primary key (office_id, id), foreign key (office_id, version_id) references sop_version,
  foreign key (office_id, verified_by) references staff, check ((verified_by is null) = (verified_on is null)));
comment on table sop_basis is 'Dasar hukum SOP dengan keadaannya: berlaku, dikutip, atau pengaturan kantor';
create index on sop_basis (office_id, version_id, position);
select scoped('sop_basis', 'select, insert, update, delete');

create table sop_signing (
  office_id int not null, id uuid not null, version_id uuid not null, signed_on date not null, in_force_on date not null,
  document_id uuid not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, version_id), check (signed_on <= in_force_on),
  foreign key (office_id, version_id) references sop_version, foreign key (office_id, recorded_by) references staff);
comment on table sop_signing is 'Penetapan SOP: berkas keputusan bertanda tangan yang membuat satu versi berlaku';
select scoped('sop_signing', 'select, insert');
