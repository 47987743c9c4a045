-- Releases of the rule book: immutable sets of files by their content hash, and when each went live.
create table ru_release (
    hash       varchar(64) not null primary key,
    created_at datetime(6) not null
);

create table ru_release_file (
    release_hash varchar(64)  not null,
    path         varchar(200) not null,
    content      longblob     not null,
    primary key (release_hash, path),
    constraint ru_release_file_release foreign key (release_hash) references ru_release (hash)
);

create table ru_publication (
    nr           bigint      not null primary key,
    release_hash varchar(64) not null,
    live_from    datetime(6) not null,
    published_by varchar(64) not null,
    origin       varchar(20) not null,
    constraint ru_publication_release foreign key (release_hash) references ru_release (hash)
);
create index ru_publication_live_from on ru_publication (live_from);
create index ru_publication_release on ru_publication (release_hash);

-- one row: whoever publishes holds it, so that releases go live one after the other
create table ru_gate (
    id           bigint not null primary key,
    publications bigint not null
);
insert into ru_gate (id, publications) values (1, 0);
