-- Numbers of all kinds of cases come from one table.
alter table rq_number_block rename to wb_number_block;
