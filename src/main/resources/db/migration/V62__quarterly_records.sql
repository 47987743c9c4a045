-- Which lines of the ledger are entries of a unit's record of a quarter, numbered in the order in which they were made.
create table cd_record_entry (
    id           bigint      not null primary key,
    line_id      bigint      not null,
    record_kind  varchar(50) not null,
    unit         varchar(64) not null,
    quarter_name varchar(10) not null,
    entry_number int         not null,
    constraint cd_record_entry_line unique (line_id),
    constraint cd_record_entry_number unique (unit, quarter_name, record_kind, entry_number),
    constraint cd_record_entry_ledger_line foreign key (line_id) references cd_ledger_line (id)
);
create index cd_record_entry_quarter on cd_record_entry (quarter_name, entry_number);
