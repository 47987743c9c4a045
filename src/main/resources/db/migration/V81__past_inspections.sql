-- Which kind of records an import brought: request, place, inspection, finding.
alter table hs_import add column kind varchar(20) default 'request' not null;

-- A place that another system inspects, as it was. Never changed, as nothing here is. Keys begin with the id, see hs_request.
create table hs_place (
    source        varchar(40)  not null,
    external_id   varchar(64)  not null,
    import_id     bigint       not null,
    record_no     bigint       not null,
    line_no       bigint       not null,
    name          varchar(120),
    category      varchar(120),
    state         varchar(60),
    area          varchar(60),
    risk          varchar(10),
    review_days   int,
    fingerprint   varchar(64)  not null,
    constraint pk_hs_place primary key (external_id, source),
    constraint fk_hs_place_import foreign key (import_id) references hs_import (id)
);

-- An inspection of another system, with what that system says of its findings.
create table hs_inspection (
    source             varchar(40)  not null,
    external_id        varchar(64)  not null,
    import_id          bigint       not null,
    record_no          bigint       not null,
    line_no            bigint       not null,
    place_id           varchar(64),
    category           varchar(120),
    inspector          varchar(64),
    inspected_at       datetime(6)  not null,
    serious_count      int,
    moderate_count     int,
    minor_count        int,
    critical_count     int,
    critical_corrected int,
    compliant          boolean,
    fingerprint        varchar(64)  not null,
    constraint pk_hs_inspection primary key (external_id, source),
    constraint fk_hs_inspection_import foreign key (import_id) references hs_import (id)
);
create index ix_hs_inspection_at on hs_inspection (source, inspected_at);

-- A finding of such an inspection, and what came of it.
create table hs_finding (
    source         varchar(40)  not null,
    external_id    varchar(64)  not null,
    import_id      bigint       not null,
    record_no      bigint       not null,
    line_no        bigint       not null,
    inspection_id  varchar(64)  not null,
    place_id       varchar(64),
    item           varchar(64),
    object         varchar(120),
    problem        varchar(200),
    spot           varchar(120),
    remedy         varchar(200),
    severity       varchar(10),
    critical       boolean,
    corrected      varchar(12),
    inspected_at   datetime(6)  not null,
    due_at         datetime(6),
    corrected_at   datetime(6),
    rectified      varchar(12)  not null,
    fingerprint    varchar(64)  not null,
    constraint pk_hs_finding primary key (external_id, source),
    constraint fk_hs_finding_import foreign key (import_id) references hs_import (id)
);
create index ix_hs_finding_inspection on hs_finding (source, inspection_id);
create index ix_hs_finding_at on hs_finding (source, inspected_at);
