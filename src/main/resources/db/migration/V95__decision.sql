-- What the rules decided about cases, each with its whole why. Rows are only ever added. No personal data of customers.
create table dc_decision (
    id           bigint      not null primary key,
    case_kind    varchar(32) not null,
    case_number  varchar(64) not null,
    decided_at   datetime(6) not null,
    what         varchar(64) not null,
    outcome      longtext    not null,
    release_hash varchar(80) not null,
    why          longtext    not null
);
create index dc_decision_case on dc_decision (case_kind, case_number, decided_at);
