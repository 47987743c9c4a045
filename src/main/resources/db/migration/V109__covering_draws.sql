-- A draw may have to reach everyone within a period: who had been drawn in it already is kept with the draw, so that anybody
-- can still repeat it. An inspection may have to be confirmed on site by somebody of the inspected unit.
alter table in_draw add column already longtext;
alter table in_inspection add column needs_confirmation boolean default false not null;
alter table in_inspection add column confirmed_by varchar(64);
alter table in_inspection add column confirmed_at datetime(6);
