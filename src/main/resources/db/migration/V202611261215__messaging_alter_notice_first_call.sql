-- The PK's first call to client and applicant, which the tanda terima has promised for a day.
alter table notice add column first_call boolean not null default false;
alter table notice add column due_on date;
alter table notice add check (not first_call or due_on is not null);
comment on column notice.first_call is 'Telepon pertama PK sesudah penunjukan, kepada klien dan kepada pemohon';
create index on notice (office_id, case_id) where first_call;
