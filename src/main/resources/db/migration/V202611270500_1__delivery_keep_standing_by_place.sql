-- The start of a meeting stands beside each place in it: the recount reads no meeting any more, and a move comes to the places by itself
-- through their foreign key, where the trigger of the places sees it.
create or replace view case_standing_recount with (security_invoker = true) as
  select office_id, case_id, max(noted_on) as noted_on, max(met_at) as met_at, sum(attended)::int as attended, sum(held)::int as held,
         coalesce(array_agg(waiting order by waiting) filter (where waiting is not null), '{}') as waiting, min(act_due_on) as act_due_on
    from (select p.office_id, p.case_id, null::date as noted_on, case when a.status in ('PRESENT', 'LATE') then p.starts_at end as met_at,
                 case when a.status in ('PRESENT', 'LATE') then 1 else 0 end as attended,
                 case when a.status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT') then 1 else 0 end as held,
                 case when a.status is null and p.ended_at is null then p.starts_at end as waiting, null::date as act_due_on
            from session_place p
            left join lateral (select t.status from attendance t
                                where (t.office_id, t.session_id, t.case_id) = (p.office_id, p.session_id, p.case_id)
                                  and not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (t.office_id, t.id))
                                order by t.recorded_at desc, t.id desc limit 1) a on true
           where p.ended_why is distinct from 'UNDONE'
          union all
          select n.office_id, n.case_id, n.on_day, null, 0, 0, null, null
            from contact_note n
           where n.reached and not exists (select from contact_undo u where (u.office_id, u.note_id) = (n.office_id, n.id))
             and not exists (select from contact_note m
                              where (m.office_id, m.root_id) = (n.office_id, n.root_id) and m.number > n.number
                                and not exists (select from contact_undo u where (u.office_id, u.note_id) = (m.office_id, m.id)))
          union all
          select f.office_id, f.case_id, null, null, 0, 0, null, f.due_on from follow_up_act f where f.closed_at is null) x
   group by office_id, case_id;
drop trigger standing_of_moved on guidance_session;
drop function standing_of_moved();
