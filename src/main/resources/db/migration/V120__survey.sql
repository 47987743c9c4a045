-- Surveys, whom they ask, and what was answered. How to reach a customer stands in sv_link.contact until the survey is
-- over, and in sv_callback until the recovery case that needs it is open.
insert into wb_number_block (name, next_value) values ('survey', 1);

create table sv_survey (
    id            bigint       not null primary key,
    version       bigint       not null,
    number        varchar(32)  not null,
    state         varchar(16)  not null,
    title         varchar(200) not null,
    questionnaire varchar(64)  not null,
    pack          varchar(64)  not null,
    calendar      varchar(64),
    rule_release  varchar(80)  not null,
    unit          varchar(64)  not null,
    survey_year   integer      not null,
    by_link       boolean      not null,
    asked         integer      not null,
    opened_at     datetime(6)  not null,
    opened_by     varchar(64)  not null,
    remind_at     datetime(6)  not null,
    closes_at     datetime(6)  not null,
    sent_at       datetime(6),
    reminded_at   datetime(6),
    closed_at     datetime(6),
    closed_by     varchar(64),
    constraint sv_survey_number unique (number)
);
create index sv_survey_unit on sv_survey (unit, opened_at);
create index sv_survey_year on sv_survey (survey_year, questionnaire);

create table sv_link (
    id            bigint       not null primary key,
    version       bigint       not null,
    survey_id     bigint       not null,
    token         varchar(64)  not null,
    contact       varchar(100),
    unit          varchar(64)  not null,
    clerk         varchar(64),
    customer_kind varchar(64),
    card          boolean      not null,
    answered_at   datetime(6),
    last_used_at  datetime(6),
    constraint sv_link_token unique (token),
    constraint sv_link_survey foreign key (survey_id) references sv_survey (id)
);
create index sv_link_survey on sv_link (survey_id, card, answered_at);
create index sv_link_clerk on sv_link (clerk);

create table sv_reply (
    id            bigint       not null primary key,
    survey_id     bigint       not null,
    source        varchar(16)  not null,
    link          bigint,
    external_id   varchar(64),
    unit          varchar(64)  not null,
    clerk         varchar(64),
    customer_kind varchar(64),
    answered_at   datetime(6)  not null,
    recorded_at   datetime(6)  not null,
    recorded_by   varchar(64),
    score         decimal(5, 2),
    band          varchar(64),
    reaches       boolean,
    recovers      boolean      not null,
    recovery      varchar(32),
    rule_names    varchar(1000) not null,
    constraint sv_reply_link unique (link),
    constraint sv_reply_external unique (survey_id, external_id),
    constraint sv_reply_survey foreign key (survey_id) references sv_survey (id)
);
create index sv_reply_survey on sv_reply (survey_id, unit);
create index sv_reply_clerk on sv_reply (clerk, answered_at);

create table sv_reply_line (
    id       bigint        not null primary key,
    reply_id bigint        not null,
    question varchar(64)   not null,
    choice   varchar(64),
    score    decimal(5, 2),
    words    varchar(2000),
    constraint sv_reply_line_reply foreign key (reply_id) references sv_reply (id)
);
create index sv_reply_line_reply on sv_reply_line (reply_id, question);

create table sv_callback (
    reply_id bigint       not null primary key,
    name     varchar(100),
    phone    varchar(40),
    constraint sv_callback_reply foreign key (reply_id) references sv_reply (id)
);

create table sv_refused_line (
    id        bigint        not null primary key,
    survey_id bigint        not null,
    line      integer       not null,
    external_id varchar(64),
    content   longtext      not null,
    faults    varchar(2000) not null,
    sent_at   datetime(6)   not null,
    sent_by   varchar(64)   not null,
    constraint sv_refused_line_survey foreign key (survey_id) references sv_survey (id)
);
create index sv_refused_line_survey on sv_refused_line (survey_id, line);

create table sv_unit_size (
    id        bigint         not null primary key,
    version   bigint         not null,
    unit      varchar(64)    not null,
    size_year integer        not null,
    customers decimal(15, 0) not null,
    sales     decimal(19, 4) not null,
    set_at    datetime(6)    not null,
    set_by    varchar(64)    not null,
    constraint sv_unit_size_unit unique (unit, size_year)
);
