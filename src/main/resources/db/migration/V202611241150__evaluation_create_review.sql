-- A periodic review (step k, R67-R68). The figures are frozen as they were on that day; the texts are sealed as one.
create table evaluation_review (
  office_id int not null references office, id uuid not null, case_id uuid not null, number int not null check (number > 0),
  due_on date, held_on date not null,
  decision text not null check (decision in ('CONTINUE', 'CHANGE_ITEMS', 'CHANGE_KIND', 'INTENSIFY', 'EASE', 'REFER', 'CONCLUDE')),
  planned int not null, held int not null, attended int not null, hours_planned numeric(7, 1) not null, hours_done numeric(7, 1) not null,
  achieved int not null, partly int not null, not_yet int not null,
  client_face text not null check (client_face in ('GLAD', 'PLAIN', 'SAD', 'NOT_ASKED')),
  content bytea not null, submitted_by uuid not null, submitted_at timestamptz not null,
  primary key (office_id, id), unique (office_id, case_id, number),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, submitted_by) references staff);
comment on table evaluation_review is 'Evaluasi berkala: kehadiran, perubahan, penilaian tiap kegiatan, dan keputusan yang diusulkan PK';
select scoped('evaluation_review', 'select, insert');

create table evaluation_review_answer (
  office_id int not null references office, review_id uuid not null, accepted boolean not null, note bytea,
  decided_on date not null, decided_by uuid not null, capacity text not null, sheet_id uuid, letter_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, review_id), foreign key (office_id, review_id) references evaluation_review,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff,
  check (accepted = (letter_id is not null)));
comment on table evaluation_review_answer is 'Kepala seksi mengukuhkan evaluasi berkala, atau mengembalikannya dengan catatan';
select scoped('evaluation_review_answer', 'select, insert');

create table evaluation_note (
  office_id int not null references office, id uuid not null, case_id uuid not null, noted_on date not null, text bytea not null,
  noted_by uuid not null, noted_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, noted_by) references staff);
comment on table evaluation_note is 'Catatan bulanan singkat di antara dua evaluasi';
create index on evaluation_note (office_id, case_id, noted_on);
select scoped('evaluation_note', 'select, insert');
