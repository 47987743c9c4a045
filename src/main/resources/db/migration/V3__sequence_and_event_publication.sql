-- Ids of all entities by @TableGenerator(table = "wb_sequence", pkColumnValue = "<table>", allocationSize = 50).
create table wb_sequence (
    sequence_name varchar(255) not null,
    next_val bigint,
    primary key (sequence_name)
);

-- Spring Modulith's event publication registry: the outbox. A row goes when its listener is done.
create table event_publication (
    id char(36) not null,
    publication_date datetime(6) not null,
    completion_date datetime(6),
    listener_id varchar(512) not null,
    event_type varchar(255) not null,
    serialized_event varchar(8000) not null,
    primary key (id)
);
create index ix_event_publication_completed on event_publication (completion_date, publication_date);
