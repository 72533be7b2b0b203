-- When the present guidance ends (E21), which nobody outside is asked for.
alter table outside_check add column guidance_ends_on date;
