-- What people earn in a month, as reported; the last word counts.
create table ev_month_pay (
    employee    varchar(64)    not null,
    month_name  varchar(10)    not null,
    pay         decimal(14, 2) not null,
    reported_by varchar(64)    not null,
    reported_at datetime(6)    not null,
    primary key (employee, month_name)
);

-- What a month's pay loses and gains by the ledger, confirmed by two people. A line of the ledger is settled once.
create table ev_payroll (
    id           bigint        not null primary key,
    version      int           not null,
    payroll_no   varchar(64),
    unit         varchar(64)   not null,
    month_name   varchar(10)   not null,
    state        varchar(20)   not null,
    cap          decimal(9, 6) not null,
    cap_clause   varchar(50)   not null,
    made_by      varchar(64)   not null,
    made_at      datetime(6)   not null,
    first_by     varchar(64),
    first_at     datetime(6),
    second_by    varchar(64),
    second_at    datetime(6),
    release_hash varchar(64)   not null,
    constraint ev_payroll_number unique (payroll_no),
    constraint ev_payroll_month unique (unit, month_name)
);

create table ev_payroll_person (
    id          bigint         not null primary key,
    payroll_id  bigint         not null,
    employee    varchar(64)    not null,
    pay         decimal(14, 2),
    carried_in  decimal(14, 2) not null,
    of_month    decimal(14, 2) not null,
    settled     decimal(14, 2) not null,
    carried_out decimal(14, 2) not null,
    constraint ev_payroll_person_employee unique (payroll_id, employee),
    constraint ev_payroll_person_payroll foreign key (payroll_id) references ev_payroll (id)
);
create index ev_payroll_person_who on ev_payroll_person (employee);

create table ev_payroll_line (
    id          bigint         not null primary key,
    payroll_id  bigint         not null,
    line_id     bigint         not null,
    employee    varchar(64)    not null,
    happened_at datetime(6)    not null,
    clause      varchar(50)    not null,
    case_number varchar(64),
    amount      decimal(14, 2) not null,
    constraint ev_payroll_line_once unique (line_id),
    constraint ev_payroll_line_payroll foreign key (payroll_id) references ev_payroll (id)
);
