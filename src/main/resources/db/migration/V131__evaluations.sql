-- A unit's period, as it is evaluated and then frozen.
create table ev_evaluation (
    id           bigint       not null primary key,
    version      int          not null,
    eval_number  varchar(64),
    unit         varchar(64)  not null,
    pack         varchar(64)  not null,
    period_kind  varchar(20)  not null,
    period_name  varchar(10)  not null,
    starts_at    datetime(6)  not null,
    ends_at      datetime(6)  not null,
    state        varchar(20)  not null,
    opened_at    datetime(6)  not null,
    confirm_by   datetime(6)  not null,
    close_by     datetime(6)  not null,
    report_by    datetime(6)  not null,
    frozen_at    datetime(6),
    reported_at  datetime(6),
    close_event  bigint,
    release_hash varchar(64)  not null,
    constraint ev_evaluation_number unique (eval_number),
    constraint ev_evaluation_period unique (unit, period_name)
);
create index ev_evaluation_ends on ev_evaluation (ends_at);

create table ev_answer (
    evaluation_id bigint      not null,
    unit          varchar(64) not null,
    answer        varchar(20) not null,
    reason        varchar(2000),
    answered_by   varchar(64),
    answered_at   datetime(6),
    reminders     int         not null,
    decision      varchar(2000),
    decided_by    varchar(64),
    decided_at    datetime(6),
    primary key (evaluation_id, unit),
    constraint ev_answer_evaluation foreign key (evaluation_id) references ev_evaluation (id)
);

create table ev_value (
    id            bigint         not null primary key,
    evaluation_id bigint         not null,
    unit          varchar(64)    not null,
    measure       varchar(64)    not null,
    numerator     decimal(18, 4),
    denominator   decimal(18, 4),
    constraint ev_value_measure unique (evaluation_id, unit, measure),
    constraint ev_value_evaluation foreign key (evaluation_id) references ev_evaluation (id)
);

create table ev_rank (
    id            bigint      not null primary key,
    evaluation_id bigint      not null,
    rating        varchar(64) not null,
    employee      varchar(64) not null,
    score         decimal(14, 4),
    rank_no       int,
    rank_of       int,
    place         int,
    cases         int         not null,
    grade         varchar(64),
    stars         int,
    constraint ev_rank_employee unique (evaluation_id, rating, employee),
    constraint ev_rank_evaluation foreign key (evaluation_id) references ev_evaluation (id)
);
