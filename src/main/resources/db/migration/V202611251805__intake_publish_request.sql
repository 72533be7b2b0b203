-- What later papers cite of the request: its numbers and days, nothing sealed.
create view request_card with (security_invoker = true) as
  select a.office_id, a.case_id, a.submitted_on, a.letter_number, a.letter_on, r.agenda_number || '/' || r.agenda_year as agenda,
         r.received_at, d.decided_on as disposed_on
    from application a
    left join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
    left join disposition d on (d.office_id, d.case_id) = (a.office_id, a.case_id);
grant select on request_card to pulih_app, pulih_job;
