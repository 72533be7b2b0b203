-- A client is asked for by the number of the register in which he was guided, too.
create or replace view client_guidance_card with (security_invoker = true) as
  select office_id, client_id, kind, from_on, until_on, register_number from client_guidance;
create index client_guidance_by_number on client_guidance (office_id, lower(register_number)) where register_number <> '';
