-- A foreigner is known by a paper of his own, beside or instead of a NIK.
alter table client
  add column foreign_paper text check (foreign_paper in ('PASSPORT', 'KITAS', 'KITAP')),
  add column foreign_number bytea, add column foreign_hash bytea,
  add check ((foreign_paper is null) = (foreign_number is null)), add check ((foreign_paper is null) = (foreign_hash is null));
create index client_by_foreign on client (office_id, foreign_hash) where foreign_hash is not null;
