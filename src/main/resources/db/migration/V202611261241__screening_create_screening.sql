-- PP 31/1999 Pasal 40 ayat (3) huruf d: at the final stage the office considers aftercare for each client. Each row is one answer
-- of the PK or of the client; the newest within the ninety days counts, none is changed.
create table screening (
  office_id int not null references office, id uuid not null, client_id uuid not null,
  guidance_ends_on date not null, -- the end that was in sight
  stage text not null check (stage in ('CONSIDERED', 'OFFERED', 'WANTED', 'DECLINED')), held_on date not null,
  reason bytea, recommendation bytea, -- sealed with the key of the client
  recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, client_id) references client,
  foreign key (office_id, recorded_by) references staff,
  check (stage <> 'WANTED' or recommendation is not null));
comment on table screening is 'Pertimbangan bimbingan tambahan menjelang akhir bimbingan, dan jawaban klien; tersegel';
create index on screening (office_id, client_id, recorded_at desc);
create index on screening (office_id, guidance_ends_on);
select scoped('screening', 'select, insert');
