create table document (
  office_id int not null references office, id uuid not null,
  owner_id uuid not null, -- whose key seals it: the client, or the application
  case_id uuid, title bytea not null, media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes int not null check (bytes > 0), sha256 bytea not null, -- of the original, so that the same paper is found again
  file text not null, -- SHA-256 of the sealed file: its name on disk
  stored_by uuid not null, stored_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, case_id) references aftercare_case, foreign key (office_id, stored_by) references staff);
comment on table document is 'Berkas yang disimpan tersegel: pindaian, surat bertanda tangan, lampiran';
create index on document (office_id, case_id, stored_at);
create index on document (office_id, sha256);
select scoped('document', 'select, insert');
