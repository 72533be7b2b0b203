-- The jobs of db-scheduler, in the shape its library asks for; it belongs to the installation, not to an office.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is 'Pekerjaan berkala instalasi (db-scheduler); tanpa data orang.';
grant select, insert, update, delete on scheduled_tasks to pulih_app;
