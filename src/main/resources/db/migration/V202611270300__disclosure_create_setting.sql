-- How the office answers requests for data (E20). No rule was found for any of it; without a row the stated defaults hold.
create table disclosure_setting (
  office_id int not null references office primary key,
  answer_days int not null check (answer_days between 1 and 60), -- working days after the day of receipt
  told text not null check (told in ('GIVEN', 'ALWAYS', 'NEVER')), -- when the client hears of it, unless the head rules otherwise
  exceptions_text text not null, -- when the client is not told, in the words of the office
  exceptions_verified_by text not null default '', -- who has looked the law up, and when; empty: nobody
  version int not null default 1);
comment on table disclosure_setting is 'Pengaturan kantor untuk permintaan data dari luar: batas waktu jawaban, dan kapan klien diberi tahu';
select scoped('disclosure_setting');

alter table data_answer
  add sheet_id uuid, -- the signed sheet from which the clerk has recorded it
  add client_told boolean not null default false,
  add told_reason bytea, -- why the head had the client told, or not told, other than the office does
  add foreign key (office_id, sheet_id) references document;
create index on data_answer (office_id, sheet_id);

-- The head's word on an answer that a clerk has recorded about no case; about a case it stands with the other sheets (sheet_answer).
create table data_answer_word (
  office_id int not null, inquiry_id uuid not null, confirmed boolean not null, reason text not null default '',
  answered_by uuid not null, answered_at timestamptz not null,
  primary key (office_id, inquiry_id), foreign key (office_id, inquiry_id) references data_answer,
  foreign key (office_id, answered_by) references staff, check (confirmed or reason <> ''));
comment on table data_answer_word is 'Pembenaran atau sanggahan Kepala atas jawaban permintaan data yang dicatat petugas dari lembar bertanda tangan';
select scoped('data_answer_word', 'select, insert');
