-- Who outside asks for data about a person, and what the head has answered. Nothing is given without a letter and a legal basis (E20).
create table data_inquiry (
  office_id int not null references office, id uuid not null,
  kind text not null check (kind in ('POLICE', 'PROSECUTOR', 'COURT', 'MEDIA', 'OTHER')),
  asker text not null check (asker <> ''), spokesman text not null default '', -- the institution, and who spoke for it
  letter_number text not null default '', letter_on date, received_on date not null, -- without a letter it was asked by word of mouth
  case_id uuid, -- null where the office knows no such person, or nobody has looked
  owner_id uuid not null, -- whose key seals the texts: the client or the application, else the office
  subject bytea not null, asked bytea not null, -- about whom, and what, in the words of the asker
  document_id uuid, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, document_id) references document, foreign key (office_id, recorded_by) references staff,
  check ((letter_number = '') = (letter_on is null)));
comment on table data_inquiry is 'Permintaan data tentang seseorang dari luar: siapa, dengan surat apa, tentang apa';
create index on data_inquiry (office_id, received_on desc, id desc);
create index on data_inquiry (office_id, case_id);
create index on data_inquiry (office_id, document_id);
select scoped('data_inquiry', 'select, insert');

create table data_answer (
  office_id int not null, inquiry_id uuid not null, outcome text not null check (outcome in ('WITHHELD', 'GIVEN')),
  basis text not null default '', basis_checked_by text not null default '', -- the law that the letter names, and who has looked it up
  given bytea, note bytea, letter_id uuid not null,
  decided_by uuid not null, decided_on date not null, capacity text not null check (capacity in ('DEFINITIVE', 'PLH', 'PLT', 'AN')),
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, inquiry_id), foreign key (office_id, inquiry_id) references data_inquiry,
  foreign key (office_id, letter_id) references letter, foreign key (office_id, decided_by) references staff,
  foreign key (office_id, recorded_by) references staff,
  check ((outcome = 'GIVEN') = (given is not null)), check (outcome <> 'GIVEN' or basis <> '' and basis_checked_by <> ''));
comment on table data_answer is 'Keputusan Kepala atas permintaan data dari luar, dengan dasar hukum dan surat jawabannya';
create index on data_answer (office_id, letter_id);
select scoped('data_answer', 'select, insert');
