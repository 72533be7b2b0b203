-- The foreign key that carries the start of a meeting to its places brings no index for its own columns.
create index on session_place (office_id, session_id, starts_at);
