-- Two rows of one file with the same passport, KITAS or KITAP may be one person written twice (E15), as with the NIK.
alter table register_row add passport_hash bytea, add kitas_hash bytea, add kitap_hash bytea;
