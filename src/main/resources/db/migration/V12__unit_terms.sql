-- What each unit was from when on: its name, parent, pack, calendar and leaders as at any moment. Never deleted.
create table og_unit_term (
    unit        varchar(40)  not null,
    since       datetime(6)  not null,
    name        varchar(120) not null,
    kind        varchar(20)  not null,
    parent      varchar(40),
    pack        varchar(40),
    calendar_id varchar(60),
    mark        varchar(20),
    leaders     longtext     not null,
    active      boolean      not null,
    primary key (unit, since),
    constraint og_unit_term_unit foreign key (unit) references og_unit (id)
);

-- units that are there already are as they are for as long as anybody knows
insert into og_unit_term (unit, since, name, kind, parent, pack, calendar_id, mark, leaders, active)
select u.id, timestamp '1970-01-02 00:00:00', u.name, u.kind, u.parent, u.pack, u.calendar_id, u.mark,
       coalesce((select group_concat(l.employee order by l.position separator ',')
                 from og_unit_leader l where l.unit = u.id), ''), u.active
from og_unit u;
