create table officer_profile (
  office_id int not null references office, staff_id uuid not null,
  area text not null default '', languages text not null default '', version int not null default 0,
  primary key (office_id, staff_id), foreign key (office_id, staff_id) references staff);
comment on table officer_profile is 'Wilayah dan bahasa seorang PK, diisi kepala seksi';
select scoped('officer_profile');

create table officer_leave (
  office_id int not null references office, id uuid not null, staff_id uuid not null,
  from_on date not null, until_on date not null check (until_on >= from_on),
  set_by uuid not null, set_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, staff_id) references staff, foreign key (office_id, set_by) references staff);
comment on table officer_leave is 'Hari cuti seorang PK, agar terlihat saat penunjukan';
create index on officer_leave (office_id, staff_id, until_on);
select scoped('officer_leave', 'select, insert, delete');

-- Append-only: the newest choice that is no substitution names the officer; a substitute acts beside, between two dates.
create table officer_choice (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  kind text not null check (kind in ('FIRST', 'CHANGE', 'SUBSTITUTE')),
  officer_id uuid not null, assistant_id uuid check (assistant_id <> officer_id),
  ground text check (ground in ('MOVED', 'LEAVE', 'RETIRED', 'CONFLICT', 'CLIENT_WISH', 'WORKLOAD', 'OTHER')),
  reason bytea, hand_over bytea,
  from_on date not null, until_on date not null check (until_on >= from_on),
  letter_id uuid not null,
  decided_on date not null, decided_by uuid not null, capacity text not null,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), check ((kind = 'FIRST') = (ground is null)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, letter_id) references letter,
  foreign key (office_id, officer_id) references staff, foreign key (office_id, assistant_id) references staff,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table officer_choice is 'Pilihan PK untuk sebuah kasus, dengan surat tugasnya; hanya ditambah';
create index on officer_choice (office_id, case_id, recorded_at desc, id desc);
create index on officer_choice (office_id, officer_id);
create index on officer_choice (office_id, letter_id);
select scoped('officer_choice', 'select, insert');

create table officer_declined (
  office_id int not null references office, id uuid not null, choice_id uuid not null,
  ground text not null check (ground in ('RELATIVE', 'VICTIM', 'NEIGHBOUR', 'OTHER')), reason bytea not null,
  declined_by uuid not null, declined_at timestamptz not null,
  primary key (office_id, id), unique (office_id, choice_id),
  foreign key (office_id, choice_id) references officer_choice, foreign key (office_id, declined_by) references staff);
comment on table officer_declined is 'Keberatan PK atas penunjukannya; kasus kembali ke kepala seksi';
select scoped('officer_declined', 'select, insert');

create view case_officer_card with (security_invoker = true) as
select n.office_id, n.case_id, n.choice_id, n.officer_id, n.assistant_id, n.from_on, n.letter_id, d.id is not null as declined
  from (select distinct on (c.office_id, c.case_id) c.office_id, c.case_id, c.id as choice_id, c.officer_id, c.assistant_id, c.from_on, c.letter_id
          from officer_choice c where c.kind <> 'SUBSTITUTE'
         order by c.office_id, c.case_id, c.recorded_at desc, c.id desc) n
  left join officer_declined d on (d.office_id, d.choice_id) = (n.office_id, n.choice_id);
grant select on case_officer_card to pulih_app, pulih_job;
