-- One signed sheet may stand for an act on many cases; who opens it must be allowed to see all of them.
create index on case_event (office_id, sheet_id) where sheet_id is not null;
