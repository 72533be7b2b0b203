-- One act for many cases: a substitute between two days, or another PK for good. Its letter names the cases in an annexe.
create table officer_handover (
  office_id int not null references office, id uuid not null, kind text not null check (kind in ('CHANGE', 'SUBSTITUTE')),
  from_staff uuid not null, to_staff uuid not null check (to_staff <> from_staff),
  ground text not null check (ground in ('MOVED', 'LEAVE', 'ILL', 'RETIRED', 'CONFLICT', 'CLIENT_WISH', 'WORKLOAD', 'OTHER')),
  note bytea, from_on date not null, until_on date not null check (until_on >= from_on), letter_id uuid not null,
  decided_on date not null, decided_by uuid not null, capacity text not null, recorded_at timestamptz not null,
  ended_by uuid, ended_at timestamptz,
  primary key (office_id, id), check ((ended_by is null) = (ended_at is null)),
  foreign key (office_id, from_staff) references staff, foreign key (office_id, to_staff) references staff,
  foreign key (office_id, letter_id) references letter,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, ended_by) references staff);
comment on table officer_handover is 'Serah terima banyak kasus dalam satu tindakan: wakil sementara atau pengalihan kepada PK lain';
create index on officer_handover (office_id, from_staff, until_on);
create index on officer_handover (office_id, letter_id);
select scoped('officer_handover');

alter table officer_choice add column handover_id uuid,
  add foreign key (office_id, handover_id) references officer_handover,
  drop constraint officer_choice_ground_check,
  add constraint officer_choice_ground_check
    check (ground in ('MOVED', 'LEAVE', 'ILL', 'RETIRED', 'CONFLICT', 'CLIENT_WISH', 'WORKLOAD', 'OTHER'));
create index on officer_choice (office_id, handover_id) where handover_id is not null;
