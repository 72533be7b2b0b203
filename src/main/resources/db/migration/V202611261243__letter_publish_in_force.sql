-- What lists of other modules cite of a letter: its number as it is now, while nothing has replaced or revoked it.
create view letter_in_force_card with (security_invoker = true) as
  select l.office_id, l.id, l.case_id, l.kind, coalesce(n.number, l.number) as number, l.dated_on, l.issued_at
    from letter l
    left join lateral (select n.number from letter_number n where (n.office_id, n.letter_id) = (l.office_id, l.id)
                        order by n.recorded_at desc, n.id desc limit 1) n on true
   where not exists (select from letter_state s where (s.office_id, s.letter_id) = (l.office_id, l.id));
grant select on letter_in_force_card to pulih_app, pulih_job;
