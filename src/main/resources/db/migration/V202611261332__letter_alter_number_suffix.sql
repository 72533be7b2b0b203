-- A letter that belongs between two numbers already given bears the lower one with a letter behind it ("12a") and the reason.
alter table letter_number add year int, add suffix text check (suffix ~ '^[a-z]$'), add reason bytea,
  add check ((suffix is null) = (reason is null) and (suffix is null or year is not null and sequence is not null)),
  add unique (office_id, year, scope, sequence, suffix);
