-- A case is counted anew from this index alone: of a group of fifteen some four hundred places, each on another page of the table.
drop index session_place_newest;
create index session_place_newest on session_place (office_id, case_id, starts_at desc, session_id) include (mark, ended_at, ended_why);
