-- What became of a plan of inspections: made, changed, drawn, ended; by whom, and what it was before.
create table in_plan_event (
    id      bigint      not null primary key,
    plan_id bigint      not null,
    at      datetime(6) not null,
    actor   varchar(64),
    what    varchar(32) not null,
    note    varchar(1000),
    details longtext,
    constraint in_plan_event_plan foreign key (plan_id) references in_plan (id)
);
create index in_plan_event_of on in_plan_event (plan_id, id);
