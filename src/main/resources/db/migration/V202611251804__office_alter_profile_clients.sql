-- What papers and messages for the client say, so that a stranger learns nothing from them; and the register number of the Litmas.
alter table office_profile
  add client_phone text not null default '', add meeting_place text not null default 'tempat yang sudah disepakati',
  add litmas_pattern text not null default 'LIT-{golongan}/{tahun}/{urut}';
comment on column office_profile.meeting_place is 'Sebutan tempat pada pesan dan kertas untuk klien; tidak menyebut kantor';
comment on column office_profile.litmas_pattern is 'Pola nomor register Litmas; {golongan} adalah DWS atau ANK';
