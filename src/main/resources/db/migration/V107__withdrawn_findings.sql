-- A finding that proves wrong is withdrawn: who, when, why; and what its inspection counts without it, beside what it counted.
alter table in_finding add column withdrawn_at datetime(6);
alter table in_finding add column withdrawn_by varchar(64);
alter table in_finding add column withdrawal_reason varchar(1000);
alter table in_finding add column earlier_withdrawn varchar(40);
alter table in_finding add column missed_walk date;
alter table in_inspection add column corrected_at datetime(6);
alter table in_inspection add column corrected_earned decimal(15, 2);
alter table in_inspection add column corrected_score decimal(7, 2);
alter table in_inspection add column corrected_critical_failed boolean;

-- findings that the system made of days without a walk begin with the day
update in_finding set missed_walk = cast(substring(text, 1, 10) as date)
    where written_by is null and text like '____-__-__：%';
