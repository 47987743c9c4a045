-- The report of a closed inspection, as it was when it was closed. Written once.
create table in_report (
    inspection_id bigint      not null primary key,
    number        varchar(32) not null,
    at            datetime(6) not null,
    sha256        varchar(64) not null,
    content       longtext    not null,
    constraint in_report_inspection foreign key (inspection_id) references in_inspection (id)
);
