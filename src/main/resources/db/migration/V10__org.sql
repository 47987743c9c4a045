-- The organisation: units, employees, where each worked from when to when, and what the engine's groups were last told.
create table og_unit (
    id          varchar(40)  not null primary key,
    version     bigint       not null,
    name        varchar(120) not null,
    kind        varchar(20)  not null,
    parent      varchar(40),
    pack        varchar(40),
    calendar_id varchar(60),
    mark        varchar(20),
    active      boolean      not null,
    constraint og_unit_parent foreign key (parent) references og_unit (id)
);

create table og_employee (
    id      varchar(64)  not null primary key,
    version bigint       not null,
    name    varchar(120) not null,
    unit    varchar(40)  not null,
    post    varchar(40),
    phone   varchar(40),
    email   varchar(120),
    active  boolean      not null,
    constraint og_employee_unit foreign key (unit) references og_unit (id)
);

create table og_employee_role (
    employee  varchar(64) not null,
    role_word varchar(40) not null,
    primary key (employee, role_word),
    constraint og_employee_role_employee foreign key (employee) references og_employee (id)
);

create table og_unit_leader (
    unit     varchar(40) not null,
    position int         not null,
    employee varchar(64) not null,
    primary key (unit, position),
    constraint og_unit_leader_unit foreign key (unit) references og_unit (id),
    constraint og_unit_leader_employee foreign key (employee) references og_employee (id)
);

create table og_posting (
    id       bigint      not null primary key,
    employee varchar(64) not null,
    unit     varchar(40) not null,
    post     varchar(40),
    since    datetime(6) not null,
    until    datetime(6),
    constraint og_posting_employee foreign key (employee) references og_employee (id),
    constraint og_posting_unit foreign key (unit) references og_unit (id)
);
create index og_posting_since on og_posting (employee, since);

-- one row: whoever changes the organisation holds it, so that changes come one after the other
create table og_gate (
    id      bigint not null primary key,
    changes bigint not null
);
insert into og_gate (id, changes) values (1, 0);

create table og_membership (
    login      varchar(64) not null,
    group_name varchar(64) not null,
    primary key (login, group_name)
);
