-- What was answered to a creation with an Idempotency-Key, written in the transaction of the creation itself.
create table wb_idempotency (
    user_id varchar(64) not null,
    idempotency_key varchar(128) not null,
    content_hash char(64) not null,
    created_at datetime(6) not null,
    answer_status int,
    answer_type varchar(255),
    answer_location varchar(1000),
    answer_body longtext,
    primary key (user_id, idempotency_key)
);
create index ix_wb_idempotency_created on wb_idempotency (created_at);
