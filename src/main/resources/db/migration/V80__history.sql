-- The imported past. One row an import; a stopped one goes on from its record_count.
create table hs_import (
    id             bigint       not null auto_increment,
    source         varchar(40)  not null,
    file_name      varchar(255) not null,
    file_hash      varchar(64)  not null,
    mapping_hash   varchar(64)  not null,
    started_at     datetime(6)  not null,
    finished_at    datetime(6),
    record_count   bigint       not null,
    taken_count    bigint       not null,
    refused_count  bigint       not null,
    present_count  bigint       not null,
    constraint pk_hs_import primary key (id)
);
create index ix_hs_import_file on hs_import (source, file_hash, mapping_hash);

-- A request of another system, as it was. Never changed. The key begins with the id: H2 looks up lists of ids only so.
create table hs_request (
    source         varchar(40)  not null,
    external_id    varchar(64)  not null,
    import_id      bigint       not null,
    record_no      bigint       not null,
    line_no        bigint       not null,
    kind           varchar(20)  not null,
    category       varchar(120),
    unit           varchar(120),
    queue          varchar(200),
    channel        varchar(40),
    place          varchar(200),
    opened_at      datetime(6)  not null,
    target_at      datetime(6),
    closed_at      datetime(6),
    closure_code   varchar(60),
    duplicate_of   varchar(64),
    source_verdict varchar(7),
    own_verdict    varchar(7),
    fingerprint    varchar(64)  not null,
    constraint pk_hs_request primary key (external_id, source),
    constraint fk_hs_request_import foreign key (import_id) references hs_import (id)
);
create index ix_hs_request_opened on hs_request (source, opened_at);
create index ix_hs_request_unit on hs_request (source, unit, opened_at);

-- Why a record, or a run of records, was not taken as it stood.
create table hs_note (
    import_id      bigint       not null,
    record_no      bigint       not null,
    position_no    int          not null,
    last_record_no bigint       not null,
    line_no        bigint       not null,
    external_id    varchar(64),
    field          varchar(20),
    reason         varchar(40)  not null,
    cell           varchar(200),
    taken          boolean      not null,
    constraint pk_hs_note primary key (import_id, record_no, position_no),
    constraint fk_hs_note_import foreign key (import_id) references hs_import (id)
);
