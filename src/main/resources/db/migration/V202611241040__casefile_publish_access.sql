-- By which right a case may be opened, for the lists of other modules; only casefile writes the table behind.
create view case_access_card with (security_invoker = true) as
  select office_id, case_id, staff_id, role, access_right, from_at, until_at from case_access;
grant select on case_access_card to pulih_app, pulih_job;
