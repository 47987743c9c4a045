-- What is on record by the procedures of packs. Rows are only ever added.
create table pr_entry (
    id             bigint       not null primary key,
    pack           varchar(64)  not null,
    procedure_name varchar(40)  not null,
    subject        varchar(40)  not null,
    entry_no       int          not null,
    round_no       int          not null,
    step           varchar(40)  not null,
    ends_round     boolean      not null,
    unit           varchar(64)  not null,
    recorded_by    varchar(64)  not null,
    recorded_at    datetime(6)  not null,
    fields         longtext     not null,
    owes           varchar(500) not null,
    violation      varchar(64),
    clause         varchar(50)  not null,
    rule_names     longtext     not null,
    release_hash   varchar(64)  not null,
    constraint pr_entry_number unique (pack, procedure_name, subject, entry_no)
);
create index pr_entry_unit on pr_entry (unit, recorded_at);
