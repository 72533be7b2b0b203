-- A review that was written down wrongly: taken back within ten minutes, or replaced by another version with its reason, as long as
-- the section head has not answered it.
alter table evaluation_review add version int not null default 1 check (version > 0), add correction bytea,
  drop constraint evaluation_review_office_id_case_id_number_key, add unique (office_id, case_id, number, version);
comment on column evaluation_review.version is 'Versi kesekian dari evaluasi ke-number; yang lama tetap terlihat';

-- One row a version, whatever comes first: so nobody answers what was taken back, or takes back what was answered.
create table evaluation_review_end (
  office_id int not null references office, review_id uuid not null, how text not null check (how in ('ANSWERED', 'UNDONE', 'CORRECTED')),
  ended_by uuid not null, ended_at timestamptz not null,
  primary key (office_id, review_id), foreign key (office_id, review_id) references evaluation_review,
  foreign key (office_id, ended_by) references staff);
comment on table evaluation_review_end is 'Bagaimana satu versi evaluasi berkala berakhir: dijawab kepala seksi, diurungkan, atau diganti perbaikan';
select scoped('evaluation_review_end', 'select, insert');
insert into evaluation_review_end (office_id, review_id, how, ended_by, ended_at)
select office_id, review_id, 'ANSWERED', recorded_by, recorded_at from evaluation_review_answer;

alter table evaluation_note add root_id uuid, add number int not null default 1 check (number > 0), add correction bytea;
update evaluation_note set root_id = id;
alter table evaluation_note alter root_id set not null, add unique (office_id, root_id, number),
  add check ((number > 1) = (correction is not null));
comment on column evaluation_note.number is 'Isian kesekian dari catatan root_id; yang terbaru dan tidak diurungkan yang berlaku';

create table evaluation_note_undo (
  office_id int not null references office, note_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, note_id), foreign key (office_id, note_id) references evaluation_note,
  foreign key (office_id, undone_by) references staff);
comment on table evaluation_note_undo is 'Catatan bulanan yang diurungkan dalam sepuluh menit';
select scoped('evaluation_note_undo', 'select, insert');
