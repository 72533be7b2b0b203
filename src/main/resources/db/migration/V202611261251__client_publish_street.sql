-- Sealed with the client's key: whoever has opened the case may compare it with the area of a PK.
create view client_street_card with (security_invoker = true) as select office_id, id as client_id, street from client;
grant select on client_street_card to pulih_app, pulih_job;
