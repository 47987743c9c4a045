create table cd_event (
    id           bigint       not null primary key,
    version      int          not null,
    source       varchar(200) not null,
    event_type   varchar(50)  not null,
    happened_at  datetime(6)  not null,
    recorded_at  datetime(6)  not null,
    recorded_by  varchar(64),
    employee     varchar(64),
    unit         varchar(64),
    pack         varchar(64)  not null,
    case_number  varchar(64),
    judged_with  varchar(150),
    details      longtext     not null,
    state        varchar(20)  not null,
    settled_at   datetime(6),
    judged_at    datetime(6),
    release_hash varchar(64),
    reason       varchar(2000),
    withdrawn_by varchar(64),
    constraint cd_event_source unique (source)
);
create index cd_event_happened on cd_event (happened_at);
create index cd_event_case on cd_event (case_number);
create index cd_event_judged_with on cd_event (judged_with);
create index cd_event_unit on cd_event (unit, happened_at);

create table cd_event_subject (
    event_id     bigint      not null,
    subject_kind varchar(10) not null,
    subject      varchar(64) not null,
    primary key (event_id, subject_kind, subject),
    constraint cd_event_subject_event foreign key (event_id) references cd_event (id)
);
create index cd_event_subject_subject on cd_event_subject (subject, subject_kind);

create table cd_event_cleared (
    event_id     bigint      not null,
    subject_kind varchar(10) not null,
    subject      varchar(64) not null,
    primary key (event_id, subject_kind, subject),
    constraint cd_event_cleared_event foreign key (event_id) references cd_event (id)
);

create table cd_ledger_line (
    id           bigint       not null primary key,
    entry        varchar(10)  not null,
    event_id     bigint       not null,
    happened_at  datetime(6)  not null,
    decided_at   datetime(6)  not null,
    appeal_until datetime(6),
    case_number  varchar(64),
    pack         varchar(64)  not null,
    clause       varchar(50)  not null,
    rule_name    varchar(250),
    release_hash varchar(64),
    subject_kind varchar(10)  not null,
    subject      varchar(64)  not null,
    subject_unit varchar(64),
    effect       varchar(10)  not null,
    amount       decimal(14, 2),
    action       varchar(50),
    proposal     boolean      not null,
    via          varchar(50),
    why          longtext,
    counters     bigint,
    cause        varchar(20),
    reason       varchar(2000),
    written_by   varchar(64),
    constraint cd_ledger_line_counters unique (counters),
    constraint cd_ledger_line_event foreign key (event_id) references cd_event (id),
    constraint cd_ledger_line_counters_line foreign key (counters) references cd_ledger_line (id)
);
create index cd_ledger_line_subject on cd_ledger_line (subject, happened_at);
create index cd_ledger_line_clause on cd_ledger_line (clause, happened_at);
create index cd_ledger_line_case on cd_ledger_line (case_number);
create index cd_ledger_line_unit on cd_ledger_line (subject_unit, happened_at);
create index cd_ledger_line_happened on cd_ledger_line (happened_at);

-- A fixed set of rows to lock: whoever judges a subject holds the subject's row until the commit.
create table cd_turn (
    id int not null primary key
);
insert into cd_turn (id)
select a.d * 64 + b.d * 16 + c.d * 4 + e.d
from (select 0 as d union all select 1 union all select 2 union all select 3) a
         cross join (select 0 as d union all select 1 union all select 2 union all select 3) b
         cross join (select 0 as d union all select 1 union all select 2 union all select 3) c
         cross join (select 0 as d union all select 1 union all select 2 union all select 3) e;
