-- A verdict that proves wrong after the fact stays; another stands in its place.
alter table rq_verdict add column corrects bigint;
alter table rq_verdict add column reason varchar(2000);
alter table rq_verdict add constraint rq_verdict_corrects unique (corrects);
alter table rq_verdict add constraint rq_verdict_corrects_verdict foreign key (corrects) references rq_verdict (id);
