-- An order of an outside desk is one request, though two people take it in the same moment.
alter table rq_request add constraint rq_request_order unique (channel, external_number);
