create view data_key_card with (security_invoker = true) as select office_id, owner_id, wrapped from data_key;
grant select on data_key_card to pulih_app, pulih_job;
