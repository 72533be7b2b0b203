create table case_contact (
  office_id int not null, case_id uuid not null, who text not null check (who in ('CLIENT', 'APPLICANT')),
  name bytea not null, telephone bytea, channel text, recorded_at timestamptz not null,
  primary key (office_id, case_id, who), foreign key (office_id, case_id) references aftercare_case);
comment on table case_contact is 'Siapa yang dihubungi tentang suatu permohonan, tersegel dengan kunci kasusnya';
select scoped('case_contact');

create table notice (
  office_id int not null, id uuid not null, case_id uuid not null,
  audience text not null check (audience in ('CLIENT', 'APPLICANT', 'BOTH')), sentence bytea not null, owner_id uuid not null,
  letter_id uuid, made_by uuid, made_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, made_by) references staff);
comment on table notice is 'Kabar yang harus sampai kepada klien atau pemohon';
create index on notice (office_id, case_id);
select scoped('notice', 'select, insert');
create table notice_answer (
  office_id int not null, id uuid not null, notice_id uuid not null,
  result text not null check (result in ('SENT', 'CALLED', 'NOT_REACHED')), done_by uuid not null, done_at timestamptz not null, undone_at timestamptz,
  primary key (office_id, id), foreign key (office_id, notice_id) references notice, foreign key (office_id, done_by) references staff);
comment on table notice_answer is 'Apa yang dilakukan dengan kabar: dikirim, ditelepon, belum terhubung; dapat diurungkan sepuluh menit';
create index on notice_answer (office_id, notice_id, done_at desc);
select scoped('notice_answer', 'select, insert, update');
