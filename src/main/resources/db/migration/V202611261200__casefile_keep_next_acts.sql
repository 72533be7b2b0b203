-- What has to be done next in a case, derived like its step: a list must show a case to those on whose desk it lies.
alter table aftercare_case add column next_acts text[] not null default '{}';
comment on column aftercare_case.next_acts is 'Tindakan berikutnya, satu untuk setiap langkah yang sedang terbuka; diturunkan dari fakta';

create or replace view case_card with (security_invoker = true) as
  select k.office_id, k.id, k.client_id, coalesce(c.name, k.subject_name) as name, k.child, k.started_on, k.sop_version, k.step, k.due_at,
         k.paused, k.exit_fact, k.closed_on, k.next_acts
    from aftercare_case k left join client c on (c.office_id, c.id) = (k.office_id, k.client_id);
