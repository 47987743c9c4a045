-- Which triage of its request a list of missing papers followed: each triage may lead to a list of its own.
alter table rq_informing add column triage_number integer default 1 not null;
