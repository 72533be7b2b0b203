-- Beside the aftercare cases a PK guides clients of ordinary guidance; the section head notes how many, and for which day.
alter table officer_profile add column home text not null default '',
  add column ordinary int not null default 0 check (ordinary >= 0), add column ordinary_on date;

create table officer_conflict (
  office_id int not null references office, id uuid not null, client_id uuid not null, staff_id uuid not null,
  ground text not null check (ground in ('RELATIVE', 'VICTIM', 'NEIGHBOUR', 'OTHER')), reason bytea not null,
  noted_by uuid not null, noted_at timestamptz not null, ended_by uuid, ended_at timestamptz,
  primary key (office_id, id), check ((ended_by is null) = (ended_at is null)),
  foreign key (office_id, client_id) references client, foreign key (office_id, staff_id) references staff,
  foreign key (office_id, noted_by) references staff, foreign key (office_id, ended_by) references staff);
comment on table officer_conflict is 'Benturan kepentingan antara seorang PK dan seorang klien, dicatat sebelum atau tanpa penunjukan';
create unique index on officer_conflict (office_id, client_id, staff_id) where ended_at is null;
create index on officer_conflict (office_id, client_id, noted_at);
select scoped('officer_conflict');

create table assignment_weight (
  office_id int primary key references office,
  ordinary_points int not null, case_points int not null, near_points int not null, known_points int not null,
  area_points int not null, sex_points int not null, language_points int not null, full_points int not null,
  version int not null, set_by uuid not null, set_at timestamptz not null,
  foreign key (office_id, set_by) references staff);
comment on table assignment_weight is 'Bobot saran penunjukan PK menurut kantor; tanpa baris berlaku bobot bawaan';
select scoped('assignment_weight');
