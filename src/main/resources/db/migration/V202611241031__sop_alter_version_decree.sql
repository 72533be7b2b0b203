alter table sop_version add column decree_number text, add column decree_on date,
  add check ((decree_id is null) = (decree_on is null)), add check (decree_number is null or decree_id is not null),
  add foreign key (office_id, decree_id) references letter;
create index on sop_version (office_id, decree_id) where decree_id is not null;
alter table sop_signing add foreign key (office_id, document_id) references document;
create index on sop_signing (office_id, document_id);
