-- Whether a letter of several pages names the first word of the next page at its foot (Permenkumham 31/2020, formats.md 2.2).
alter table office_profile
  add letter_catch_word text not null default 'PRINTED' check (letter_catch_word in ('PRINTED', 'NONE'));
