-- A letter that an institution sends with its request from outside: nobody of the office has stored it.
alter table document alter column stored_by drop not null;
comment on column document.stored_by is 'Pegawai yang menyimpan; kosong bila dikirim dari luar';
