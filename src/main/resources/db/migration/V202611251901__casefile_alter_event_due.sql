-- The last day that a fact sets itself: the day of the hearing (TPP_SCHEDULED), the end of the programme (AGREEMENT_SIGNED and what
-- moves it later). Null: the SOP alone says how long.
alter table case_event add column due_on date;
update case_event e set due_on = s.held_on
  from tpp_session s where e.fact = 'TPP_SCHEDULED' and (s.office_id, s.id) = (e.office_id, e.source_id);
update case_event e set due_on = p.ends_on
  from plan_answer a join plan p on (p.office_id, p.id) = (a.office_id, a.plan_id)
 where e.fact = 'AGREEMENT_SIGNED' and (a.office_id, a.id) = (e.office_id, e.source_id);

create table step_time (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  step text not null check (step in ('A','B','C','D','E','F','G','H','I','J','K','L')), round int not null check (round > 0),
  opened_on date not null, stopped_on date not null, working_days int not null check (working_days >= 0),
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case);
comment on table step_time is 'Waktu yang dipakai tiap langkah yang sudah selesai; tidak berubah bila kalender kantor berubah';
create index on step_time (office_id, case_id);
select scoped('step_time', 'select, insert');

-- Without the case: whoever reads how long steps take learns of nobody.
create view step_time_card with (security_invoker = true) as
  select office_id, step, opened_on, stopped_on, working_days from step_time;
grant select on step_time_card to pulih_app, pulih_job;
