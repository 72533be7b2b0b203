alter table client add occupation text
  check (occupation in ('WORKING', 'NOT_WORKING', 'STUDYING', 'HOUSEHOLD')); -- null: not asked yet
