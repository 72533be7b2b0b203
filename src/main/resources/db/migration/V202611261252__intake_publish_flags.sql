create view application_flag_card with (security_invoker = true) as select office_id, case_id, flags from application;
grant select on application_flag_card to pulih_app, pulih_job;
