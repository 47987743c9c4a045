package io.youzhi.conduct;

import java.util.Collection;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The entries of the quarters' records: added and read, nothing else. */
interface RecordEntries extends Repository<RecordEntry, Long> {

    RecordEntry save(RecordEntry entry);

    Page<RecordEntry> findByRecordAndUnitAndQuarter(String record, String unit, String quarter, Pageable page);

    @Query("""
            select coalesce(max(e.number), 0) from RecordEntry e
            where e.record = :record and e.unit = :unit and e.quarter = :quarter""")
    int last(String record, String unit, String quarter);

    /** The first entry of each record: each has one. */
    @Query("""
            select e from RecordEntry e where e.number = 1 and (:record is null or e.record = :record)
            and (:unit is null or e.unit = :unit) and (:quarter is null or e.quarter = :quarter)
            and (:all = true or e.unit in :units)""")
    Page<RecordEntry> first(String record, String unit, String quarter, boolean all, Collection<String> units,
                            Pageable page);

    @Query("select distinct e.unit from RecordEntry e")
    java.util.List<String> units();
}
