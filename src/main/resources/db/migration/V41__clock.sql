-- The ledger of clocks: every limit of a request, and everything that happened to it.
create table rq_clock (
    id            bigint      not null primary key,
    version       bigint      not null,
    request_id    bigint      not null,
    limit_kind    varchar(16) not null,
    source        varchar(16) not null,
    round         integer     not null,
    state         varchar(16) not null,
    amount        integer,
    measure       varchar(16) not null,
    pack          varchar(64) not null,
    calendar      varchar(64),
    rule_release  varchar(80) not null,
    rule_row      varchar(200),
    started_at    datetime(6) not null,
    promised      datetime(6) not null,
    due           datetime(6) not null,
    counts_from   datetime(6) not null,
    used_seconds  bigint      not null,
    paused_at     datetime(6),
    stopped_at    datetime(6),
    breached_at   datetime(6),
    breach_unit   varchar(64),
    breach_by     varchar(64),
    severity      varchar(16),
    settled       boolean     not null,
    extensions    integer     not null,
    last_step     decimal(8, 4),
    next_step     decimal(8, 4),
    next_at       datetime(6),
    constraint rq_clock_request foreign key (request_id) references rq_request (id)
);
create index rq_clock_of on rq_clock (request_id, id);
create index rq_clock_next on rq_clock (state, next_at);
create index rq_clock_breach on rq_clock (breach_unit, breached_at);

create table rq_clock_entry (
    id         bigint      not null primary key,
    clock_id   bigint      not null,
    request_id bigint      not null,
    at         datetime(6) not null,
    what       varchar(16) not null,
    due        datetime(6),
    share      decimal(8, 4),
    actor      varchar(64),
    reason     varchar(1000),
    told       varchar(1000),
    rules      varchar(1000),
    constraint rq_clock_entry_clock foreign key (clock_id) references rq_clock (id)
);
create index rq_clock_entry_of on rq_clock_entry (request_id, id);
