create table aftercare_case (
  office_id int not null references office, id uuid not null,
  client_id uuid, -- null until the desk confirms the person at b
  subject_name text not null, -- as the application gave it; the client's own name replaces it from b on
  child boolean not null default false, -- younger than 18 on the day of the request
  started_on date not null, sop_version int,
  step text not null check (step in ('A','B','C','D','E','F','G','H','I','J','K','L')), due_at timestamptz,
  paused boolean not null default false, exit_fact text, closed_on date, version int not null default 0,
  primary key (office_id, id), foreign key (office_id, client_id) references client);
comment on table aftercare_case is 'Kasus bimbingan tambahan: kepala berkas dan langkah yang diturunkan dari fakta';
create index on aftercare_case (office_id, client_id);
create index aftercare_case_by_name on aftercare_case (office_id, lower(subject_name) collate "C");
select scoped('aftercare_case');

create view case_card with (security_invoker = true) as
  select k.office_id, k.id, k.client_id, coalesce(c.name, k.subject_name) as name, k.child, k.started_on, k.sop_version, k.step, k.due_at,
         k.paused, k.exit_fact, k.closed_on
    from aftercare_case k left join client c on (c.office_id, c.id) = (k.office_id, k.client_id);
grant select on case_card to pulih_app, pulih_job;

create table case_access (
  office_id int not null, id uuid not null, case_id uuid not null, staff_id uuid, role text, -- one person, or everyone who holds the role
  access_right text not null check (access_right in ('SEE', 'RECEIVE', 'TRANSCRIBE', 'READ', 'WORK', 'DECIDE', 'SIGN')),
  from_at timestamptz not null, until_at timestamptz, ground text not null, reason bytea,
  primary key (office_id, id), check ((staff_id is null) <> (role is null)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, staff_id) references staff);
comment on table case_access is 'Siapa boleh membuka kasus, dengan hak apa, sejak kapan, atas dasar apa';
create index on case_access (office_id, case_id);
create index on case_access (office_id, staff_id, case_id);
create index on case_access (office_id, role, case_id) where role is not null;
select scoped('case_access');

create table case_event (
  office_id int not null, id uuid not null, case_id uuid not null, fact text not null, round int not null default 1,
  decided_on date not null, decided_by uuid,
  capacity text not null check (capacity in ('DEFINITIVE', 'PLH', 'PLT', 'AN', 'PARTY', 'JOB')),
  recorded_by uuid, recorded_at timestamptz not null, source_id uuid,
  sheet_id uuid, -- the scan of the signed sheet from which a clerk has recorded the act
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table case_event is 'Fakta kasus, hanya ditambah; langkah diturunkan darinya';
create index on case_event (office_id, case_id, recorded_at, id);
create index on case_event (office_id, decided_by, recorded_at) where sheet_id is not null;
select scoped('case_event', 'select, insert');

-- The person whose signed sheet was transcribed says: yes, mine; or: no.
create table sheet_answer (
  office_id int not null, id uuid not null, event_id uuid not null, confirmed boolean not null, reason text not null default '',
  answered_by uuid not null, answered_at timestamptz not null,
  primary key (office_id, id), unique (office_id, event_id),
  foreign key (office_id, event_id) references case_event, foreign key (office_id, answered_by) references staff);
comment on table sheet_answer is 'Jawaban pejabat atas tindakan yang dicatat dari lembar bertanda tangannya';
select scoped('sheet_answer', 'select, insert');
