alter table guidance_session
  add treatment text not null, add form text not null check (form in ('INDIVIDUAL', 'GROUP')),
  add minutes int not null check (minutes between 5 and 720), add place text not null,
  add performer text not null check (performer in ('PROBATION_OFFICER', 'REINTEGRATION_AGENT', 'REHAB_PROVIDER', 'PARTNER')),
  add partner_id uuid, add performer_name text not null default '', add capacity int check (capacity > 0),
  add series_id uuid, -- sessions that were made by one act
  add foreign key (office_id, partner_id) references partner;
create index on guidance_session (office_id, partner_id);
create index on guidance_session (office_id, starts_at);
comment on table guidance_session is 'Pertemuan kegiatan: waktu, tempat, pelaksana; held_at = hasilnya pertama kali dicatat';

alter table session_place
  add item_id uuid, -- the plan item that the session serves; null: extra support beside the plan
  add ended_at timestamptz, add ended_why text check (ended_why in ('CASE_LEFT', 'CANCELLED')), add ended_by uuid,
  add foreign key (office_id, item_id) references plan_item, add foreign key (office_id, ended_by) references staff,
  add check ((ended_at is null) = (ended_why is null));
create index on session_place (office_id, item_id);
revoke delete on session_place from pulih_app, pulih_job;
grant update on session_place to pulih_app, pulih_job;
comment on table session_place is 'Peserta pertemuan dengan butir rencananya; yang berakhir ditandai, tidak dihapus';

alter table attendance drop constraint attendance_status_check;
alter table attendance
  add check (status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT', 'CANCELLED_BY_OFFICE', 'HOLIDAY')),
  add minutes int check (minutes between 1 and 1440),
  add barrier text check (barrier in ('WORK', 'DISTANCE', 'ILLNESS', 'FORGOT', 'FAMILY', 'SATISFIED', 'FEAR', 'UNKNOWN', 'OTHER')),
  add note bytea, add result bytea, add correction bytea;
comment on table attendance is 'Kehadiran, hanya ditambah; baris terbaru yang tidak diurungkan yang berlaku';

create table attendance_undo (
  office_id int not null references office, attendance_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, attendance_id), foreign key (office_id, attendance_id) references attendance,
  foreign key (office_id, undone_by) references staff);
comment on table attendance_undo is 'Catatan kehadiran yang diurungkan dalam sepuluh menit';
select scoped('attendance_undo', 'select, insert');

create table session_move (
  office_id int not null references office, id uuid not null, session_id uuid not null,
  from_at timestamptz not null, from_place text not null, to_at timestamptz not null, to_place text not null,
  asked_by text not null check (asked_by in ('CLIENT', 'OFFICE', 'PERFORMER')), moved_by uuid not null, moved_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, session_id) references guidance_session,
  foreign key (office_id, moved_by) references staff);
comment on table session_move is 'Riwayat perubahan waktu atau tempat pertemuan, dan siapa yang memintanya';
create index on session_move (office_id, session_id);
select scoped('session_move', 'select, insert');

create table follow_up_act (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  kind text not null check (kind in ('CONTACT', 'CONTACT_FAMILY', 'HOME_VISIT', 'SECTION_HEAD', 'SUPPORT')),
  due_on date not null, session_id uuid not null, made_by uuid not null, made_at timestamptz not null,
  closed_at timestamptz, closed_why text check (closed_why in ('DONE', 'NO_LONGER', 'CASE_LEFT')), closed_by uuid, outcome bytea,
  primary key (office_id, id), unique (office_id, case_id, session_id, kind), check ((closed_at is null) = (closed_why is null)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, session_id) references guidance_session,
  foreign key (office_id, made_by) references staff, foreign key (office_id, closed_by) references staff);
comment on table follow_up_act is 'Satu tindakan berikutnya setelah klien belum hadir, atau dukungan tambahan; bukan sanksi';
create unique index follow_up_act_one_open on follow_up_act (office_id, case_id) where closed_at is null and kind <> 'SUPPORT';
create index on follow_up_act (office_id, session_id);
create index follow_up_act_open on follow_up_act (office_id, case_id, due_on) where closed_at is null;
select scoped('follow_up_act');

create table contact_note (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  root_id uuid not null, number int not null, -- the first entry, and the how-manieth version of it this is
  channel text not null check (channel in ('IN_PERSON', 'CALL', 'VIDEO', 'MESSAGE', 'HOME_VISIT', 'FAMILY', 'PARTNER')),
  on_day date not null, reached boolean not null,
  state bytea, activity bytea, surroundings bytea, obstacle bytea, intention bytea, note bytea, correction bytea,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, root_id, number), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table contact_note is 'Catatan kontak dengan klien, keluarga, atau mitra; perbaikan adalah versi baru';
create index on contact_note (office_id, case_id, on_day);
select scoped('contact_note', 'select, insert');

create table contact_undo (
  office_id int not null references office, note_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, note_id), foreign key (office_id, note_id) references contact_note,
  foreign key (office_id, undone_by) references staff);
comment on table contact_undo is 'Catatan kontak yang diurungkan dalam sepuluh menit';
select scoped('contact_undo', 'select, insert');

create table item_conclusion (
  office_id int not null references office, id uuid not null, item_id uuid not null, case_id uuid not null,
  outcome text not null check (outcome in ('HELD', 'STOPPED')), reason bytea, on_day date not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, item_id), foreign key (office_id, item_id) references plan_item,
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, recorded_by) references staff,
  check (outcome = 'HELD' or reason is not null));
comment on table item_conclusion is 'Kegiatan dalam rencana yang selesai atau dihentikan dengan alasan';
create index on item_conclusion (office_id, case_id);
select scoped('item_conclusion', 'select, insert');
