create table tpp_member (
  office_id int not null references office, id uuid not null, staff_id uuid not null,
  post text not null check (post in ('CHAIR', 'SECRETARY', 'MEMBER')), decree text not null default '',
  from_on date not null, until_on date,
  primary key (office_id, id), foreign key (office_id, staff_id) references staff,
  check (until_on is null or until_on >= from_on));
comment on table tpp_member is 'Anggota TPP yang diangkat, dengan surat keputusan dan masa berlakunya';
create index on tpp_member (office_id, staff_id);
select scoped('tpp_member');

create table tpp_session (
  office_id int not null references office, id uuid not null, kind text not null check (kind in ('ROUTINE', 'SPECIAL')),
  held_on date not null, starts_at time not null, ends_at time not null, place text not null,
  chair_id uuid not null, secretary_id uuid not null,
  invitation_id uuid, minutes_id uuid, minutes_signed_on date, postponed_on date, postponed_reason text not null default '',
  version int not null default 0,
  primary key (office_id, id), foreign key (office_id, chair_id) references staff, foreign key (office_id, secretary_id) references staff,
  check (ends_at > starts_at));
comment on table tpp_session is 'Sidang TPP: jenis, waktu, tempat, ketua, sekretaris, undangan dan berita acaranya';
create index on tpp_session (office_id, held_on, id);
select scoped('tpp_session');

create table tpp_attendance (
  office_id int not null references office, session_id uuid not null, staff_id uuid not null, post text not null,
  present boolean, reason text not null default '',
  primary key (office_id, session_id, staff_id), foreign key (office_id, session_id) references tpp_session,
  foreign key (office_id, staff_id) references staff);
comment on table tpp_attendance is 'Daftar hadir sidang: semua anggota yang diangkat pada hari sidang';
select scoped('tpp_attendance', 'select, insert, update, delete');

create table tpp_docket (
  office_id int not null references office, id uuid not null, session_id uuid not null, case_id uuid not null, position int not null,
  round int not null, removed_on date,
  primary key (office_id, id), foreign key (office_id, session_id) references tpp_session,
  foreign key (office_id, case_id) references aftercare_case);
comment on table tpp_docket is 'Acara sidang: kasus yang dibahas, menurut urutan';
create unique index on tpp_docket (office_id, session_id, case_id);
create index on tpp_docket (office_id, case_id);
select scoped('tpp_docket');

create table tpp_decision (
  office_id int not null references office, id uuid not null, docket_id uuid not null, case_id uuid not null,
  outcome text not null check (outcome in ('APPROVED', 'APPROVED_CHANGED', 'RETURNED', 'REJECTED', 'POSTPONED')),
  method text not null check (method in ('CONSENSUS', 'VOTE')),
  votes_for int, votes_against int, votes_abstain int, months int,
  conditions bytea, note bytea, dissent bytea, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, docket_id), foreign key (office_id, docket_id) references tpp_docket,
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, recorded_by) references staff,
  check ((method = 'VOTE') = (votes_for is not null and votes_against is not null and votes_abstain is not null)),
  check ((outcome in ('APPROVED', 'APPROVED_CHANGED')) = (months is not null)));
comment on table tpp_decision is 'Rekomendasi TPP per kasus, dengan cara pengambilan keputusan';
create index on tpp_decision (office_id, case_id, recorded_at);
select scoped('tpp_decision', 'select, insert');

create table tpp_granted (
  office_id int not null references office, id uuid not null, decision_id uuid not null, recommendation_id uuid not null,
  treatment text not null, granted boolean not null, note bytea,
  primary key (office_id, id), foreign key (office_id, decision_id) references tpp_decision);
comment on table tpp_granted is 'Keputusan per perlakuan yang direkomendasikan Litmas';
create index on tpp_granted (office_id, decision_id);
select scoped('tpp_granted', 'select, insert');

create table tpp_ratification (
  office_id int not null references office, id uuid not null, decision_id uuid not null, accepted boolean not null, reason bytea,
  letter_id uuid, decided_on date not null, decided_by uuid not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, decision_id), foreign key (office_id, decision_id) references tpp_decision,
  foreign key (office_id, decided_by) references staff, foreign key (office_id, recorded_by) references staff);
comment on table tpp_ratification is 'Penetapan Kepala atas rekomendasi TPP, atau pengembaliannya dengan alasan';
select scoped('tpp_ratification', 'select, insert');
