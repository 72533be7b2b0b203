-- What an act had to say and nobody has heard yet is taken back when the act is ended or undone (a substitution that ends early).
alter table notice add column about_id uuid;
comment on column notice.about_id is 'Tindakan yang dikabarkan, bila kabarnya dapat ditarik lagi';
create index on notice (office_id, about_id) where about_id is not null;
alter table notice_answer drop constraint notice_answer_result_check,
  add constraint notice_answer_result_check check (result in ('SENT', 'CALLED', 'NOT_REACHED', 'WITHDRAWN'));
comment on table notice_answer is 'Apa yang dilakukan dengan kabar: dikirim, ditelepon, belum terhubung (dapat diurungkan sepuluh menit), atau ditarik sebelum sampai';
