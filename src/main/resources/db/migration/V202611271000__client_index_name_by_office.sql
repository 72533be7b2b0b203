-- The names of an office with how they sound, side by side in one index: the search by a fragment reads them through, two to three
-- milliseconds for eleven thousand people, however many offices there are. The trigram indexes held the names of all offices
-- together, and a search met the hits of all of them (82 ms at 450 offices; docs/adr/0010).
drop index client_by_fragment;
drop index client_by_spoken;
drop index client_by_name;
create index client_by_name on client (office_id, name_key, id) include (spoken);
