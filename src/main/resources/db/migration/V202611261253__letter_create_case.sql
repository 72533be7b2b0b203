create table letter_case (
  office_id int not null references office, letter_id uuid not null, case_id uuid not null,
  primary key (office_id, letter_id, case_id),
  foreign key (office_id, letter_id) references letter, foreign key (office_id, case_id) references aftercare_case);
comment on table letter_case is 'Kasus-kasus yang disebut satu surat bersama, misalnya surat tugas dengan lampiran';
create index on letter_case (office_id, case_id);
select scoped('letter_case', 'select, insert');
