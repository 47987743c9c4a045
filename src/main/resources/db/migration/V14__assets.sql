-- Things that requests and findings are about: each has a code that stands on it. Never deleted, only no longer active.
create table og_asset (
    code    varchar(64)  not null primary key,
    version bigint       not null,
    name    varchar(120) not null,
    kind    varchar(40),
    place   varchar(300),
    unit    varchar(40)  not null,
    parent  varchar(64),
    active  boolean      not null,
    constraint og_asset_unit foreign key (unit) references og_unit (id),
    constraint og_asset_parent foreign key (parent) references og_asset (code)
);
create index og_asset_of on og_asset (unit, active);
