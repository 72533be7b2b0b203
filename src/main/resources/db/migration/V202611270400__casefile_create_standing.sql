-- What the list of cases shows of contact and attendance, kept as data beside the case (ADR 0009): an officer's forty lines are one
-- range of rows, never a count. No column has an index, so that a change stays in the page of its row.
create table case_standing (
  office_id int not null, case_id uuid not null,
  noted_on date, -- the newest day on which a contact that counts has reached the client
  met_at timestamptz, -- the newest meeting that the client attended
  attended int not null default 0, held int not null default 0,
  waiting timestamptz[] not null default '{}', -- the meetings on the schedule without a mark, in the order of time
  act_due_on date, -- the day of the most urgent act after an absence that is still to be done
  primary key (office_id, case_id), foreign key (office_id, case_id) references aftercare_case) with (fillfactor = 80);
comment on table case_standing is 'Kontak terakhir, pertemuan berikut, dan kehadiran tiap kasus untuk daftar; ditulis oleh pemicu pada catatannya';
select scoped('case_standing');
