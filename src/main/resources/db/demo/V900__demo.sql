-- What the demo has done already. This folder is only looked at in the demo.
create table dm_deed (
    story   varchar(60)   not null,
    step    int           not null,
    done_at datetime(6)   not null,
    learnt  varchar(1000) not null,
    primary key (story, step)
);
