-- Deadlines of findings: more time that was asked for and granted, and findings that have no deadline by the end of their day.
alter table in_finding add column day_ends_at datetime(6);
alter table in_round add column due datetime(6);
update in_round set due = deadline;
alter table in_round drop column deadline;
alter table in_round add column extended_to datetime(6);

create table in_extension (
    id         bigint        not null primary key,
    version    bigint        not null,
    finding_id bigint        not null,
    round      integer       not null,
    asked_by   varchar(64)   not null,
    asked_at   datetime(6)   not null,
    reason     varchar(1000) not null,
    wanted     datetime(6)   not null,
    decided_by varchar(64),
    decided_at datetime(6),
    granted    boolean,
    note       varchar(1000),
    constraint in_extension_finding foreign key (finding_id) references in_finding (id)
);
create index in_extension_of on in_extension (finding_id, id);
