-- What the office says and rules before a request is taken in; without a row the stated defaults hold.
create table intake_setting (
  office_id int not null references office primary key,
  use_text text not null, -- what a word about use sets off and what not, on the first public page
  use_verified boolean not null default false, use_verified_by text not null default '',
  danger_text text not null default '', -- whom to call when somebody is in danger now; empty: the number that clients are given
  other_cases text not null default 'REDIRECT' check (other_cases in ('ACCEPT', 'REDIRECT')), -- a case that is none of narcotics
  version int not null default 1, check (not use_verified or use_verified_by <> ''));
comment on table intake_setting is 'Pengaturan kantor untuk permohonan: kalimat halaman publik, dan sikap atas perkara selain narkotika';
select scoped('intake_setting');
