-- After l (R71): the dates on which the client is asked how he is; made when the case is finished, only with his consent.
create table follow_up (
  office_id int not null references office, id uuid not null, case_id uuid not null, month int not null check (month > 0), due_on date not null,
  primary key (office_id, id), unique (office_id, case_id, month), foreign key (office_id, case_id) references aftercare_case);
comment on table follow_up is 'Tanggal tindak lanjut setelah program selesai, menurut SOP dan hanya dengan persetujuan klien';
create index on follow_up (office_id, due_on);
select scoped('follow_up', 'select, insert');

create table follow_up_record (
  office_id int not null references office, follow_up_id uuid not null, asked_on date not null, reached boolean not null,
  occupied boolean, housed boolean, needs_help boolean not null, content bytea,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, follow_up_id), foreign key (office_id, follow_up_id) references follow_up,
  foreign key (office_id, recorded_by) references staff);
comment on table follow_up_record is 'Hasil tindak lanjut: tercapai atau tidak, keadaan klien menurut ceritanya sendiri, dan bantuan yang diperlukan';
select scoped('follow_up_record', 'select, insert');

create table follow_up_stop (
  office_id int not null references office, case_id uuid not null, stopped_on date not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, case_id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table follow_up_stop is 'Klien menarik persetujuannya; sejak itu tidak ditanya lagi';
select scoped('follow_up_stop', 'select, insert');

-- Kept apart from what the client tells of himself: an allegation is not a verdict, a verdict is not an admission.
create table reoffence_event (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  kind text not null check (kind in ('ALLEGED', 'CONVICTED', 'ADMITTED')), narcotics boolean not null, happened_on date not null,
  source bytea not null, detail bytea, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table reoffence_event is 'Kabar tentang perkara baru dengan sumbernya: dugaan, putusan, atau masuk lagi';
create index on reoffence_event (office_id, case_id, happened_on);
select scoped('reoffence_event', 'select, insert');
