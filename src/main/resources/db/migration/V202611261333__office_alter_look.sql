-- What offices set in their own way on a letter; the defaults follow Permenkumham 31/2020.
alter table office_profile
  add letter_points int not null default 11 check (letter_points in (11, 12)),
  add letter_order text not null default 'SECURITY_FIRST' check (letter_order in ('SECURITY_FIRST', 'ATTACHMENT_FIRST')),
  add letter_margins text not null default 'RULE' check (letter_margins in ('RULE', 'EVEN'));
