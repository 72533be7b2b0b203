-- The mark that counts stands beside its place (ADR 0009): the newest marks of fifteen cases, and their attendance counted anew, are read
-- from the places alone. Attendance stays the record, to which rows are only added; the nights compare.
alter table session_place
  add mark text check (mark in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT', 'CANCELLED_BY_OFFICE', 'HOLIDAY'));
comment on column session_place.mark is 'Kehadiran yang berlaku: catatan terbaru yang tidak diurungkan; ditulis oleh pemicu';

create view session_place_recount with (security_invoker = true) as
  select p.office_id, p.session_id, p.case_id, a.status as mark
    from session_place p
    left join lateral (select t.status from attendance t
                        where (t.office_id, t.session_id, t.case_id) = (p.office_id, p.session_id, p.case_id)
                          and not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (t.office_id, t.id))
                        order by t.recorded_at desc, t.id desc limit 1) a on true;
grant select on session_place_recount to pulih_app, pulih_job;

alter table session_place disable trigger user;
update session_place p set mark = r.mark
  from session_place_recount r
 where (r.office_id, r.session_id, r.case_id) = (p.office_id, p.session_id, p.case_id) and r.mark is not null;
alter table session_place enable trigger user;

create or replace view case_standing_recount with (security_invoker = true) as
  select office_id, case_id, max(noted_on) as noted_on, max(met_at) as met_at, sum(attended)::int as attended, sum(held)::int as held,
         coalesce(array_agg(waiting order by waiting) filter (where waiting is not null), '{}') as waiting, min(act_due_on) as act_due_on
    from (select p.office_id, p.case_id, null::date as noted_on, case when p.mark in ('PRESENT', 'LATE') then p.starts_at end as met_at,
                 case when p.mark in ('PRESENT', 'LATE') then 1 else 0 end as attended,
                 case when p.mark in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT') then 1 else 0 end as held,
                 case when p.mark is null and p.ended_at is null then p.starts_at end as waiting, null::date as act_due_on
            from session_place p
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

-- The places are held first, then counted by a statement that begins after that. What their own trigger then counts is the case.
create function keep_mark(p_office int, p_session uuid, p_cases uuid[]) returns void language plpgsql as $$
begin
  perform from session_place p where p.office_id = p_office and p.session_id = p_session and p.case_id = any(p_cases)
    order by p.case_id for no key update;
  update session_place p set mark = r.mark
    from session_place_recount r
   where p.office_id = p_office and p.session_id = p_session and p.case_id = any(p_cases)
     and (r.office_id, r.session_id, r.case_id) = (p.office_id, p.session_id, p.case_id) and r.mark is distinct from p.mark;
end $$;

create function mark_of_attendance() returns trigger language plpgsql as $$
begin
  perform keep_mark(w.office_id, w.session_id, array_agg(w.case_id)) from written w group by w.office_id, w.session_id;
  return null;
end $$;
drop trigger standing_of_mark on attendance;
create trigger mark_of_attendance after insert on attendance referencing new table as written for each statement execute function mark_of_attendance();

create function mark_of_undone() returns trigger language plpgsql as $$
begin
  perform keep_mark(a.office_id, a.session_id, array_agg(a.case_id))
     from written w join attendance a on (a.office_id, a.id) = (w.office_id, w.attendance_id) group by a.office_id, a.session_id;
  return null;
end $$;
drop trigger standing_of_undone on attendance_undo;
drop function standing_of_mark_undone();
create trigger mark_of_undone after insert on attendance_undo referencing new table as written for each statement execute function mark_of_undone();
