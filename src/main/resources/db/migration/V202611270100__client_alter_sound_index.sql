-- Name and birth date together find the one person of a very common name; name and mother were never asked together.
drop index client_office_id_name_sound_mother_sound_idx;
create index client_by_sound on client (office_id, name_sound, birth_on);
