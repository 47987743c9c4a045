-- Who is away and who stands in, and who is on duty when. An entry that was wrong is cancelled, never deleted.
create table og_absence (
    id           bigint      not null primary key,
    version      bigint      not null,
    employee     varchar(64) not null,
    deputy       varchar(64) not null,
    starts       datetime(6) not null,
    ends         datetime(6) not null,
    entered_by   varchar(64),
    entered_at   datetime(6) not null,
    cancelled_by varchar(64),
    cancelled_at datetime(6),
    constraint og_absence_employee foreign key (employee) references og_employee (id),
    constraint og_absence_deputy foreign key (deputy) references og_employee (id)
);
create index og_absence_of on og_absence (employee, starts);
create index og_absence_time on og_absence (starts, ends);

create table og_duty (
    id           bigint      not null primary key,
    version      bigint      not null,
    unit         varchar(40) not null,
    duty         varchar(40) not null,
    employee     varchar(64) not null,
    starts       datetime(6) not null,
    ends         datetime(6) not null,
    entered_by   varchar(64),
    entered_at   datetime(6) not null,
    cancelled_by varchar(64),
    cancelled_at datetime(6),
    constraint og_duty_unit foreign key (unit) references og_unit (id),
    constraint og_duty_employee foreign key (employee) references og_employee (id)
);
create index og_duty_of on og_duty (unit, duty, starts);
create index og_duty_time on og_duty (starts, ends);
