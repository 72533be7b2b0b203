-- A day is rewritten in its place; who was slower sees both texts.
alter table office_closed_day add column version int not null default 0;
