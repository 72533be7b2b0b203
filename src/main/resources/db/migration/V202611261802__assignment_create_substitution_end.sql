-- A substitute goes before the last day of his turn. Taken back, the turn runs on as it would have.
create table substitution_end (
  office_id int not null references office, id uuid not null, choice_id uuid not null,
  ended_by uuid not null, ended_at timestamptz not null,
  was_until timestamptz not null, -- until when the turn would have run
  undone_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, choice_id) references officer_choice, foreign key (office_id, ended_by) references staff);
comment on table substitution_end is 'Perwakilan PK yang diakhiri sebelum hari terakhirnya';
create index on substitution_end (office_id, choice_id);
create unique index substitution_end_once on substitution_end (office_id, choice_id) where undone_at is null;
create index on substitution_end (office_id, ended_at);
select scoped('substitution_end');

insert into substitution_end (office_id, id, choice_id, ended_by, ended_at, was_until)
select c.office_id, gen_random_uuid(), c.id, h.ended_by, h.ended_at, (h.until_on + 1)::timestamp at time zone o.zone
  from officer_handover h
  join officer_choice c on (c.office_id, c.handover_id) = (h.office_id, h.id)
  join office o on o.office_id = h.office_id
 where h.kind = 'SUBSTITUTE' and h.ended_at is not null;

create or replace view case_access_card with (security_invoker = true) as
  select office_id, case_id, staff_id, role, access_right, from_at, until_at, ground from case_access;
