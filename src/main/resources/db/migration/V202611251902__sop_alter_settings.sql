-- A version that stands keeps its meaning: the Litmas of a child has the clock of an adult's, and both added acts are done.
alter table sop_version
  add column child_litmas_days int check (child_litmas_days between 1 and 30),
  add column head_ratifies boolean not null default true,
  add column closing_letter boolean not null default true;
