create table application (
  office_id int not null, case_id uuid not null,
  applicant_kind text not null check (applicant_kind in ('CLIENT', 'FAMILY', 'INSTITUTION')),
  applicant_relation text, -- of a family member
  institution_kind text, institution_name text not null default '',
  applicant_name bytea, applicant_telephone bytea, applicant_street bytea,
  letter_number text not null default '', letter_on date,
  channel text not null check (channel in ('DESK', 'LETTER', 'HANDOVER', 'PARTNER')),
  subject_birth_on date, subject_age int check (subject_age between 0 and 120), subject_sex text not null check (subject_sex in ('L', 'P')),
  subject_telephone bytea, subject_street bytea,
  contact_channel text check (contact_channel in ('CALL', 'WHATSAPP', 'LETTER', 'FAMILY', 'OFFICE')),
  last_place text not null default '',
  category int not null check (category in (1, 2, 3)), -- the three kinds of subject of the paper
  asker text not null default '', asked_on date, agreed_on date, -- of the second kind: who asked, when, the client's yes
  reasons text[] not null check (cardinality(reasons) > 0), reason bytea not null,
  wishes text[] not null default '{}', flags text[] not null default '{}', brought text[] not null default '{}',
  guardian_kind text, guardian_name bytea, guardian_telephone bytea, guardian_street bytea,
  guidance_ends_on date, submitted_on date not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, case_id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff,
  check (category <> 2 or (asker <> '' and asked_on is not null)),
  check (applicant_kind <> 'FAMILY' or applicant_relation is not null),
  check (applicant_kind <> 'INSTITUTION' or (institution_kind is not null and institution_name <> '')));
comment on table application is 'Permohonan bimbingan tambahan sebagaimana diajukan; kalimat tersegel dengan kunci kasusnya';
create index on application (office_id, recorded_at desc, case_id desc);
create index on application (office_id, lower(letter_number)) where letter_number <> '';
select scoped('application', 'select, insert');

create table application_consent (
  office_id int not null, id uuid not null, case_id uuid not null,
  who text not null check (who in ('CLIENT', 'GUARDIAN')), agrees boolean not null, on_day date not null,
  way text not null check (way in ('IN_PERSON', 'CALL', 'WRITTEN')), recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references application,
  foreign key (office_id, recorded_by) references staff);
comment on table application_consent is 'Jawaban klien dan wali atas permohonan; yang terbaru berlaku';
create index on application_consent (office_id, case_id, who, recorded_at desc);
select scoped('application_consent', 'select, insert');

-- One row a year; locked by each receipt until it commits, so that no number is skipped or used twice (R12).
create table agenda_counter (
  office_id int not null references office, year int not null, last int not null, primary key (office_id, year));
comment on table agenda_counter is 'Nomor agenda terakhir per kantor dan tahun';
select scoped('agenda_counter');
create table application_receipt (
  office_id int not null, case_id uuid not null, agenda_year int not null, agenda_number int not null, status_code text not null,
  received_by uuid not null, received_at timestamptz not null,
  primary key (office_id, case_id), unique (office_id, agenda_year, agenda_number), unique (office_id, status_code),
  foreign key (office_id, case_id) references application, foreign key (office_id, received_by) references staff);
comment on table application_receipt is 'Penerimaan permohonan: nomor agenda dan tanda terima';
select scoped('application_receipt', 'select, insert');

create table application_check (
  office_id int not null, id uuid not null, case_id uuid not null,
  outcome text not null check (outcome in ('COMPLETE', 'ENOUGH', 'LACKING', 'OTHER_OFFICE')),
  lacking text[] not null default '{}', until_on date, note bytea, checked_by uuid not null, checked_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references application,
  foreign key (office_id, checked_by) references staff, check (outcome <> 'LACKING' or until_on is not null));
comment on table application_check is 'Pemeriksaan kelengkapan permohonan; yang terbaru berlaku';
create index on application_check (office_id, case_id, checked_at desc);
select scoped('application_check', 'select, insert');

create table disposition (
  office_id int not null, id uuid not null, case_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REFUSED', 'FORWARDED')),
  reason_code text, text bytea, instructions text[] not null default '{}',
  urgency text check (urgency in ('BIASA', 'PENTING', 'SEGERA', 'RAHASIA')), official_id uuid, due_on date, forwarded_to text not null default '',
  decided_by uuid not null, decided_on date not null, capacity text not null check (capacity in ('DEFINITIVE', 'PLH', 'PLT', 'AN')),
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id), foreign key (office_id, case_id) references application,
  foreign key (office_id, official_id) references staff, foreign key (office_id, decided_by) references staff,
  foreign key (office_id, recorded_by) references staff,
  check ((outcome = 'ACCEPTED') = (official_id is not null)), check (outcome <> 'REFUSED' or reason_code is not null),
  check (outcome <> 'FORWARDED' or forwarded_to <> ''));
comment on table disposition is 'Disposisi Kepala atas permohonan: diteruskan kepada pejabat, tidak dikabulkan, atau dilimpahkan';
select scoped('disposition', 'select, insert');
