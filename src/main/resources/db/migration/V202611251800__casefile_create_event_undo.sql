-- A fact that moves no step, taken back together with the entry that it came from; it stays on the timeline as taken back.
create table case_event_undo (
  office_id int not null references office, event_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, event_id), foreign key (office_id, event_id) references case_event,
  foreign key (office_id, undone_by) references staff);
comment on table case_event_undo is 'Catatan kasus yang diurungkan bersama isian asalnya; tidak lagi dihitung';
select scoped('case_event_undo', 'select, insert');
create index on case_event (office_id, source_id) where fact = 'SESSION_HELD';
