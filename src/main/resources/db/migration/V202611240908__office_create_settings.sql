-- How the office presents itself on paper; one row an office, absent until somebody sets it.
create table office_profile (
  office_id int primary key references office,
  long_name text not null, class text not null default '', city text not null default '',
  head_lines text[] not null, head_sizes int[] not null, head_bold boolean[] not null, -- letterhead, row by row; sizes in tenths of a point
  address_lines text[] not null default '{}',
  logo bytea, logo_type text check (logo_type in ('image/png', 'image/jpeg')),
  head_title text not null, tpp_name text not null default 'Tim Pengamat Pemasyarakatan',
  paper text not null default 'A4' check (paper in ('A4', 'F4')), subject_label text not null default 'Hal' check (subject_label in ('Hal', 'Perihal')),
  unit_code text not null default '', number_pattern text not null default '{unit}{sep}{kode}{sep}{urut:4}', separator text not null default '-',
  number_scope text not null default 'OFFICE' check (number_scope in ('OFFICE', 'CODE', 'KIND')),
  code_kinds text[] not null default '{}', codes text[] not null default '{}', -- classification codes that differ from the product's list
  emergency text not null default '', website text not null default '', version int not null default 0,
  check (cardinality(head_lines) = cardinality(head_sizes) and cardinality(head_lines) = cardinality(head_bold)),
  check (cardinality(code_kinds) = cardinality(codes)),
  check ((logo is null) = (logo_type is null)));
comment on table office_profile is 'Profil kantor pada surat: kepala surat, kota, pola nomor, kertas';
select scoped('office_profile', 'select, insert, update');

-- Who may sign for the head besides Plh. and Plt., which are roles with dates: a.n. by mandate, u.b. one level further down.
create table signing_authority (
  office_id int not null references office, id uuid not null, staff_id uuid not null,
  capacity text not null check (capacity in ('AN', 'UB')),
  through text not null default '', -- u.b.: the title of the official in whose place the person signs
  basis text not null, from_on date not null, until_on date, set_by uuid not null, set_at timestamptz not null,
  primary key (office_id, id), foreign key (office_id, staff_id) references staff, foreign key (office_id, set_by) references staff,
  check (until_on is null or until_on >= from_on), check ((capacity = 'UB') = (through <> '')));
comment on table signing_authority is 'Wewenang menandatangani atas nama Kepala, menurut tanggal';
create index on signing_authority (office_id, staff_id, from_on);
select scoped('signing_authority');

create table office_section (
  office_id int not null references office, id uuid not null, name text not null,
  clientele text not null check (clientele in ('ADULT', 'CHILD', 'BOTH')), head_id uuid not null,
  from_on date not null, until_on date,
  primary key (office_id, id), foreign key (office_id, head_id) references staff, check (until_on is null or until_on >= from_on));
comment on table office_section is 'Seksi dan pejabat yang memimpinnya, menurut tanggal: dewasa, anak, atau keduanya';
select scoped('office_section');

-- Local days off; and working days that the national list wrongly closes (a day moved after the sighting of the moon).
create table office_closed_day (
  office_id int not null references office, id uuid not null, day date not null, name text not null,
  closed boolean not null default true, set_by uuid not null, set_at timestamptz not null,
  primary key (office_id, id), unique (office_id, day), foreign key (office_id, set_by) references staff);
comment on table office_closed_day is 'Hari libur setempat, dan hari kerja yang menyimpang dari daftar nasional';
select scoped('office_closed_day', 'select, insert, delete');
