-- The search for the number of an incoming letter: under row-level security lower() keeps a condition from any index, a stored column
-- does not, since the equality of texts may be asked before the walls are.
alter table application add letter_key text not null generated always as (lower(letter_number)) stored;
comment on column application.letter_key is 'Nomor surat masuk dengan huruf kecil, untuk pencarian';
drop index application_office_id_lower_idx;
create index on application (office_id, letter_key) where letter_key <> '';
