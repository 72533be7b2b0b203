-- Append-only: the newest row is the client's present word.
create table assessment_consent (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  given boolean not null, points text[] not null,
  manner text not null check (manner in ('SIGNATURE', 'THUMBPRINT', 'SPOKEN')),
  signed_on date not null, assent boolean,
  people bytea, -- guardian, witness, companion, interpreter
  note bytea, document_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), check (not given or 'INTERVIEW' = any(points)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, document_id) references document,
  foreign key (office_id, recorded_by) references staff);
comment on table assessment_consent is 'Persetujuan atau penolakan klien atas asesmen, empat butir';
create index on assessment_consent (office_id, case_id, recorded_at desc);
create index on assessment_consent (office_id, document_id);
select scoped('assessment_consent', 'select, insert');

create table sharing_consent (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  partner bytea not null, kind text not null check (kind in ('IDENTITY', 'CONTACT', 'SCHEDULE', 'ATTENDANCE', 'ASSESSMENT', 'REPORT')),
  given_on date not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, recorded_by) references staff);
comment on table sharing_consent is 'Izin klien membagi satu jenis data kepada satu mitra';
create index on sharing_consent (office_id, case_id);
select scoped('sharing_consent', 'select, insert');

create table sharing_withdrawal (
  office_id int not null references office, id uuid not null, consent_id uuid not null,
  withdrawn_on date not null, recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, consent_id),
  foreign key (office_id, consent_id) references sharing_consent, foreign key (office_id, recorded_by) references staff);
comment on table sharing_withdrawal is 'Pencabutan izin berbagi data';
select scoped('sharing_withdrawal', 'select, insert');

create table assessment (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  owner_id uuid not null, -- whose key seals the answers
  instrument text not null, instrument_version text not null, verified boolean not null,
  taken_on date not null, assessed_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, assessed_by) references staff);
comment on table assessment is 'Satu pelaksanaan asesmen dengan versi instrumennya';
create index on assessment (office_id, case_id, taken_on, id);
select scoped('assessment', 'select, insert');

-- Append-only: the newest row of an assessment counts, a correction is a further row with its reason.
create table assessment_answer (
  office_id int not null references office, id uuid not null, assessment_id uuid not null, part int not null,
  complete boolean not null, band text check (band in ('LOW', 'MODERATE', 'HIGH', 'VERY_HIGH')),
  content bytea not null, -- raw answers, scores per line, evidence, reason of a correction
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), unique (office_id, assessment_id, part),
  foreign key (office_id, assessment_id) references assessment, foreign key (office_id, recorded_by) references staff);
comment on table assessment_answer is 'Jawaban dan skor asesmen, tersegel; hanya golongan tertinggi terbaca';
select scoped('assessment_answer', 'select, insert');

create table urgent_referral (
  office_id int not null references office, id uuid not null, case_id uuid not null, assessment_id uuid,
  causes bytea not null, noted_by uuid not null, noted_at timestamptz not null,
  done_on date, done_by uuid, outcome bytea,
  primary key (office_id, id), check ((done_on is null) = (done_by is null) and (done_on is null) = (outcome is null)),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, assessment_id) references assessment,
  foreign key (office_id, noted_by) references staff, foreign key (office_id, done_by) references staff);
comment on table urgent_referral is 'Rujukan segera yang tidak menunggu sidang; terbuka sampai hasilnya dicatat';
create index on urgent_referral (office_id, case_id);
create index on urgent_referral (office_id, assessment_id);
create index urgent_referral_open on urgent_referral (office_id, noted_at) where done_on is null;
select scoped('urgent_referral');

create table assessments_closed (
  office_id int not null references office, id uuid not null, case_id uuid not null,
  incomplete boolean not null, note bytea, closed_by uuid not null, closed_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case,
  foreign key (office_id, closed_by) references staff);
comment on table assessments_closed is 'Pernyataan PK bahwa asesmen selesai, lengkap atau tidak';
create index on assessments_closed (office_id, case_id);
select scoped('assessments_closed', 'select, insert');

create view urgent_referral_card with (security_invoker = true) as
select office_id, id, case_id, noted_at, done_on from urgent_referral;
create view assessment_card with (security_invoker = true) as
select a.office_id, a.id, a.case_id, a.instrument, a.taken_on, n.complete, n.band
  from assessment a
  join lateral (select n.complete, n.band from assessment_answer n
                 where (n.office_id, n.assessment_id) = (a.office_id, a.id) order by n.part desc limit 1) n on true;
grant select on urgent_referral_card, assessment_card to pulih_app, pulih_job;
