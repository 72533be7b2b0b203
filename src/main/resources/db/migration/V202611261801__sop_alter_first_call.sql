-- Versions that stand keep their meaning: two working days was what the application promised so far.
alter table sop_version add column first_call_days int not null default 2 check (first_call_days between 1 and 30);
