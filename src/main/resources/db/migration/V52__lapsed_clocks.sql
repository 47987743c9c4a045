-- Clocks that waited for a result which was never to be have lapsed: they are neither kept nor late.
update lm_clock set state = 'LAPSED',
    stopped_at = (select max(e.at) from lm_clock_entry e where e.clock_id = lm_clock.id and e.what = 'stopped')
where state = 'STOPPED' and stopped_at is null;
