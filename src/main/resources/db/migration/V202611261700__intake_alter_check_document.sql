-- The papers that the applicant brought, as the desk took them in when it judged completeness.
alter table application_check add column document_id uuid, add foreign key (office_id, document_id) references document;
create index on application_check (office_id, document_id);
