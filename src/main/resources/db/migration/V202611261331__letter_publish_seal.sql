-- What was found in a file that came back signed, for modules that keep such a file as their own (the decree of an SOP).
create view letter_seal_card with (security_invoker = true) as select office_id, document_id, seal from letter_signed;
grant select on letter_seal_card to pulih_app, pulih_job;
