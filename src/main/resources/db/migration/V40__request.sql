-- Requests, from intake to closure. Personal data of customers stands in rq_customer only.
create table rq_number_block (
    name       varchar(32) not null primary key,
    next_value bigint      not null
);
insert into rq_number_block (name, next_value) values ('request', 1);

create table rq_request (
    id              bigint       not null primary key,
    version         bigint       not null,
    number          varchar(32)  not null,
    state           varchar(32)  not null,
    outcome         varchar(32),
    channel         varchar(32)  not null,
    kind            varchar(32)  not null,
    category        varchar(64),
    priority        varchar(16)  not null,
    place_key       varchar(64),
    asset           varchar(64),
    customer_kind   varchar(64),
    amount          decimal(15, 2),
    currency        varchar(3),
    paid            boolean,
    legal_limit     varchar(32),
    intake_unit     varchar(64),
    wanted_unit     varchar(64),
    unit            varchar(64),
    pack            varchar(64)  not null,
    calendar        varchar(64),
    rule_release    varchar(80),
    external_number varchar(64),
    external_due    datetime(6),
    original        varchar(32),
    papers_given    varchar(1000),
    papers_needed   varchar(1000),
    owner           varchar(64),
    first_responder varchar(64),
    handler         varchar(64),
    escalation      integer      not null,
    reopened        integer      not null,
    triages         integer      not null,
    returns         integer      not null,
    received_at     datetime(6)  not null,
    received_by     varchar(64),
    triaged_at      datetime(6),
    accepted_at     datetime(6),
    arrived_at      datetime(6),
    replied_at      datetime(6),
    resolved_at     datetime(6),
    fed_back_at     datetime(6),
    visit_due       datetime(6),
    closed_at       datetime(6),
    waiting_since   datetime(6),
    waiting_until   datetime(6),
    result          varchar(4000),
    constraint rq_request_number unique (number)
);
create index rq_request_state on rq_request (state, received_at);
create index rq_request_unit on rq_request (unit, state, received_at);
create index rq_request_received on rq_request (received_at);
create index rq_request_same on rq_request (category, asset, state);
create index rq_request_same_place on rq_request (category, place_key, state);
create index rq_request_external on rq_request (external_number);
create index rq_request_original on rq_request (original);

create table rq_customer (
    request_id  bigint        not null primary key,
    version     bigint        not null,
    anonymous   boolean       not null,
    name        varchar(100),
    phone       varchar(40),
    address     varchar(300),
    place       varchar(300),
    words       varchar(4000),
    login       varchar(64),
    blanked_at  datetime(6),
    blanked_by  varchar(64),
    constraint rq_customer_request foreign key (request_id) references rq_request (id)
);
create index rq_customer_login on rq_customer (login);

create table rq_event (
    id         bigint       not null primary key,
    request_id bigint       not null,
    at         datetime(6)  not null,
    actor      varchar(64),
    what       varchar(64)  not null,
    note       varchar(4000),
    details    varchar(2000),
    constraint rq_event_request foreign key (request_id) references rq_request (id)
);
create index rq_event_of on rq_event (request_id, id);

create table rq_tenure (
    id         bigint      not null primary key,
    version    bigint      not null,
    request_id bigint      not null,
    employee   varchar(64) not null,
    starts     datetime(6) not null,
    ends       datetime(6),
    given_by   varchar(64),
    reason     varchar(1000),
    constraint rq_tenure_request foreign key (request_id) references rq_request (id)
);
create index rq_tenure_of on rq_tenure (request_id, id);

create table rq_question (
    id         bigint        not null primary key,
    version    bigint        not null,
    request_id bigint        not null,
    what       varchar(16)   not null,
    asked_by   varchar(64)   not null,
    asked_at   datetime(6)   not null,
    reason     varchar(1000) not null,
    wanted     datetime(6),
    decided_by varchar(64),
    decided_at datetime(6),
    granted    boolean,
    note       varchar(1000),
    constraint rq_question_request foreign key (request_id) references rq_request (id)
);
create index rq_question_of on rq_question (request_id, id);

create table rq_informing (
    id          bigint        not null primary key,
    version     bigint        not null,
    request_id  bigint        not null,
    papers      varchar(2000) not null,
    written_by  varchar(64)   not null,
    written_at  datetime(6)   not null,
    amends      boolean       not null,
    constraint rq_informing_request foreign key (request_id) references rq_request (id)
);
create index rq_informing_of on rq_informing (request_id, id);

create table rq_visit (
    id         bigint       not null primary key,
    request_id bigint       not null,
    round      integer      not null,
    try_number integer      not null,
    at         datetime(6)  not null,
    local_day  date         not null,
    called_by  varchar(64)  not null,
    reached    boolean      not null,
    score      decimal(5, 2),
    stars      integer,
    remark     varchar(1000),
    outcome    varchar(32)  not null,
    rules      varchar(1000),
    constraint rq_visit_request foreign key (request_id) references rq_request (id)
);
create index rq_visit_of on rq_visit (request_id, id);

create table rq_verdict (
    id          bigint        not null primary key,
    request_id  bigint        not null,
    verdict     varchar(16)   not null,
    responsible varchar(16)   not null,
    employee    varchar(64),
    unit        varchar(64),
    cause       varchar(32),
    severity    varchar(16),
    damage      decimal(15, 2),
    established boolean       not null,
    note        varchar(2000) not null,
    given_by    varchar(64)   not null,
    given_at    datetime(6)   not null,
    constraint rq_verdict_request foreign key (request_id) references rq_request (id)
);
create index rq_verdict_of on rq_verdict (request_id, id);

create table rq_attachment (
    id         bigint       not null primary key,
    version    bigint       not null,
    request_id bigint       not null,
    name       varchar(200) not null,
    media_type varchar(100) not null,
    bytes      bigint       not null,
    sha256     varchar(64)  not null,
    step       varchar(32),
    added_by   varchar(64),
    added_at   datetime(6)  not null,
    blanked_at datetime(6),
    constraint rq_attachment_request foreign key (request_id) references rq_request (id)
);
create index rq_attachment_of on rq_attachment (request_id, id);

create table rq_attachment_content (
    attachment_id bigint   not null primary key,
    content       longblob,
    constraint rq_attachment_content_of foreign key (attachment_id) references rq_attachment (id)
);

create table rq_archive (
    request_id bigint      not null primary key,
    number     varchar(32) not null,
    at         datetime(6) not null,
    sha256     varchar(64) not null,
    snapshot   longtext    not null,
    constraint rq_archive_request foreign key (request_id) references rq_request (id)
);
