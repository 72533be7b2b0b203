create table partner (
  office_id int not null references office, id uuid not null, name text not null check (name <> ''),
  kind text not null check (kind in ('REINTEGRATION_AGENT', 'REHAB_PROVIDER', 'PARTNER')),
  contact_name text not null, telephone text not null, area text not null,
  agreement_number text not null, agreement_from date not null, agreement_until date not null check (agreement_until >= agreement_from),
  services text[] not null check (cardinality(services) > 0), capacity int check (capacity > 0),
  ended_on date, ended_by uuid, recorded_by uuid not null, recorded_at timestamptz not null, version int not null default 0,
  primary key (office_id, id), foreign key (office_id, recorded_by) references staff, foreign key (office_id, ended_by) references staff);
comment on table partner is 'Mitra pelaksana kegiatan: agen reintegrasi, lembaga rehabilitasi, Pokmas Lipas, dan lembaga lain, dengan perjanjiannya';
select scoped('partner');
