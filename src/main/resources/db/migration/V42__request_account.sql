-- The account that a request was brought for: it tells who the customer is, so it stands with the personal data.
alter table rq_customer add column account varchar(40);
create index rq_customer_account on rq_customer (account);
