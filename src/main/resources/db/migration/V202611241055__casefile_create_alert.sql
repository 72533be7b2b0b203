-- What must be seen on every page of the case until it is done; the words name no reason.
create table case_alert (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  sentence text not null, page text not null, -- the page below /kasus/{id} that clears it
  raised_at timestamptz not null, cleared_at timestamptz,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case);
comment on table case_alert is 'Peringatan yang tampak pada setiap halaman kasus sampai ditangani';
create index on case_alert (office_id, case_id);
select scoped('case_alert');
