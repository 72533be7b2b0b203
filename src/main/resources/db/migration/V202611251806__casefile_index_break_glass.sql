-- The head's list of urgent openings, also counted on his home page.
create index case_access_break_glass on case_access (office_id, from_at) where ground = 'BREAK_GLASS';
