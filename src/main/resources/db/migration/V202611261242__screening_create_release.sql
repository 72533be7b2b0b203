-- People of whom a prison has told when they go free without any guidance before (bebas murni): for the leaflet and a later contact.
create table release_notice (
  office_id int not null references office, id uuid not null, name text not null check (name <> ''), birth_on date,
  sex text not null check (sex in ('L', 'P')), released_on date not null, place text not null check (place <> ''),
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, recorded_by) references staff);
comment on table release_notice is 'Daftar orang yang akan bebas murni menurut kabar Lapas; dihapus setengah tahun sesudah bebas';
create unique index on release_notice (office_id, lower(name), birth_on, released_on) nulls not distinct;
create index on release_notice (office_id, released_on);
select scoped('release_notice', 'select, insert, delete');
