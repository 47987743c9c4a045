-- Up to which day each unit's walks were looked after; what came before it was first watched is nobody's fault.
create table in_walk_watch (
    unit          varchar(64) not null primary key,
    watched_until date        not null
);
