-- The client's own code for asking how things stand; shown to the PK until he has handed it over, then known to nobody here.
create table client_code (
  office_id int not null, id uuid not null, case_id uuid not null, code_hash bytea not null,
  code bytea, -- sealed with the key of the case
  made_by uuid not null, made_at timestamptz not null, handed_at timestamptz, ended_at timestamptz,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, made_by) references staff, check (handed_at is null or code is null));
comment on table client_code is 'Kode klien untuk menanyakan perkembangan; kode lama berakhir bila yang baru dibuat';
create index on client_code (office_id, case_id);
create unique index on client_code (office_id, case_id) where ended_at is null;
create index on client_code (code_hash);
create index on application_receipt (status_code);
select scoped('client_code');

-- Which request a code belongs to, before anybody is in an office; own: the client's code, not that of the tanda terima.
create function request_of_code(p_code text, p_hash bytea) returns table (office_id int, case_id uuid, own boolean)
language sql stable rows 1 security definer set search_path = public, pg_temp as $$
  select r.office_id, r.case_id, false from application_receipt r where r.status_code = p_code
  union all
  select c.office_id, c.case_id, true from client_code c where c.code_hash = p_hash and c.ended_at is null
  limit 1
$$;
revoke execute on function request_of_code from public;
grant execute on function request_of_code to pulih_app;
