-- Each doubt is checked against its row by (office_id, import_id, line). On a table that nobody has counted yet the server took this
-- index for that, and read all rows of the import once for every doubt: the key comes first, so that it serves only who has one.
drop index register_row_office_id_import_id_key_hash_idx;
create index register_row_by_key on register_row (key_hash, office_id, import_id);
