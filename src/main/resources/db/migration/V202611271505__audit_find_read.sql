-- Which of these things the acting person has read on that page, found through the index of the cases. Asked by the application itself,
-- behind the walls, the whole trail of the office was read: && may not go to an index before the wall has been asked.
create function read_by_me(p_page text, p_subjects uuid[]) returns setof uuid
language sql stable rows 20 security definer set search_path = public, pg_temp as $$
  select distinct e.subject_id from audit_entry e
   where e.office_id = nullif(current_setting('app.office', true), '')::int
     and e.account_id = nullif(current_setting('app.account', true), '')::uuid
     and e.what = 'READ' and e.page = p_page and e.case_ids && p_subjects and e.subject_id = any(p_subjects)
$$;
revoke execute on function read_by_me from public;
grant execute on function read_by_me to pulih_app;
