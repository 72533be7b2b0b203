create table plan (
  office_id int not null references office, id uuid not null, case_id uuid not null, decision_id uuid not null,
  number int not null check (number > 0), starts_on date not null, ends_on date not null, offered_on date,
  made_by uuid not null, made_at timestamptz not null, version int not null default 0,
  primary key (office_id, id), unique (office_id, case_id, number),
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, decision_id) references tpp_decision,
  foreign key (office_id, made_by) references staff, check (ends_on > starts_on));
comment on table plan is 'Rencana bimbingan tambahan; yang tertinggi nomornya yang berlaku';
create index on plan (office_id, decision_id);
select scoped('plan');

create table plan_item (
  office_id int not null references office, id uuid not null, plan_id uuid not null, case_id uuid not null, position int not null,
  treatment text not null, domain text not null, goal bytea, activity bytea, form text not null check (form in ('INDIVIDUAL', 'GROUP')),
  performer text not null, partner_id uuid, performer_name text not null default '', sessions int not null check (sessions between 1 and 400),
  hours numeric(6, 1) not null check (hours >= 0), place text not null default '',
  recommendation_id uuid not null, -- the object of aftercare: the recommendation from which the item comes
  primary key (office_id, id), foreign key (office_id, plan_id) references plan,
  foreign key (office_id, case_id) references aftercare_case);
comment on table plan_item is 'Kegiatan dalam rencana; setiap butir menyebut rekomendasi asalnya';
create index on plan_item (office_id, plan_id);
create index on plan_item (office_id, case_id);
select scoped('plan_item');

create table plan_answer (
  office_id int not null references office, id uuid not null, plan_id uuid not null, case_id uuid not null,
  answer text not null check (answer in ('ACCEPTED', 'CHANGE_ASKED', 'DECLINED')), answered_on date not null, reason bytea,
  explained text[] not null default '{}', follow_up boolean, contact_channel text, guardian_name bytea, guardian_agrees boolean,
  own_assent boolean, witness bytea, signed_id uuid, undertaking_id uuid, card_id uuid,
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, plan_id) references plan,
  foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, recorded_by) references staff);
comment on table plan_answer is 'Jawaban klien atas rencana: menerima, meminta perubahan, atau tidak menerima';
create index on plan_answer (office_id, plan_id);
create index on plan_answer (office_id, case_id, recorded_at);
select scoped('plan_answer', 'select, insert');

create table plan_item_answer (
  office_id int not null references office, answer_id uuid not null, item_id uuid not null, accepted boolean not null,
  primary key (office_id, answer_id, item_id), foreign key (office_id, answer_id) references plan_answer,
  foreign key (office_id, item_id) references plan_item);
comment on table plan_item_answer is 'Butir rencana yang diterima klien';
create index on plan_item_answer (office_id, item_id);
select scoped('plan_item_answer', 'select, insert');
