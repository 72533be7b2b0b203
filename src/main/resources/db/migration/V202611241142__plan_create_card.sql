-- What later modules may know of plans by lists: codes and numbers only, nothing sealed.
create view plan_card with (security_invoker = true) as
  select p.office_id, p.id, p.case_id, p.starts_on, p.ends_on, a.id as answer_id
    from plan p join plan_answer a on (a.office_id, a.plan_id) = (p.office_id, p.id) and a.answer = 'ACCEPTED'
   where p.number = (select max(n.number) from plan n where (n.office_id, n.case_id) = (p.office_id, p.case_id));
grant select on plan_card to pulih_app, pulih_job;

create view plan_item_card with (security_invoker = true) as
  select i.office_id, i.id, i.case_id, i.treatment, i.form, i.sessions, i.hours
    from plan_card p join plan_item i on (i.office_id, i.plan_id) = (p.office_id, p.id)
    join plan_item_answer x on (x.office_id, x.answer_id, x.item_id) = (p.office_id, p.answer_id, i.id) and x.accepted;
grant select on plan_item_card to pulih_app, pulih_job;
