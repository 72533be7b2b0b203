-- Where a telephone lays down photos for the computer of one member of the staff: for ten minutes, once.
create table photo_drop (
  office_id int not null, id uuid not null, made_by uuid not null,
  token bytea not null,      -- sealed; the page shows it as a QR code
  token_hash bytea not null, -- what the telephone brings is looked up by
  made_at timestamptz not null, expires_at timestamptz not null,
  arrived_at timestamptz, photos bytea, -- sealed
  primary key (office_id, id), foreign key (office_id, made_by) references staff,
  check ((arrived_at is null) = (photos is null)));
comment on table photo_drop is 'Titipan foto dari telepon untuk komputer seorang pegawai; sekali pakai, sepuluh menit, lalu dihapus';
create unique index on photo_drop (token_hash);
create index on photo_drop (office_id, made_by);
select scoped('photo_drop', 'select, insert, update, delete');

-- Which office a telephone has come to: it brings no account, only what the QR code said.
create function photo_drop_office(p_hash bytea, p_at timestamptz) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select office_id from photo_drop where token_hash = p_hash and arrived_at is null and expires_at > p_at
$$;
revoke execute on function photo_drop_office from public;
grant execute on function photo_drop_office to pulih_app;
