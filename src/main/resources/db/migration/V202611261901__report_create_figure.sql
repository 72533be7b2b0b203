-- The figures of an office are kept as data (ADR 0009). Each act appends by how much it changes them; a job folds the changes into one
-- row a figure. What is shown is the fold and the changes together, and so never behind.
create table figure (
  office_id int not null references office, kind text not null check (kind in ('CASE', 'ATTENDANCE')),
  month date not null, word text not null, amount bigint not null, primary key (office_id, kind, month, word));
comment on table figure is 'Angka kantor yang sudah dijumlah: kasus menurut bulan permohonan, kehadiran menurut bulan pertemuan';
select scoped('figure', 'select');
grant insert, update on figure to pulih_job;
create table figure_change (
  office_id int not null references office, id uuid not null default gen_random_uuid(), kind text not null, month date not null,
  word text not null, amount int not null, primary key (office_id, id));
comment on table figure_change is 'Perubahan angka kantor yang belum dijumlah';
select scoped('figure_change', 'select, insert');
grant delete on figure_change to pulih_job;

-- Where a case stands in one word: the step while it runs, COMPLETED, or the fact by which it left.
create function figure_word(p_step text, p_exit text, p_closed date) returns text language sql immutable as $$
  select coalesce(p_exit, case when p_closed is null then p_step else 'COMPLETED' end) $$;

create function figure_of_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into figure_change (office_id, kind, month, word, amount)
    values (old.office_id, 'CASE', date_trunc('month', old.started_on), figure_word(old.step, old.exit_fact, old.closed_on), -1),
           (new.office_id, 'CASE', date_trunc('month', new.started_on), figure_word(new.step, new.exit_fact, new.closed_on), 1);
  else
    insert into figure_change (office_id, kind, month, word, amount)
    values (new.office_id, 'CASE', date_trunc('month', new.started_on), figure_word(new.step, new.exit_fact, new.closed_on), 1);
  end if;
  return null;
end $$;
create trigger figure_of_new_case after insert on aftercare_case for each row execute function figure_of_case();
create trigger figure_of_case after update of step, exit_fact, closed_on, started_on on aftercare_case for each row
  when ((date_trunc('month', old.started_on), figure_word(old.step, old.exit_fact, old.closed_on))
        is distinct from (date_trunc('month', new.started_on), figure_word(new.step, new.exit_fact, new.closed_on)))
  execute function figure_of_case();

-- The newest mark of a place that was not undone counts, in the month of its session: a new one takes the place of the one before.
create function figure_of_attendance() returns trigger language plpgsql as $$
begin
  insert into figure_change (office_id, kind, month, word, amount)
  select x.office_id, 'ATTENDANCE', date_trunc('month', s.starts_at at time zone o.zone), x.word, sum(x.amount)
    from (select n.office_id, n.session_id, n.status as word, 1 as amount from added n
          union all
          select n.office_id, n.session_id, b.status, -1
            from added n
            cross join lateral (select a.status from attendance a
                                 where (a.office_id, a.session_id, a.case_id) = (n.office_id, n.session_id, n.case_id)
                                   and (a.recorded_at, a.id) < (n.recorded_at, n.id)
                                   and not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (a.office_id, a.id))
                                 order by a.recorded_at desc, a.id desc limit 1) b) x
    join guidance_session s on (s.office_id, s.id) = (x.office_id, x.session_id)
    join office o on o.office_id = x.office_id
   group by 1, 3, 4 having sum(x.amount) <> 0;
  return null;
end $$;
create trigger figure_of_attendance after insert on attendance referencing new table as added
  for each statement execute function figure_of_attendance();

create function figure_of_undone() returns trigger language plpgsql as $$
begin
  insert into figure_change (office_id, kind, month, word, amount)
  select x.office_id, 'ATTENDANCE', date_trunc('month', s.starts_at at time zone o.zone), x.word, sum(x.amount)
    from (select n.office_id, a.session_id, y.word, y.amount
            from undone n
            join attendance a on (a.office_id, a.id) = (n.office_id, n.attendance_id)
            left join lateral (select b.status from attendance b
                                where (b.office_id, b.session_id, b.case_id) = (a.office_id, a.session_id, a.case_id)
                                  and (b.recorded_at, b.id) < (a.recorded_at, a.id)
                                  and not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (b.office_id, b.id))
                                order by b.recorded_at desc, b.id desc limit 1) before on true
            cross join lateral (values (a.status, -1), (before.status, 1)) y(word, amount)
           where y.word is not null
             and not exists (select from attendance c
                              where (c.office_id, c.session_id, c.case_id) = (a.office_id, a.session_id, a.case_id)
                                and (c.recorded_at, c.id) > (a.recorded_at, a.id)
                                and not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (c.office_id, c.id)))) x
    join guidance_session s on (s.office_id, s.id) = (x.office_id, x.session_id)
    join office o on o.office_id = x.office_id
   group by 1, 3, 4 having sum(x.amount) <> 0;
  return null;
end $$;
create trigger figure_of_undone after insert on attendance_undo referencing new table as undone
  for each statement execute function figure_of_undone();

-- The same counted from the rows themselves: what an installation begins with, and what the nights compare with.
create view figure_recount with (security_invoker = true) as
  select office_id, 'CASE' as kind, date_trunc('month', started_on)::date as month, figure_word(step, exit_fact, closed_on) as word,
         count(*) as amount
    from aftercare_case group by 1, 3, 4
  union all
  select a.office_id, 'ATTENDANCE', date_trunc('month', s.starts_at at time zone o.zone)::date, a.status, count(*)
    from (select distinct on (office_id, session_id, case_id) office_id, session_id, status
            from attendance t
           where not exists (select from attendance_undo u where (u.office_id, u.attendance_id) = (t.office_id, t.id))
           order by office_id, session_id, case_id, recorded_at desc, id desc) a
    join guidance_session s on (s.office_id, s.id) = (a.office_id, a.session_id)
    join office o on o.office_id = a.office_id
   group by 1, 3, 4;
grant select on figure_recount to pulih_job;
insert into figure select office_id, kind, month, word, amount from figure_recount;
create index aftercare_case_running on aftercare_case (office_id) where closed_on is null;
