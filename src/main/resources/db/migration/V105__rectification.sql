-- Putting findings right: who works on it, which round it is in, the request that was opened for it, and each round on record.
alter table in_finding add column round integer default 1 not null;
alter table in_finding add column handler varchar(64);
alter table in_finding add column request varchar(32);

create table in_round (
    id           bigint      not null primary key,
    version      bigint      not null,
    finding_id   bigint      not null,
    round        integer     not null,
    ordered_at   datetime(6) not null,
    deadline     datetime(6) not null,
    reported_at  datetime(6),
    reported_by  varchar(64),
    report       varchar(4000),
    inspected_at datetime(6),
    inspected_by varchar(64),
    passed       boolean,
    note         varchar(4000),
    constraint in_round_finding foreign key (finding_id) references in_finding (id),
    constraint in_round_once unique (finding_id, round)
);
