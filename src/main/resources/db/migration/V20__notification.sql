-- Who was told what, and when. A person is told once of the same thing of the same case.
create table nt_notice (
    id        bigint        not null primary key,
    person    varchar(64)   not null,
    subject   varchar(100)  not null,
    code      varchar(100)  not null,
    arguments varchar(2000) not null,
    about     varchar(100)  not null,
    told_at   datetime(6)   not null,
    read_at   datetime(6),
    constraint nt_notice_once unique (person, subject, about)
);
create index nt_notice_person on nt_notice (person, read_at, told_at);
create index nt_notice_subject on nt_notice (subject, told_at);
