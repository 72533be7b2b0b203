-- The same content sent by the same person from another tab finds the row of the first one.
create index on form_key (office_id, account_id, body_hash);

-- Takes the key of a form for the running transaction, or tells who had sent what with it and where that led. A form that was
-- rendered (p_issued) before the same person sent the same content is that form in a second tab. A twin waits here until the
-- first has committed; each statement below then sees what it has written.
create function take_form_key(p_office int, p_key uuid, p_account uuid, p_route text, p_body bytea, p_result text,
                              p_issued timestamptz, p_now timestamptz)
returns table (free boolean, account_id uuid, body_hash bytea, result text)
language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_account::text || encode(p_body, 'hex'), 0));
  insert into form_key (office_id, key, account_id, route, body_hash, result, used_at)
  select p_office, p_key, p_account, p_route, p_body, p_result, p_now
   where not exists (select from form_key f where f.office_id = p_office and f.account_id = p_account and f.body_hash = p_body
                        and f.used_at > p_issued)
      on conflict do nothing;
  if found then
    return query select true, p_account, p_body, p_result;
  else
    return query select false, f.account_id, f.body_hash, f.result from form_key f
                  where f.office_id = p_office
                    and (f.key = p_key or f.account_id = p_account and f.body_hash = p_body and f.used_at > p_issued)
                  order by f.key <> p_key, f.used_at limit 1;
  end if;
end $$;
revoke execute on function take_form_key from public;
grant execute on function take_form_key to pulih_app;
