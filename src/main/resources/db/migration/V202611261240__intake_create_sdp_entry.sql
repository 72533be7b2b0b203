-- Whether the sheet of a case was typed into the national database, at its beginning and at its end; the newest row counts (X10).
create table sdp_entry (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  occasion text not null check (occasion in ('OPENING', 'CLOSING')),
  entered boolean not null, -- false takes an earlier yes back
  entered_on date check (entered = (entered_on is not null)),
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table sdp_entry is 'Tanda bahwa lembar sebuah kasus sudah diinput ke SDP; yang terbaru berlaku';
create index on sdp_entry (office_id, case_id, occasion, recorded_at desc);
select scoped('sdp_entry', 'select, insert');
