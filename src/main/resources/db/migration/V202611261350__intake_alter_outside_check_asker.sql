-- Of the second kind of subject: who asked, when, the client's yes; nobody outside is asked for them.
alter table outside_check add column asker text not null default '', add column asked_on date, add column agreed_on date;
alter table outside_check add check (category <> 2 or (asker <> '' and asked_on is not null));
