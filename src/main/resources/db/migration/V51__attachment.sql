-- Photos and files serve every feature: one belongs to a case by its kind and number, not to a request.
create table at_attachment (
    id          bigint       not null primary key,
    version     bigint       not null,
    case_kind   varchar(16)  not null,
    case_number varchar(32)  not null,
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    bytes       bigint       not null,
    sha256      varchar(64)  not null,
    step        varchar(32),
    added_by    varchar(64),
    added_at    datetime(6)  not null,
    blanked_at  datetime(6)
);
insert into at_attachment (id, version, case_kind, case_number, name, media_type, bytes, sha256, step, added_by,
        added_at, blanked_at)
    select a.id, a.version, 'request', r.number, a.name, a.media_type, a.bytes, a.sha256, a.step, a.added_by, a.added_at,
           a.blanked_at
    from rq_attachment a join rq_request r on r.id = a.request_id;
create index at_attachment_of on at_attachment (case_kind, case_number, id);

-- the bytes stay where they are, under another name
alter table rq_attachment_content drop constraint rq_attachment_content_of;
alter table rq_attachment_content rename to at_content;
alter table at_content add constraint at_content_of foreign key (attachment_id) references at_attachment (id);

drop table rq_attachment;
update wb_sequence set sequence_name = 'at_attachment' where sequence_name = 'rq_attachment';
