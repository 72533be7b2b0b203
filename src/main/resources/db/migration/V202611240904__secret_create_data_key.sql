create table data_key (
  office_id int not null references office, owner_id uuid not null, wrapped bytea not null, master_version int not null,
  primary key (office_id, owner_id));
comment on table data_key is 'Kunci data per orang (atau per permohonan), terbungkus kunci induk; menghapus baris = menghapus isinya';
select scoped('data_key', 'select, insert, update, delete');
