-- What becomes of a consequence: who decides it, how it is carried out, until when; and the file that goes with it.
alter table cd_review add column decided_role varchar(50);
alter table cd_review add column carried_out varchar(50);
alter table cd_review add column finished_at datetime(6);
alter table cd_review add column returned_on date;
alter table cd_review add column absence_id bigint;
update cd_review set decided_role = 'quality-office';
update cd_review set finished_at = decided_at where state in ('CONFIRMED', 'REJECTED');
update cd_review set finished_at = ground_lost_at where state = 'VOID';

create table cd_review_entry (
    id          bigint        not null primary key,
    review_id   bigint        not null,
    kind        varchar(50)   not null,
    happened_on date          not null,
    until_day   date,
    detail      varchar(64),
    passed      boolean,
    event_id    bigint,
    words       varchar(4000),
    filed_by    varchar(64),
    filed_at    datetime(6)   not null,
    constraint cd_review_entry_review foreign key (review_id) references cd_review (id)
);
create index cd_review_entry_of on cd_review_entry (review_id);
