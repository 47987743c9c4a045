-- Whom a complaint was last said to reach, and how often that was said; those that were triaged were told of once.
alter table rq_request add column complaint_unit varchar(64);
alter table rq_request add column complaint_told int default 0 not null;
update rq_request set complaint_unit = unit, complaint_told = 1 where kind = 'complaint' and triages > 0;
