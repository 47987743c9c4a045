-- The ledger of clocks serves every feature: a clock belongs to a case by its kind and number, not to a request.
create table lm_clock (
    id            bigint      not null primary key,
    version       bigint      not null,
    case_kind     varchar(16) not null,
    case_number   varchar(32) not null,
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
    next_at       datetime(6)
);
insert into lm_clock (id, version, case_kind, case_number, limit_kind, source, round, state, amount, measure, pack,
        calendar, rule_release, rule_row, started_at, promised, due, counts_from, used_seconds, paused_at, stopped_at,
        breached_at, breach_unit, breach_by, severity, settled, extensions, last_step, next_step, next_at)
    select c.id, c.version, 'request', r.number, c.limit_kind, c.source, c.round, c.state, c.amount, c.measure, c.pack,
           c.calendar, c.rule_release, c.rule_row, c.started_at, c.promised, c.due, c.counts_from, c.used_seconds,
           c.paused_at, c.stopped_at, c.breached_at, c.breach_unit, c.breach_by, c.severity, c.settled, c.extensions,
           c.last_step, c.next_step, c.next_at
    from rq_clock c join rq_request r on r.id = c.request_id;
create index lm_clock_of on lm_clock (case_kind, case_number, id);
create index lm_clock_next on lm_clock (state, next_at);
create index lm_clock_breach on lm_clock (breach_unit, breached_at);

create table lm_clock_entry (
    id       bigint      not null primary key,
    clock_id bigint      not null,
    at       datetime(6) not null,
    what     varchar(16) not null,
    due      datetime(6),
    share    decimal(8, 4),
    actor    varchar(64),
    reason   varchar(1000),
    told     varchar(1000),
    rules    varchar(1000),
    constraint lm_clock_entry_clock foreign key (clock_id) references lm_clock (id)
);
insert into lm_clock_entry (id, clock_id, at, what, due, share, actor, reason, told, rules)
    select id, clock_id, at, what, due, share, actor, reason, told, rules from rq_clock_entry;
create index lm_clock_entry_of on lm_clock_entry (clock_id, id);

drop table rq_clock_entry;
drop table rq_clock;
update wb_sequence set sequence_name = 'lm_clock' where sequence_name = 'rq_clock';
update wb_sequence set sequence_name = 'lm_clock_entry' where sequence_name = 'rq_clock_entry';
