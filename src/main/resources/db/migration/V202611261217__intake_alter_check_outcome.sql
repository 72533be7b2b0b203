-- A request in a case that is none of narcotics: taken in or led elsewhere, as the office has set.
alter table application_check drop constraint application_check_outcome_check;
alter table application_check add constraint application_check_outcome_check
  check (outcome in ('COMPLETE', 'ENOUGH', 'LACKING', 'OTHER_OFFICE', 'OTHER_CASE'));
