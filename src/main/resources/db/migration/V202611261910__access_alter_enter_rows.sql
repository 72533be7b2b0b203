-- Both give one row. Planned for a thousand each, a plan for all values seemed dear, and every request planned its first statement anew.
alter function enter(uuid, int, int) rows 1;
alter function take_form_key(int, uuid, uuid, text, bytea, text, timestamptz, timestamptz) rows 1;
