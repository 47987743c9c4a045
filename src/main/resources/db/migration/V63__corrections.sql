-- What was recorded wrong is withdrawn or corrected by another event, which takes its place in the order of events.
alter table cd_event add column place bigint;
alter table cd_event add column corrects bigint;
alter table cd_event add column withdrawn_at datetime(6);
alter table cd_event add constraint cd_event_corrects unique (corrects);
alter table cd_event add constraint cd_event_corrects_event foreign key (corrects) references cd_event (id);

-- The other event whose recording or withdrawal changed a line.
alter table cd_ledger_line add column because bigint;
create index cd_ledger_line_because on cd_ledger_line (because);

-- When a proposal is taken back while people hear and decide, or after that.
alter table cd_review add column ground_lost_at datetime(6);
alter table cd_review add column ground_lost_event bigint;
alter table cd_review add column ground_lost_reason varchar(2000);
