-- Early completion (E12): the goals are met before the end; proposed by the PK with the client, accepted by the head.
create table early_completion (
  office_id int not null references office, id uuid not null, case_id uuid not null, reason bytea not null, client_agrees boolean not null,
  proposed_by uuid not null, proposed_on date not null, proposed_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, proposed_by) references staff, check (client_agrees));
comment on table early_completion is 'Usul menyelesaikan program lebih awal karena tujuannya tercapai';
create index on early_completion (office_id, case_id);
select scoped('early_completion', 'select, insert');

create table early_completion_answer (
  office_id int not null references office, proposal_id uuid not null, accepted boolean not null, reason bytea,
  decided_on date not null, decided_by uuid not null, capacity text not null, sheet_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, proposal_id), foreign key (office_id, proposal_id) references early_completion,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table early_completion_answer is 'Keputusan Kepala atas usul selesai lebih awal';
select scoped('early_completion_answer', 'select, insert');
