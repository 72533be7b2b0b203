-- Contact and attendance of a case, counted from the rows themselves: what the triggers below keep, an installation begins with and
-- the nights compare with. What counts is what the page of the activities says: the newest mark of a place and the newest version of
-- a contact that were not undone.
create view case_standing_recount with (security_invoker = true) as
  select office_id, case_id, max(noted_on) as noted_on, max(met_at) as met_at, sum(attended)::int as attended, sum(held)::int as held,
         coalesce(array_agg(waiting order by waiting) filter (where waiting is not null), '{}') as waiting, min(act_due_on) as act_due_on
    from (select p.office_id, p.case_id, null::date as noted_on, case when a.status in ('PRESENT', 'LATE') then s.starts_at end as met_at,
                 case when a.status in ('PRESENT', 'LATE') then 1 else 0 end as attended,
                 case when a.status in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT') then 1 else 0 end as held,
                 case when a.status is null and p.ended_at is null then s.starts_at end as waiting, null::date as act_due_on
            from session_place p
            join guidance_session s on (s.office_id, s.id) = (p.office_id, p.session_id)
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
grant select on case_standing_recount to pulih_app, pulih_job;

-- Counts these cases anew. Their rows are held first, in the order of their ids, and counted by a statement that begins after that: of
-- two acts on one case the slower counts what the faster has written.
create function keep_standing(p_office int, p_cases uuid[]) returns void language plpgsql as $$
begin
  if p_cases is null then return; end if;
  insert into case_standing (office_id, case_id) select p_office, c from unnest(p_cases) c order by c on conflict do nothing;
  perform from case_standing where office_id = p_office and case_id = any(p_cases) order by case_id for update;
  update case_standing k set noted_on = x.noted_on, met_at = x.met_at, attended = x.attended, held = x.held, waiting = x.waiting,
         act_due_on = x.act_due_on
    from (select c.case_id, r.noted_on, r.met_at, coalesce(r.attended, 0) as attended, coalesce(r.held, 0) as held,
                 coalesce(r.waiting, '{}') as waiting, r.act_due_on
            from unnest(p_cases) c(case_id)
            left join (select * from case_standing_recount where office_id = p_office and case_id = any(p_cases)) r
              on r.case_id = c.case_id) x
   where k.office_id = p_office and k.case_id = x.case_id
     and (k.noted_on, k.met_at, k.attended, k.held, k.waiting, k.act_due_on)
         is distinct from (x.noted_on, x.met_at, x.attended, x.held, x.waiting, x.act_due_on);
end $$;

-- The rows that a statement wrote, whatever code wrote them.
create function standing_of_case() returns trigger language plpgsql as $$
declare
  of record;
begin
  for of in select office_id, array_agg(distinct case_id) as cases from written group by office_id order by office_id loop
    perform keep_standing(of.office_id, of.cases);
  end loop;
  return null;
end $$;
create trigger standing_of_place after insert on session_place referencing new table as written for each statement execute function standing_of_case();
create trigger standing_of_ended after update on session_place referencing new table as written for each statement execute function standing_of_case();
create trigger standing_of_mark after insert on attendance referencing new table as written for each statement execute function standing_of_case();
create trigger standing_of_note after insert on contact_note referencing new table as written for each statement execute function standing_of_case();
create trigger standing_of_act after insert on follow_up_act referencing new table as written for each statement execute function standing_of_case();
create trigger standing_of_done after update on follow_up_act referencing new table as written for each statement execute function standing_of_case();

create function standing_of_mark_undone() returns trigger language plpgsql as $$
declare
  of record;
begin
  for of in select a.office_id, array_agg(distinct a.case_id) as cases
              from written w join attendance a on (a.office_id, a.id) = (w.office_id, w.attendance_id) group by 1 order by 1 loop
    perform keep_standing(of.office_id, of.cases);
  end loop;
  return null;
end $$;
create trigger standing_of_undone after insert on attendance_undo referencing new table as written
  for each statement execute function standing_of_mark_undone();

create function standing_of_note_undone() returns trigger language plpgsql as $$
begin
  perform keep_standing(new.office_id, array(select n.case_id from contact_note n where (n.office_id, n.id) = (new.office_id, new.note_id)));
  return null;
end $$;
create trigger standing_of_undone after insert on contact_undo for each row execute function standing_of_note_undone();

create function standing_of_moved() returns trigger language plpgsql as $$
begin
  perform keep_standing(new.office_id, array(select p.case_id from session_place p
                                             where (p.office_id, p.session_id) = (new.office_id, new.id)));
  return null;
end $$;
create trigger standing_of_moved after update of starts_at on guidance_session for each row
  when (old.starts_at is distinct from new.starts_at) execute function standing_of_moved();

insert into case_standing (office_id, case_id, noted_on, met_at, attended, held, waiting, act_due_on)
select office_id, case_id, noted_on, met_at, attended, held, waiting, act_due_on from case_standing_recount;
