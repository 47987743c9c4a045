-- An invitation lets an employee choose the first password. Only a hash of its word is kept.
create table og_invitation (
    word_hash  varchar(64) not null primary key,
    employee   varchar(64) not null,
    made_at    datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6),
    constraint og_invitation_employee foreign key (employee) references og_employee (id)
);
create index og_invitation_of on og_invitation (employee);
