-- What measures count, line by line: added only, so that a period that was frozen stays as it was. A later correction is a
-- difference, counted in the period that is open when it is made.
create table ev_tally (
    id         bigint         not null primary key,
    source     varchar(150)   not null,
    entry_no   int            not null,
    unit       varchar(64)    not null,
    count_name varchar(60)    not null,
    amount     decimal(18, 4) not null,
    counted_at datetime(6)    not null,
    written_at datetime(6)    not null,
    written_by varchar(64),
    constraint ev_tally_entry unique (source, entry_no)
);
create index ev_tally_counted on ev_tally (counted_at, count_name, unit);
