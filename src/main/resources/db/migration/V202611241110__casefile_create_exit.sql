create table case_exit (
  office_id int not null references office, id uuid not null, case_id uuid not null, fact text not null, on_day date not null,
  reason bytea, source bytea, return_on date, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table case_exit is 'Cara kasus berakhir atau berhenti sementara, dengan alasan dan sumbernya';
create index on case_exit (office_id, case_id);
select scoped('case_exit', 'select, insert');
