-- Whoever reads the application opens the letter or the filled form that came with it.
alter table application add column letter_document uuid,
  add foreign key (office_id, letter_document) references document;
create index on application (office_id, letter_document) where letter_document is not null;
