-- Step l: the final assessment, of process and of result apart (R69). A returned report asks for it again, in the next round.
create table final_assessment (
  office_id int not null references office, id uuid not null, case_id uuid not null, round int not null check (round > 0),
  process text not null check (process in ('AS_PLANNED', 'PARTLY', 'NOT_HELD')),
  result text not null check (result in ('ACHIEVED', 'PARTLY', 'NOT_YET')),
  client_face text not null check (client_face in ('GLAD', 'PLAIN', 'SAD', 'NOT_ASKED')),
  family_face text not null check (family_face in ('GLAD', 'PLAIN', 'SAD', 'NOT_ASKED')),
  shown text[] not null, -- the treatments that the client lets the closing letter name
  content bytea not null, made_by uuid not null, made_on date not null, made_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id, round),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, made_by) references staff);
comment on table final_assessment is 'Penilaian akhir: proses dan hasil dinilai terpisah, tiap kegiatan dan keseluruhan';
select scoped('final_assessment', 'select, insert');

-- The report as it is written: every save is a new version, so no word is lost.
create table final_report_text (
  office_id int not null references office, id uuid not null, case_id uuid not null, round int not null check (round > 0),
  version int not null check (version > 0), content bytea not null, saved_by uuid not null, saved_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id, round, version),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, saved_by) references staff);
comment on table final_report_text is 'Naskah laporan akhir tiap kali disimpan; versi terbaru yang berlaku';
select scoped('final_report_text', 'select, insert');

-- Handed in: this version, and no other, is checked and accepted.
create table final_report (
  office_id int not null references office, id uuid not null, case_id uuid not null, round int not null check (round > 0),
  text_id uuid not null, content_hash bytea not null check (length(content_hash) = 32),
  submitted_by uuid not null, submitted_on date not null, submitted_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id, round),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, text_id) references final_report_text,
  foreign key (office_id, submitted_by) references staff);
comment on table final_report is 'Laporan akhir yang diajukan, satu baris tiap putaran';
create index on final_report (office_id, text_id);
select scoped('final_report', 'select, insert');

create table final_report_check (
  office_id int not null references office, report_id uuid not null, agreed boolean not null, note bytea,
  decided_on date not null, decided_by uuid not null, capacity text not null, sheet_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, report_id), foreign key (office_id, report_id) references final_report,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table final_report_check is 'Pemeriksaan laporan akhir oleh kepala seksi sebelum sampai kepada Kepala';
select scoped('final_report_check', 'select, insert');

create table final_report_answer (
  office_id int not null references office, report_id uuid not null, accepted boolean not null, reason bytea,
  decided_on date not null, decided_by uuid not null, capacity text not null, sheet_id uuid, letter_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, report_id), foreign key (office_id, report_id) references final_report,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff,
  check (accepted = (letter_id is not null)));
comment on table final_report_answer is 'Kepala menerima laporan akhir, atau meminta perbaikan dengan alasan';
select scoped('final_report_answer', 'select, insert');
