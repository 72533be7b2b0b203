-- How urgent the head has found a request: the TPP secretary sees it as the proposal of a special session.
create or replace view request_card with (security_invoker = true) as
  select a.office_id, a.case_id, a.submitted_on, a.letter_number, a.letter_on, r.agenda_number || '/' || r.agenda_year as agenda,
         r.received_at, d.decided_on as disposed_on, d.urgency
    from application a
    left join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
    left join disposition d on (d.office_id, d.case_id) = (a.office_id, a.case_id);
create index on disposition (office_id, case_id) where urgency = 'SEGERA';
