-- A request from outside while it is written: found by the code that its writer has noted down, sealed with a key of its own.
create table request_draft (
  office_id int not null references office, id uuid not null, code_hash bytea not null, answers bytea,
  begun_at timestamptz not null, expires_at timestamptz not null,
  sent_at timestamptz, -- then the case has this id and takes over the key
  primary key (office_id, id), check (sent_at is null or answers is null));
comment on table request_draft is 'Permohonan dari luar yang belum dikirim; dihapus bersama kuncinya bila kedaluwarsa';
create index on request_draft (code_hash);
create index on request_draft (office_id, expires_at);
select scoped('request_draft', 'select, insert, update, delete');

-- In which office a draft lies; before that nobody is in an office.
create function request_draft_office(p_code bytea, p_now timestamptz) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select office_id from request_draft where code_hash = p_code and expires_at > p_now limit 1
$$;
revoke execute on function request_draft_office from public;
grant execute on function request_draft_office to pulih_app;
