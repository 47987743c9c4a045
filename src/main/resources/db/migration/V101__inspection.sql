-- Inspections, from plan to findings.
insert into wb_number_block (name, next_value) values ('inspection', 1);
insert into wb_number_block (name, next_value) values ('inspection-plan', 1);

create table in_plan (
    id               bigint        not null primary key,
    version          bigint        not null,
    number           varchar(32)   not null,
    title            varchar(200)  not null,
    kind             varchar(32)   not null,
    inspection_level varchar(32)   not null,
    checklist        varchar(64),
    announced        boolean       not null,
    units            varchar(4000) not null,
    assets           varchar(4000) not null,
    drawn            integer,
    recurrence       varchar(16)   not null,
    starts_on        date          not null,
    ends_on          date,
    at_time          varchar(5)    not null,
    next_at          datetime(6),
    seed             varchar(64),
    commitment       varchar(64),
    created_at       datetime(6)   not null,
    created_by       varchar(64)   not null,
    ended_at         datetime(6),
    constraint in_plan_number unique (number)
);
create index in_plan_next on in_plan (next_at);

create table in_plan_inspector (
    plan_id  bigint      not null,
    place    integer     not null,
    employee varchar(64) not null,
    primary key (plan_id, place),
    constraint in_plan_inspector_plan foreign key (plan_id) references in_plan (id)
);
create index in_plan_inspector_employee on in_plan_inspector (employee);

-- a draw is written once; whoever reads it can draw again
create table in_draw (
    id         bigint       not null primary key,
    plan_id    bigint       not null,
    occasion   varchar(10)  not null,
    commitment varchar(64)  not null,
    seed       varchar(64)  not null,
    word       varchar(200) not null,
    candidates longtext     not null,
    chosen     longtext     not null,
    many       integer      not null,
    drawn_at   datetime(6)  not null,
    drawn_by   varchar(64),
    constraint in_draw_plan foreign key (plan_id) references in_plan (id),
    constraint in_draw_once unique (plan_id, occasion)
);

create table in_inspection (
    id               bigint      not null primary key,
    version          bigint      not null,
    number           varchar(32) not null,
    plan             varchar(32),
    occasion         varchar(10),
    kind             varchar(32) not null,
    inspection_level varchar(32) not null,
    unit             varchar(64) not null,
    asset            varchar(64),
    place            varchar(300),
    pack             varchar(64) not null,
    calendar         varchar(64),
    rule_release     varchar(80) not null,
    checklist        varchar(64),
    announced        boolean     not null,
    state            varchar(32) not null,
    planned_at       datetime(6) not null,
    opened_at        datetime(6) not null,
    opened_by        varchar(64),
    announced_at     datetime(6),
    recorded_at      datetime(6),
    recorded_by      varchar(64),
    closed_at        datetime(6),
    earned           decimal(15, 2),
    applicable       decimal(15, 2),
    score            decimal(7, 2),
    critical_failed  boolean,
    findings         integer     not null,
    remark           varchar(4000),
    constraint in_inspection_number unique (number)
);
create index in_inspection_occasion on in_inspection (plan, occasion);
create index in_inspection_unit on in_inspection (unit, state, planned_at);
create index in_inspection_planned on in_inspection (planned_at);
create index in_inspection_state on in_inspection (state, planned_at);

create table in_inspector (
    inspection_id bigint      not null,
    place         integer     not null,
    employee      varchar(64) not null,
    primary key (inspection_id, place),
    constraint in_inspector_inspection foreign key (inspection_id) references in_inspection (id)
);
create index in_inspector_employee on in_inspector (employee);

-- the checklist as it was when the inspection was opened, and what was found of each item
create table in_item (
    id            bigint        not null primary key,
    version       bigint        not null,
    inspection_id bigint        not null,
    place         integer       not null,
    item          varchar(64)   not null,
    area          varchar(64)   not null,
    area_zh       varchar(200)  not null,
    area_en       varchar(200)  not null,
    zh            varchar(1000) not null,
    en            varchar(1000) not null,
    points        decimal(9, 2) not null,
    critical      boolean       not null,
    usual_severity varchar(32),
    usually_on_spot boolean     not null,
    clause        varchar(50),
    answer        varchar(16),
    note          varchar(2000),
    answered_by   varchar(64),
    answered_at   datetime(6),
    constraint in_item_inspection foreign key (inspection_id) references in_inspection (id),
    constraint in_item_once unique (inspection_id, item)
);

create table in_finding (
    id            bigint        not null primary key,
    version       bigint        not null,
    number        varchar(40)   not null,
    inspection_id bigint        not null,
    item          varchar(64)   not null,
    unit          varchar(64)   not null,
    employee      varchar(64),
    severity      varchar(32)   not null,
    asset         varchar(64),
    place         varchar(300),
    text          varchar(4000) not null,
    on_spot       boolean       not null,
    prescribed    datetime(6),
    wants_request boolean       not null,
    state         varchar(32)   not null,
    written_at    datetime(6)   not null,
    written_by    varchar(64),
    raised_at     datetime(6),
    ordered       varchar(32),
    deadline      datetime(6),
    recurred      boolean       not null,
    earlier       varchar(40),
    rule_release  varchar(80),
    closed_at     datetime(6),
    constraint in_finding_inspection foreign key (inspection_id) references in_inspection (id),
    constraint in_finding_number unique (number)
);
create index in_finding_same on in_finding (unit, item, raised_at);
create index in_finding_state on in_finding (state, deadline);
create index in_finding_raised on in_finding (raised_at);

create table in_walk (
    id         bigint      not null primary key,
    unit       varchar(64) not null,
    manager    varchar(64) not null,
    walked_on  date        not null,
    at         datetime(6) not null,
    note       varchar(2000),
    inspection varchar(32)
);
create index in_walk_unit on in_walk (unit, walked_on);

create table in_event (
    id            bigint      not null primary key,
    inspection_id bigint      not null,
    finding       varchar(40),
    at            datetime(6) not null,
    actor         varchar(64),
    what          varchar(64) not null,
    note          varchar(4000),
    details       varchar(2000),
    constraint in_event_inspection foreign key (inspection_id) references in_inspection (id)
);
