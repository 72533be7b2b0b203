-- National days and joint leave of a year that the product does not ship yet come from a file, each with its decree.
alter table office_closed_day
  add column kind text not null default 'LOCAL' check (kind in ('NATIONAL', 'JOINT_LEAVE', 'LOCAL', 'WORKDAY')),
  add column decree text not null default '';
update office_closed_day set kind = 'WORKDAY' where not closed;
alter table office_closed_day add check (closed = (kind <> 'WORKDAY'));
grant update on office_closed_day to pulih_app, pulih_job;
