create table cd_appeal (
    id            bigint       not null primary key,
    version       int          not null,
    appeal_number varchar(30),
    line_id       bigint       not null,
    subject       varchar(64)  not null,
    appellant     varchar(64)  not null,
    lodged_at     datetime(6)  not null,
    answer_by     datetime(6)  not null,
    grounds       varchar(4000) not null,
    state         varchar(20)  not null,
    outcome       varchar(20),
    decided_by    varchar(64),
    decided_at    datetime(6),
    reason        varchar(4000),
    constraint cd_appeal_number unique (appeal_number),
    constraint cd_appeal_line unique (line_id),
    constraint cd_appeal_ledger_line foreign key (line_id) references cd_ledger_line (id)
);
create index cd_appeal_subject on cd_appeal (subject, state);

create table cd_review (
    id              bigint        not null primary key,
    version         int           not null,
    review_number   varchar(30),
    line_id         bigint        not null,
    event_id        bigint        not null,
    clause          varchar(50)   not null,
    proposed_action varchar(50)   not null,
    subject         varchar(64)   not null,
    subject_unit    varchar(64),
    opened_at       datetime(6)   not null,
    hear_by         datetime(6)   not null,
    evidence        longtext,
    state           varchar(20)   not null,
    heard_at        datetime(6),
    heard_by        varchar(64),
    hearing         varchar(4000),
    attended        boolean       not null,
    decided_at      datetime(6),
    decided_by      varchar(64),
    reason          varchar(4000),
    off_until       date,
    constraint cd_review_number unique (review_number),
    constraint cd_review_line unique (line_id),
    constraint cd_review_ledger_line foreign key (line_id) references cd_ledger_line (id)
);
create index cd_review_subject on cd_review (subject, state);
