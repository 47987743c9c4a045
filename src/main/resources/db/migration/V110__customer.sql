-- Customers' accounts. Personal data of their holders stands in cu_holder only, to be blanked on demand.
create table cu_account (
    account_number varchar(40)  not null primary key,
    version        bigint       not null,
    unit           varchar(40)  not null,
    kind           varchar(64),
    tariff         varchar(64),
    asset          varchar(64),
    active         boolean      not null
);
create index cu_account_of on cu_account (unit, active);
create index cu_account_asset on cu_account (asset);

create table cu_holder (
    account_number varchar(40) not null primary key,
    version        bigint      not null,
    name           varchar(100),
    phone          varchar(40),
    address        varchar(300),
    blanked_at     datetime(6),
    blanked_by     varchar(64),
    constraint cu_holder_account foreign key (account_number) references cu_account (account_number)
);
create index cu_holder_phone on cu_holder (phone);
