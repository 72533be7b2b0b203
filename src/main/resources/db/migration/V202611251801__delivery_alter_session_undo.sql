-- The schedule may be taken back for ten minutes: sessions just made, a move, a cancellation.
alter table guidance_session add made_at timestamptz;
comment on column guidance_session.made_at is 'Saat pertemuan dijadwalkan; semua pertemuan satu seri sama';
create index on guidance_session (office_id, series_id);

alter table session_place drop constraint session_place_ended_why_check;
alter table session_place add check (ended_why in ('CASE_LEFT', 'CANCELLED', 'UNDONE'));

alter table session_move drop constraint session_move_asked_by_check;
alter table session_move add check (asked_by in ('CLIENT', 'OFFICE', 'PERFORMER', 'RECORDING_ERROR'));

create table session_move_undo (
  office_id int not null references office, move_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, move_id), foreign key (office_id, move_id) references session_move,
  foreign key (office_id, undone_by) references staff);
comment on table session_move_undo is 'Perubahan waktu atau tempat yang diurungkan dalam sepuluh menit';
select scoped('session_move_undo', 'select, insert');
