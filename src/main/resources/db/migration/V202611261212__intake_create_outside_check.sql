-- A request that was sent from outside is received by nobody of the office; the clerk checks it afterwards.
alter table application alter column recorded_by drop not null;
alter table application drop constraint application_channel_check;
alter table application add constraint application_channel_check
  check (channel in ('DESK', 'LETTER', 'HANDOVER', 'PARTNER', 'OUTSIDE'));
alter table application add constraint application_recorded_by_check check (recorded_by is not null or channel = 'OUTSIDE');
alter table application_consent alter column recorded_by drop not null;
alter table application_receipt alter column received_by drop not null;
create index on application (office_id, recorded_at desc) where channel = 'OUTSIDE';

create table outside_check (
  office_id int not null, case_id uuid not null,
  category int not null check (category in (1, 2, 3)), -- the kind of subject, which nobody outside is asked for
  letter_id uuid not null, checked_by uuid not null, checked_at timestamptz not null,
  primary key (office_id, case_id), foreign key (office_id, case_id) references application,
  foreign key (office_id, letter_id) references letter, foreign key (office_id, checked_by) references staff);
comment on table outside_check is 'Pemeriksaan petugas atas permohonan yang dikirim dari luar; sesudahnya tanda terima terbit';
create index on outside_check (office_id, letter_id);
select scoped('outside_check', 'select, insert');
