-- Sources that the officer added to the fixed list of R26.
create table source_item (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  title bytea not null, -- sealed: it may name a person or an institution
  added_by uuid not null, added_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, added_by) references staff);
comment on table source_item is 'Sumber data yang ditambahkan PK di luar daftar tetap';
create index on source_item (office_id, case_id);
select scoped('source_item', 'select, insert');

-- What a source has given. Append-only: the newest entry that was not undone counts; number tells two writers apart.
create table source_entry (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  kind text not null check (kind in ('CLIENT_INTERVIEW', 'FAMILY_INTERVIEW', 'SUPPORTER_INTERVIEW', 'LOCAL_GOVERNMENT',
                                     'PRISON_RECORD', 'EARLIER_FILE', 'COURT_SITE', 'REHAB_PROVIDER', 'OBSERVATION', 'OTHER')),
  item_id uuid, number int not null check (number > 0),
  outcome text not null check (outcome in ('OBTAINED', 'UNAVAILABLE')),
  held_on date check (outcome = 'UNAVAILABLE' or held_on is not null),
  place bytea, result bytea not null, -- sealed: the result, or the reason why there is none
  correction bytea, -- sealed: why an earlier entry was corrected
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), check ((kind = 'OTHER') = (item_id is not null)),
  unique nulls not distinct (office_id, case_id, kind, item_id, number),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, item_id) references source_item,
  foreign key (office_id, recorded_by) references staff);
comment on table source_entry is 'Hasil tiap sumber data, atau alasan tidak tersedia; hanya ditambah';
create index on source_entry (office_id, item_id) where item_id is not null;
select scoped('source_entry', 'select, insert');

create table source_undo (
  office_id int not null references office, entry_id uuid not null, undone_by uuid not null, undone_at timestamptz not null,
  primary key (office_id, entry_id), foreign key (office_id, entry_id) references source_entry,
  foreign key (office_id, undone_by) references staff);
comment on table source_undo is 'Catatan sumber yang diurungkan dalam sepuluh menit';
select scoped('source_undo', 'select, insert');
