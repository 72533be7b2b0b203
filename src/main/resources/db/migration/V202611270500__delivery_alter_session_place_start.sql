-- When a session begins stands beside each place in it as well, so that the newest of one case are a range of an index: reading
-- fifteen cases for that moment alone took half of what recording the attendance of a group costs. The foreign key keeps the two alike.
alter table guidance_session add unique (office_id, id, starts_at);
alter table session_place add starts_at timestamptz;
update session_place p set starts_at = s.starts_at from guidance_session s where (s.office_id, s.id) = (p.office_id, p.session_id);
alter table session_place alter starts_at set not null;
alter table session_place
  drop constraint session_place_office_id_session_id_fkey,
  add foreign key (office_id, session_id, starts_at) references guidance_session (office_id, id, starts_at) on update cascade;
create index session_place_newest on session_place (office_id, case_id, starts_at desc, session_id);
drop index session_place_office_id_case_id_idx;
comment on column session_place.starts_at is 'Waktu mulai pertemuan, selalu sama dengan guidance_session.starts_at';
